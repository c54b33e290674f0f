import {
  counted,
  groupBy,
  type Mark,
  printable,
  type Topology,
  type TopologyEndpoint,
  type TopologyTemplate,
} from '../model';
import { examplesOf } from './examples';
import { gravestOf } from './marks';
import { type EndpointNode } from './picture';

/** The right column of a picture. */
export interface Places {
  readonly nodes: readonly EndpointNode[];
  /** Id of the node for a URL of a template. */
  idOf(template: TopologyTemplate, endpoint: TopologyEndpoint, url: string): string;
}

/** One template that sends callbacks somewhere. */
interface Use {
  readonly template: TopologyTemplate;
  readonly url: string;
  readonly key: string;
  readonly mark: Mark;
}

/** A URL, or what is shown in place of one. */
interface Place {
  readonly key: string;
  readonly url: string;
  readonly owner: string;
  readonly mark: Mark;
}

/** Beyond so many, the URLs of one host are one node. */
const MOST_URLS = 40;

/** Where all templates send their callbacks, each URL once, in the order of the templates. */
export function placesOf(
  { templates }: Topology,
  ids: ReadonlyMap<string, string>,
  prefix: string,
): Places {
  const uses = templates.flatMap(usesOf);
  const places = [...groupBy(uses, ({ key }) => key).values()].map((group) => placeOf(group, ids));
  const isCrowded = places.length > MOST_URLS;
  const groups = [
    ...groupBy(places, (place) =>
      isCrowded ? `${originOf(place.url)}\n${place.mark}` : place.key,
    ).values(),
  ];
  const nodes = groups.map((group, index) => nodeOf(group, `${prefix}e${index + 1}`));
  const idByKey = new Map(
    groups.flatMap((group, index) => group.map(({ key }) => [key, nodes[index]?.id ?? ''])),
  );
  return {
    nodes,
    idOf: (template, endpoint, url) => idByKey.get(keyOf(template, endpoint, url)) ?? '',
  };
}

const usesOf = (template: TopologyTemplate): Use[] =>
  template.endpoints.flatMap((endpoint) => {
    const { url, declaredUrl, mark } = endpoint;
    const own = { template, url, key: keyOf(template, endpoint, url), mark };
    if (declaredUrl === undefined) return [own];
    const key = keyOf(template, endpoint, declaredUrl);
    return [own, { template, url: declaredUrl, key, mark: 'declared-only' }];
  });

/** Two templates share a URL, but not a secret or an expression that reads the same. */
const keyOf = ({ key }: TopologyTemplate, { isOpaque }: TopologyEndpoint, url: string): string =>
  isOpaque === true ? `of\n${key}\n${url}` : `url\n${url}`;

function placeOf(uses: readonly Use[], ids: ReadonlyMap<string, string>): Place {
  const [first] = uses;
  // in the middle of those that share it, so that lines are short
  const middle = uses[Math.floor((uses.length - 1) / 2)];
  const marks = uses.map(({ mark }) => mark);
  return {
    key: first?.key ?? '',
    url: printable(first?.url ?? ''),
    owner: ids.get(middle?.template.key ?? '') ?? '',
    // one that agrees is enough: the URL itself is no difference then
    mark: marks.includes('same') ? 'same' : gravestOf(marks),
  };
}

function nodeOf(places: readonly Place[], id: string): EndpointNode {
  const [first = { url: '', owner: '', mark: 'same' as const }] = places;
  const middle = places[Math.floor((places.length - 1) / 2)];
  const urls = places.map(({ url }) => url);
  const origin = originOf(first.url);
  const paths = urls.map((url) => url.slice(origin.length) || '/');
  return {
    id,
    title: origin,
    details:
      urls.length === 1
        ? first.url === origin
          ? []
          : [first.url.slice(origin.length)]
        : [counted(urls.length, 'URL'), examplesOf(paths)],
    mark: first.mark,
    members: urls,
    owner: middle?.owner ?? '',
  };
}

/** `https://cb.example.com` of a URL; an expression or a secret as a whole. */
const originOf = (url: string): string => /^https?:\/\/[^/?#]+/i.exec(url)?.[0] ?? url;
