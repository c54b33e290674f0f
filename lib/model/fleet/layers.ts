import { MAX_TEMPLATES } from '../limits';
import type { PlacedProblem } from '../placed-problem';
import { quote } from '../text-rule';
import type { ValuePath } from '../value-path';
import type { ChosenFleet } from './chosen-environment';
import type { FleetTemplate } from './config';
import { ownMember } from './own-member';
import { placed, type Placed } from './placed';
import { unknownMember } from './unknown-member';
import { unknownTemplate } from './unknown-template';

/** One of the places that may say something about a template: of several the first counts. */
export interface Layer {
  readonly values: FleetTemplate;
  readonly path: ValuePath;
}

/** A template, and all that may say something about it, the nearest first. */
export interface LayeredTemplate {
  /** Where it is declared. */
  readonly path: ValuePath;
  readonly layers: readonly Layer[];
}

/** The templates by their keys, in the order of the file. */
export type TemplateLayers = ReadonlyMap<string, LayeredTemplate>;

/**
 * Finds for each template of an environment the places that may say something about it: the
 * environment's changes, the template itself, in the same way what it extends, and the defaults.
 */
export function layersOfTemplates(
  chosen: ChosenFleet,
): { readonly layers: TemplateLayers } | { readonly problems: readonly PlacedProblem[] } {
  const own = ownLayers(chosen);
  // said before all else: the longest chain of templates then has an end
  if (own.size > MAX_TEMPLATES) return { problems: [tooMany(own.size)] };
  const problems = [
    ...removalProblems(chosen),
    ...[...own.keys()].flatMap((key) => extendsProblems(key, own, chosen)),
  ];
  if (problems.length > 0) return { problems };
  const defaults = layersOfDefaults(chosen);
  const layered = [...own].map(([key, { path, layers }]) => {
    const inherited = ancestorsOf(key, own).flatMap((ancestor) => takenOver(own, ancestor));
    return [key, { path, layers: [...layers, ...inherited, ...defaults] }] as const;
  });
  return { layers: new Map(layered) };
}

/** What the nearest layer says about a member; `undefined` if that is null, or if none says it. */
export function memberIn<Name extends keyof FleetTemplate>(
  layers: readonly Layer[],
  name: Name,
): Placed<NonNullable<FleetTemplate[Name]>> | undefined {
  const said = layers.find(({ values }) => values[name] !== undefined);
  const value = said?.values[name] ?? undefined;
  return said && placed(value, [...said.path, name]);
}

/** What each template says itself. */
export function ownLayers({ config, changes, changesPath }: ChosenFleet): TemplateLayers {
  const keys = new Set([...Object.keys(config.templates), ...Object.keys(changes.templates ?? {})]);
  const own = new Map<string, LayeredTemplate>();
  for (const key of keys) {
    const change = ownMember(changes.templates, key);
    const declared = ownMember(config.templates, key);
    if (change === null) continue;
    const layers: Layer[] = [];
    if (change) layers.push({ values: change, path: [...changesPath, 'templates', key] });
    if (declared) layers.push({ values: declared, path: ['templates', key] });
    own.set(key, { path: layers.at(-1)?.path ?? [], layers });
  }
  return own;
}

/** What all templates are told together. */
export const layersOfDefaults = ({
  config,
  changes,
  changesPath,
}: ChosenFleet): readonly Layer[] => [
  { values: changes.defaults ?? {}, path: [...changesPath, 'defaults'] },
  { values: config.defaults ?? {}, path: ['defaults'] },
];

/** What a template hands on to those that extend it: neither its name nor its past. */
const takenOver = (own: TemplateLayers, key: string): readonly Layer[] =>
  (own.get(key)?.layers ?? []).map(({ values, path }) => ({
    values: { ...values, templateName: undefined, importFrom: undefined },
    path,
  }));

/** The templates that one extends, the nearest first; in a circle each of them once. */
function ancestorsOf(key: string, own: TemplateLayers): readonly string[] {
  const ancestors = new Set<string>();
  let next = parentOf(key, own)?.value;
  while (next !== undefined && !ancestors.has(next)) {
    ancestors.add(next);
    next = parentOf(next, own)?.value;
  }
  return [...ancestors];
}

const parentOf = (key: string, own: TemplateLayers): Placed<string> | undefined =>
  memberIn(own.get(key)?.layers ?? [], 'extends');

function extendsProblems(
  key: string,
  own: TemplateLayers,
  chosen: ChosenFleet,
): readonly PlacedProblem[] {
  const parent = parentOf(key, own);
  if (parent === undefined) return [];
  const { value, path } = parent;
  if (!own.has(value)) {
    return [{ path, text: unknownTemplate(value, { keys: [...own.keys()], chosen }) }];
  }
  const ring = ancestorsOf(key, own);
  const isFirst = [...own.keys()].find((candidate) => ring.includes(candidate)) === key;
  return ring.at(-1) === key && isFirst ? [{ path, text: inCircle([key, ...ring]) }] : [];
}

const inCircle = (ring: readonly string[]): string =>
  `${ring.map(quote).join(' extends ')}, in a circle; take one of them out`;

/** Removals of templates that are not there: most likely their key is misspelt. */
const removalProblems = ({ config, changes, changesPath }: ChosenFleet): readonly PlacedProblem[] =>
  Object.entries(changes.templates ?? {}).flatMap(([key, change]) =>
    change === null && ownMember(config.templates, key) === undefined
      ? [
          {
            path: [...changesPath, 'templates'],
            key,
            text: `there is nothing to remove: ${unknownMember(key, Object.keys(config.templates))}`,
          },
        ]
      : [],
  );

const tooMany = (count: number): PlacedProblem => ({
  path: ['templates'],
  text: `${count} templates are declared, and an account holds at most ${MAX_TEMPLATES}; remove some, or bind one template to several domains`,
});
