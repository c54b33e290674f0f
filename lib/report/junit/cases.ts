import { type Finding, FINDING_CLASSES, groupBy, printable } from '../../model';
import { type Group, groupsOf } from '../groups';
import { type Place } from '../place';
import { statementOf } from '../statement';
import { worstFirst } from '../severity';
import { ignoredBecause } from '../wording';

/** One template, binding or account. */
export interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly place: Place | undefined;
  /** Absent where it passes. */
  readonly outcome: Outcome | undefined;
  readonly output: readonly string[];
}

export interface Outcome {
  readonly kind: 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly type?: string;
  readonly lines: readonly string[];
}

/** The tests of one account, each made when it is asked for; one that passes if nothing is found. */
export function* casesOf(suite: string, findings: readonly Finding[]): Iterable<TestCase> {
  const groups = groupsOf(findings);
  if (groups.length === 0) {
    yield { className: suite, name: 'in sync', place: undefined, outcome: undefined, output: [] };
  }
  const byTitle = groupBy(groups, ({ title }) => title);
  for (const group of groups) {
    const isRepeated = (byTitle.get(group.title)?.length ?? 0) > 1;
    yield caseOf(suite, group, isRepeated);
  }
}

function caseOf(suite: string, group: Group, isRepeated: boolean): TestCase {
  const { title, place, findings } = group;
  const [first] = findings;
  const outcome = outcomeOf(findings);
  const said = outcome?.kind === 'skipped' ? findings : findings.filter(isFailing);
  const file = first?.location?.file ?? '';
  return {
    // Jenkins takes what is before the last dot for a package: account and stack
    className: [suite, ...stackOf(first), first?.subject].join('.'),
    // readers know a test by its names, which two constructs may share
    name: printable(isRepeated && place !== undefined ? `${title}, ${place}` : title),
    place: file === '' ? undefined : { file: printable(file), line: first?.location?.line ?? 1 },
    outcome,
    output: findings.filter((finding) => !said.includes(finding)).flatMap(linesOf),
  };
}

const stackOf = (finding: Finding | undefined): readonly string[] =>
  finding?.subject === 'account' ? [] : [printable(finding?.stack ?? 'not declared')];

function outcomeOf(findings: readonly Finding[]): Outcome | undefined {
  const failing = worstFirst(findings.filter(isFailing));
  const [worst] = failing;
  if (worst !== undefined) {
    return {
      kind: worst.class === 'unchecked' ? 'error' : 'failure',
      message: failing.map(nameOf).join(', '),
      type: worst.class,
      lines: failing.flatMap(linesOf),
    };
  }
  if (!findings.every(({ ignored }) => ignored)) return undefined;
  const reasons = new Set(findings.map((finding) => printable(ignoredBecause(finding))));
  return { kind: 'skipped', message: [...reasons].join('; '), lines: findings.flatMap(linesOf) };
}

const isFailing = ({ class: name, ignored }: Finding): boolean =>
  !ignored && (FINDING_CLASSES[name].isDifference || name === 'unchecked');

const nameOf = ({ class: name, attribute }: Finding): string =>
  printable([name, ...(attribute === undefined ? [] : [attribute])].join(' '));

function linesOf(finding: Finding): readonly string[] {
  const { matter, details } = statementOf(finding);
  const ignored = finding.ignored ? [`ignored: ${printable(ignoredBecause(finding))}`] : [];
  return [
    `${finding.class}: ${matter}`,
    ...[...details, ...ignored].map((detail) => `  ${detail}`),
  ];
}
