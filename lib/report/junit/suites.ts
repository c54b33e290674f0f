import { type Finding, groupBy, printable, type Report, type ReportTarget } from '../../model';
import { casesOf, type TestCase } from './cases';
import { type View } from '../view';
import { scaleOf, verdictOf } from '../wording';

/** One account. */
export interface Suite {
  readonly name: string;
  readonly timestamp: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: Iterable<TestCase>;
  /** What is said about the whole report; in the first suite only. */
  readonly output: readonly string[];
}

/** A suite per account, also for one without findings: a reader sees what was checked. */
export function suitesOf(report: Report, view: View): readonly [Suite, ...Suite[]] {
  const findings = groupBy(report.findings, ({ target }) => target ?? '');
  const names = new Set([...(report.targets?.map(({ name }) => name) ?? []), ...findings.keys()]);
  const [first = '', ...others] = names;
  const suite = (name: string, output: readonly string[]) =>
    suiteOf(name, findings.get(name) ?? [], { report, view, output });
  return [suite(first, outputOf(report)), ...others.map((name) => suite(name, []))];
}

const outputOf = (report: Report): readonly string[] =>
  [verdictOf(report), ...scaleOf(report), ...report.notes.map((note) => `note: ${note}`)].map(
    printable,
  );

interface Whole {
  readonly report: Report;
  readonly view: View;
  readonly output: readonly string[];
}

function suiteOf(
  target: string,
  findings: readonly Finding[],
  { report, view, output }: Whole,
): Suite {
  const name = target === '' ? 'live-callbacks' : printable(target);
  const account = report.targets?.find((each) => each.name === target) ?? report;
  return {
    name,
    timestamp: report.checkedAt,
    properties: propertiesOf(account, { report, view }),
    cases: casesOf(name, findings),
    output,
  };
}

function propertiesOf(
  { account, status, apiCalls }: Pick<ReportTarget, 'account' | 'status' | 'apiCalls'>,
  { report, view }: Pick<Whole, 'report' | 'view'>,
): Suite['properties'] {
  const values = {
    status,
    'account.endpoint': account?.endpoint,
    'account.region': account?.region,
    checkedAt: report.checkedAt,
    apiCalls: String(apiCalls),
    'tool.version': view.version,
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, printable(value)] as const],
  );
}
