import {
  type AttributeValue,
  type Finding,
  type InventoryTemplate,
  type Mark,
  TEMPLATE_ATTRIBUTES,
  type TemplateAttribute,
  type TopologyEndpoint,
  Unresolved,
} from '../../model';
import { attributeVerdict, type LiveMatch } from '../attribute-verdict';
import { type Discretion } from './discretion';
import { noteOf } from './marks';

/** The attributes that hold a URL, one per kind of event. */
const URL_ATTRIBUTES: readonly TemplateAttribute[] = TEMPLATE_ATTRIBUTES.filter(
  ({ name, type }) => name.startsWith('callbacks.') && type === 'text',
);

export const isUrlAttribute = (attribute: string): boolean =>
  URL_ATTRIBUTES.some(({ name }) => name === attribute);

type Value = AttributeValue | Unresolved | undefined;

interface EndpointsOptions {
  /** Of all endpoints. */
  readonly mark: Mark;
  /** Whose values stand in for expressions. */
  readonly standIn?: InventoryTemplate;
  /** Whose secrets hide values of the same attribute. */
  readonly hiddenLike?: InventoryTemplate;
}

/** Where a template of one side sends its callbacks. */
export const endpointsOf = (
  { values }: InventoryTemplate,
  { mark, standIn, hiddenLike }: EndpointsOptions,
  discretion: Discretion,
): TopologyEndpoint[] =>
  URL_ATTRIBUTES.flatMap(({ name }) => {
    const written = values[name];
    const value = written instanceof Unresolved ? (standIn?.values[name] ?? written) : written;
    const isHidden = discretion.hides(value) || discretion.hides(hiddenLike?.values[name]);
    return value === undefined ? [] : [{ attribute: name, ...shown(value, isHidden), mark }];
  });

/** Where a declared template and its live counterpart send their callbacks. */
export const comparedEndpoints = (
  match: LiveMatch,
  findings: readonly Finding[],
  discretion: Discretion,
): TopologyEndpoint[] =>
  URL_ATTRIBUTES.flatMap((attribute) => {
    const { name } = attribute;
    const { declared, live, mark, note: own } = compared(attribute, match);
    const value = live ?? declared;
    if (value === undefined) return [];
    const sides = [match.declared, match.recorded, match.live].map((side) => side?.values[name]);
    const isHidden = sides.some((side) => discretion.hides(side));
    const isMoved = live !== undefined && declared !== undefined && mark === 'different';
    const note =
      noteOf(
        findings.filter((finding) => finding.attribute === name),
        () => true,
      ) ?? own;
    return [
      {
        attribute: name,
        ...shown(value, isHidden),
        ...(isMoved && !isHidden ? { declaredUrl: shown(declared, false).url } : {}),
        mark,
        ...(note === undefined ? {} : { note }),
      },
    ];
  });

interface Compared {
  readonly declared?: Value;
  readonly live?: Value;
  readonly mark: Mark;
  readonly note?: string;
}

function compared(attribute: TemplateAttribute, match: LiveMatch): Compared {
  const verdict = attributeVerdict(attribute, match);
  const live = match.live.values[attribute.name];
  switch (verdict.kind) {
    case 'ignored':
      return { live, mark: 'same', note: 'ignore_changes' };
    case 'same':
      return { live, mark: 'same' };
    case 'undecided':
    case 'unreadable':
      return { declared: verdict.expected, live, mark: 'unchecked' };
    case 'different':
      return { declared: verdict.expected, live, mark: differenceOf(verdict) };
  }
}

/** A difference is a URL that one side alone has, or another URL. */
function differenceOf({ expected, actual }: { expected?: Value; actual?: Value }): Mark {
  if (actual === undefined) return 'declared-only';
  return expected === undefined ? 'live-only' : 'different';
}

function shown(value: Value, isHidden: boolean): Pick<TopologyEndpoint, 'url' | 'isOpaque'> {
  if (isHidden) return { url: '(secret)', isOpaque: true };
  if (value instanceof Unresolved) return { url: value.expression, isOpaque: true };
  return { url: String(value) };
}
