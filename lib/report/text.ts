import {
  counted,
  type Finding,
  FINDING_CLASSES,
  FINDING_CLASS_NAMES,
  groupBy,
  type Report,
} from '../model';
import { type Paint } from './paint';
import { printable } from './printable';

/** The report for a person at a terminal: what differs, where, and the command that mends it. */
export function text(report: Report, paint: Paint): string {
  const groups = groupBy(report.findings.toSorted(declaredFirst), subjectKey);
  const notes = report.notes.map((note) => paint.dim(`note: ${printable(note)}`));
  return [
    ...[...groups.values()].flatMap((findings) => [...groupLines(findings, paint), '']),
    ...(notes.length === 0 ? [] : [...notes, '']),
    ...summaryLines(report, paint),
    '',
  ].join('\n');
}

/**
 * What is in the code comes first, templates before bindings, differences before remarks; the rest
 * keeps its order.
 */
const declaredFirst = (left: Finding, right: Finding): number => rank(left) - rank(right);

const rank = ({ stack, subject, class: name }: Finding): number =>
  (stack === undefined ? 4 : 0) +
  (subject === 'template' ? 0 : 2) +
  (FINDING_CLASSES[name].isDifference ? 0 : 1);

const subjectKey = (finding: Finding): string => `${title(finding)}\n${finding.address ?? ''}`;

function groupLines(findings: readonly Finding[], paint: Paint): string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const place = first.constructPath ?? first.address;
  const heading = [paint.bold(title(first)), ...(place ? [paint.dim(printable(place))] : [])];
  const fixes = new Set(findings.flatMap(({ fix }) => fix ?? []));
  return [
    heading.join('  '),
    ...findings.flatMap((finding) => findingLines(finding, paint)),
    ...[...fixes].map((fix) => `  ${paint.dim('fix:')} ${printable(fix)}`),
  ];
}

/** Entries of two stacks may share a name, so the stack is part of the title. */
function title({ subject, stack, templateName, templateId, domainName, appName }: Finding): string {
  const id = templateId === undefined ? '' : ` (${templateId})`;
  const name =
    subject === 'template' ? `${templateName ?? ''}${id}` : `${domainName ?? ''}/${appName ?? ''}`;
  return printable(`${subject} ${name}${stack === undefined ? '' : ` in ${stack}`}`);
}

function findingLines(finding: Finding, paint: Paint): string[] {
  const { attribute, reason } = finding;
  const why = reason ?? FINDING_CLASSES[finding.class].meaning;
  const about = attribute === undefined ? [why] : [attribute, ...(reason ? [reason] : [])];
  const mark = paint[COLOURS[finding.class]](finding.class.padEnd(CLASS_WIDTH));
  const [first = '', ...rest] = [...about.map(printable), ...valueLines(finding)];
  return [`  ${mark}  ${first}`, ...rest.map((line) => `  ${' '.repeat(CLASS_WIDTH)}  ${line}`)];
}

function valueLines({ declared, recorded, live }: Finding): string[] {
  if (declared === undefined && live === undefined) return [];
  const hasOwnRecord = recorded !== undefined && isDifferent(recorded, declared);
  return [
    ...(declared === undefined ? [] : [`declared  ${show(declared)}`]),
    ...(hasOwnRecord && isDifferent(recorded, live) ? [`recorded  ${show(recorded)}`] : []),
    ...(live === undefined ? [] : [`live    → ${show(live)}`]),
  ];
}

type Side = Finding['declared'];

const isDifferent = (left: Side, right: Side): boolean =>
  JSON.stringify(left) !== JSON.stringify(right);

function show(side: Exclude<Side, undefined>): string {
  if (side === null) return '(unset)';
  return printable(typeof side === 'string' ? side : side.join(', '));
}

function summaryLines(report: Report, paint: Paint): string[] {
  const { account, counts, apiCalls } = report;
  const region = account.region === undefined ? '' : ` (${account.region})`;
  const scale = [
    `declared ${counted(counts.declaredTemplates, 'template')}, ${counted(counts.declaredBindings, 'binding')}`,
    `live ${counts.liveTemplates}, ${counts.liveBindings}`,
    `${counted(apiCalls, 'API call')} to ${account.endpoint}${region}`,
  ].join(' · ');
  return [paint.dim(printable(scale)), VERDICTS[report.status](report, paint)];
}

const VERDICTS: Record<Report['status'], (report: Report, paint: Paint) => string> = {
  'in-sync': (report, paint) => paint.green(`in sync${besides(report)}`),
  drift: (report, paint) => {
    const differences = countsOf(report, true);
    const total = differences.reduce((sum, { count }) => sum + count, 0);
    const verdict = `drift, ${counted(total, 'difference')}: ${listed(differences)}`;
    return paint.red(`${verdict}${besides(report)}`);
  },
  incomplete: ({ summary }, paint) => {
    const all = FINDING_CLASS_NAMES.map((name) => ({ name, count: summary[name] ?? 0 }));
    return paint.yellow(`incomplete, this is no clean result: ${listed(all)}`);
  },
};

/** Remarks are no differences, so they are not counted among them. */
function besides(report: Report): string {
  const remarks = listed(countsOf(report, false));
  return remarks === '' ? '' : ` (besides: ${remarks})`;
}

const countsOf = ({ summary }: Report, isDifference: boolean) =>
  FINDING_CLASS_NAMES.filter((name) => FINDING_CLASSES[name].isDifference === isDifference).map(
    (name) => ({ name, count: summary[name] ?? 0 }),
  );

const listed = (counts: readonly { name: string; count: number }[]): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');

const COLOURS = {
  changed: 'red',
  missing: 'red',
  unapplied: 'yellow',
  leftover: 'red',
  rebound: 'red',
  unmanaged: 'yellow',
  undeclared: 'yellow',
  dangling: 'red',
  propagating: 'dim',
  unobservable: 'dim',
  unchecked: 'yellow',
} as const satisfies Record<Finding['class'], keyof Paint>;

const CLASS_WIDTH = Math.max(...FINDING_CLASS_NAMES.map((name) => name.length));
