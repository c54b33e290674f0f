import {
  type Finding,
  type InventoryTemplate,
  type ObservedTemplate,
  type Origin,
  type TemplateReference,
  type TopologyTemplate,
  Unresolved,
} from '../../model';
import { type BindingLookup } from '../binding-lookup';
import { type TemplateMatch, type TemplateMatches } from '../match';
import { type Sides, stackOf } from '../sides';
import { absentTemplate, idKey, placeKey, referenceKey } from './drawn';
import { type Discretion } from './discretion';
import { comparedEndpoints, endpointsOf, isUrlAttribute } from './endpoints';
import { entryKey, isMarking, markOf, noteOf } from './marks';

/** What both sides are drawn from. */
export interface Comparison {
  /** Every instance of what is repeated is an entry of its own. */
  readonly sides: Sides;
  readonly matches: TemplateMatches;
  readonly lookup: BindingLookup;
  /** By entry: see {@link entryKey}. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly discretion: Discretion;
  readonly isChecked: (entry: Origin) => boolean;
}

/** The templates of all sides. */
export interface Catalogue {
  /** Those that are drawn whether a binding names them or not. */
  readonly drawn: readonly TopologyTemplate[];
  /** What a binding names. */
  find(reference: number | TemplateReference | Unresolved): TopologyTemplate;
}

interface Entry {
  readonly template: TopologyTemplate;
  /** In the account, as far as it is known. */
  readonly templateId: number | undefined;
  readonly isDrawn: boolean;
}

export function catalogueTemplates(comparison: Comparison): Catalogue {
  const { matches, undeclared } = comparison.matches;
  const taken = new Set([...matches, ...undeclared].map(({ live }) => live));
  const entries = [
    ...matches.map((match) => declaredEntry(match, comparison)),
    ...undeclared.flatMap(({ recorded, live }) => undeclaredEntry(recorded, live, comparison)),
    ...comparison.sides.live.templates
      .filter((live) => !taken.has(live))
      .map((live) => otherEntry(live, comparison)),
  ];
  // the first of an id is the one that counts
  const byKey = new Map(
    entries
      .toReversed()
      .flatMap(({ template, templateId }) => [
        [template.key, template] as const,
        ...(templateId === undefined ? [] : [[idKey(templateId), template] as const]),
      ]),
  );
  return {
    drawn: entries.filter(({ isDrawn }) => isDrawn).map(({ template }) => template),
    find: (reference) => byKey.get(referenceKey(reference)) ?? unknownTemplate(reference),
  };
}

function unknownTemplate(reference: number | TemplateReference | Unresolved): TopologyTemplate {
  if (typeof reference === 'number') {
    return absentTemplate(reference, { mark: 'different', note: 'does not exist' });
  }
  const note = reference instanceof Unresolved ? undefined : 'not declared';
  return absentTemplate(reference, { mark: 'unchecked', note });
}

function declaredEntry(match: TemplateMatch, comparison: Comparison): Entry {
  const { declared, recorded, live, undecided } = match;
  const { discretion } = comparison;
  const findings = findingsOf(declared, comparison);
  const isOurs = comparison.isChecked(declared);
  // the recorded id of another account means nothing here
  const templateId = (live ?? (undecided === undefined ? recorded : undefined))?.templateId;
  const mark = isOurs
    ? markOf(findings, { isDeclared: true, isLive: live !== undefined })
    : 'unchecked';
  const note = isOurs ? noteOf(findings.filter(isMarking), isUrlAttribute) : 'of another stack';
  const template = {
    key: placeKey(stackOf(declared), declared.address),
    name: discretion.name(declared, recorded ?? live),
    ...(templateId === undefined ? {} : { templateId }),
    mark,
    ...(note === undefined ? {} : { note }),
    endpoints:
      live !== undefined && isOurs
        ? comparedEndpoints({ ...match, live }, findings, discretion)
        : endpointsOf(declared, { mark, standIn: recorded }, discretion),
  };
  return { template, templateId, isDrawn: isOurs };
}

/** Recorded and no longer declared; what is not live either has no finding, and is no news. */
function undeclaredEntry(
  recorded: ObservedTemplate,
  live: ObservedTemplate | undefined,
  comparison: Comparison,
): Entry[] {
  const findings = findingsOf(recorded, comparison);
  if (live === undefined && findings.length === 0) return [];
  const shown = live ?? recorded;
  return [foundEntry(shown, { findings, hiddenLike: recorded }, comparison)];
}

const otherEntry = (live: ObservedTemplate, comparison: Comparison): Entry =>
  foundEntry(live, { findings: findingsOf(live, comparison), hiddenLike: live }, comparison);

/** A template that is in no declaration. */
function foundEntry(
  shown: ObservedTemplate,
  { findings, hiddenLike }: { findings: readonly Finding[]; hiddenLike: InventoryTemplate },
  comparison: Comparison,
): Entry {
  const { templateId } = shown;
  const { discretion } = comparison;
  const mark =
    findings.length > 0
      ? markOf(findings, { isDeclared: false, isLive: true })
      : markOfUnspoken(shown, comparison);
  const note = noteOf(findings.filter(isMarking));
  const template = {
    key: idKey(templateId),
    name: discretion.name(shown),
    templateId,
    mark,
    ...(note === undefined ? {} : { note }),
    endpoints: endpointsOf(shown, { mark, hiddenLike }, discretion),
  };
  return { template, templateId, isDrawn: findings.length > 0 };
}

/** A live template that no finding is about: a declared binding may name it by its id. */
function markOfUnspoken(live: ObservedTemplate, { sides, matches }: Comparison) {
  const isNamed = sides.declared.bindings.some(({ template }) => template === live.templateId);
  if (isNamed) return 'same';
  return matches.unmanaged.includes(live) ? 'live-only' : 'unchecked';
}

const findingsOf = (template: InventoryTemplate, { findings }: Comparison): readonly Finding[] =>
  findings.get(entryKey({ subject: 'template', ...template })) ?? [];
