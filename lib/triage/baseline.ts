import {
  ascendingBy,
  type Baseline,
  type BaselineEntry,
  type Finding,
  FINDING_CLASSES,
  type Report,
} from '../model';
import { type Coverage, decidedOf, EVERYTHING } from './coverage';

/** Tells findings of all accounts apart, in every run. */
export const keyOf = ({ target, fingerprint }: Pick<Finding, 'target' | 'fingerprint'>): string =>
  `${target ?? ''}\n${fingerprint}`;

/** Entries by their key; of two the one seen earlier. */
export function entriesByKey(baselines: readonly Baseline[]): ReadonlyMap<string, BaselineEntry> {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of baselines.flatMap(({ findings }) => findings)) {
    const known = byKey.get(keyOf(entry));
    if (known === undefined || entry.firstSeen < known.firstSeen) byKey.set(keyOf(entry), entry);
  }
  return byKey;
}

/** Entries that a run should have found again and did not. */
export function staleEntries(
  entries: Iterable<BaselineEntry>,
  findings: readonly Finding[],
  coverage: Coverage,
): readonly BaselineEntry[] {
  const decided = decidedOf(findings, coverage);
  const found = new Set(findings.map(keyOf));
  return [...entries].filter((entry) => !found.has(keyOf(entry)) && decided.includes(entry));
}

/** A baseline to write, and how it differs from what was known. */
export interface BaselineUpdate {
  /** What to write: `serializeBaseline` makes the text of the file. */
  readonly baseline: Baseline;
  /** Entries that were not known. */
  readonly added: number;
  /** Entries that were known. */
  readonly kept: number;
  /** Known entries that are no longer in it. */
  readonly dropped: number;
}

/**
 * Makes a baseline of the differences that are not ignored by a rule. Known ones keep the moment
 * at which they were first seen. Entries of what was not looked at, or not decided, stay.
 *
 * @param report as its ignore rules left it
 */
export function updateBaseline(
  report: Report,
  options: { readonly known?: readonly Baseline[]; readonly coverage?: Coverage } = {},
): BaselineUpdate {
  const { known = [], coverage = EVERYTHING } = options;
  const entries = entriesByKey(known);
  const stale = new Set(staleEntries(entries.values(), report.findings, coverage).map(keyOf));
  const found = new Set(report.findings.map(keyOf));
  const next = [
    ...report.findings
      .filter((finding) => finding.ignoredBy?.kind !== 'rule')
      .flatMap((finding) => entryOf(finding, entries.get(keyOf(finding)), report.checkedAt)),
    ...[...entries.values()].filter(
      (entry) => !found.has(keyOf(entry)) && !stale.has(keyOf(entry)),
    ),
  ].sort(ascendingBy((entry) => [keyOf(entry)]));
  const kept = next.filter((entry) => entries.has(keyOf(entry))).length;
  const unchanged = known.find(({ findings }) => isSame(findings, next));
  return {
    baseline: {
      version: 1,
      writtenAt: unchanged?.writtenAt ?? report.checkedAt,
      findings: next,
    },
    added: next.length - kept,
    kept,
    dropped: entries.size - kept,
  };
}

/** Differences only: a remark does not fail, and what is undecided must. */
function entryOf(
  finding: Finding,
  known: BaselineEntry | undefined,
  now: string,
): readonly BaselineEntry[] {
  const { class: name, subject, target, fingerprint, stack, address, attribute } = finding;
  const { templateName, domainName, appName } = finding;
  if (!isDifference(name) || subject === 'account') return [];
  return [
    {
      target,
      fingerprint,
      firstSeen: known?.firstSeen ?? now,
      class: name,
      subject,
      stack,
      address,
      templateName,
      domainName,
      appName,
      attribute,
    },
  ];
}

const isDifference = (name: Finding['class']): name is BaselineEntry['class'] =>
  FINDING_CLASSES[name].isDifference;

const isSame = (left: readonly BaselineEntry[], right: readonly BaselineEntry[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
