import { type Finding, type FindingClass } from '../model';

/** How bad a finding is, for formats whose readers sort by it. */
export type Severity = 'undecided' | 'grave' | 'slight' | 'remark';

/**
 * Worst first. What could not be decided may hide anything; then what sends events elsewhere or
 * nowhere; then what is not as declared yet; then what is no difference.
 */
const SEVERITIES = {
  unchecked: 'undecided',
  dangling: 'grave',
  rebound: 'grave',
  missing: 'grave',
  changed: 'grave',
  leftover: 'grave',
  forbidden: 'grave',
  unapplied: 'slight',
  undeclared: 'slight',
  unmanaged: 'slight',
  propagating: 'remark',
  unobservable: 'remark',
} as const satisfies Record<FindingClass, Severity>;

export const severityOf = (name: FindingClass): Severity => SEVERITIES[name];

/** What counts before what is ignored, then the worst first; the rest keeps its order. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((left, right) => rank(left) - rank(right));

const rank = ({ class: name, ignored }: Finding): number =>
  (RANKS.get(name) ?? 0) + (ignored ? RANKS.size : 0);

const RANKS: ReadonlyMap<string, number> = new Map(
  Object.keys(SEVERITIES).map((name, index) => [name, index]),
);
