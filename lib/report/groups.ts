import { ascending, type Finding, FINDING_CLASSES, groupBy } from '../model';
import { titleOf } from './wording';

/** The findings about one template, binding or account. */
export interface Group {
  readonly title: string;
  /** Where it is declared: the construct's path, or else the Terraform address. */
  readonly place: string | undefined;
  readonly findings: readonly Finding[];
  /** The commands that mend it, each once. */
  readonly fixes: readonly string[];
}

/**
 * The findings by what they are about, account by account. What is in the code comes first,
 * templates before bindings, differences before remarks; the rest keeps its order.
 */
export const groupsOf = (findings: readonly Finding[]): readonly Group[] =>
  [...groupBy(findings.toSorted(declaredFirst), subjectKey).values()].map(groupOf);

const declaredFirst = (left: Finding, right: Finding): number =>
  ascending(left.target ?? '', right.target ?? '') || rank(left) - rank(right);

const rank = ({ stack, subject, class: name }: Finding): number =>
  (subject === 'account' || stack !== undefined ? 0 : 4) +
  (subject === 'binding' ? 2 : 0) +
  (FINDING_CLASSES[name].isDifference ? 0 : 1);

const subjectKey = (finding: Finding): string => `${titleOf(finding)}\n${finding.address ?? ''}`;

function groupOf(findings: readonly Finding[]): Group {
  const [first] = findings;
  return {
    title: first === undefined ? '' : titleOf(first),
    place: first?.constructPath ?? first?.address,
    findings,
    fixes: [...new Set(findings.flatMap(({ fix }) => fix ?? []))],
  };
}
