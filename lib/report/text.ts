import { type Finding, FINDING_CLASS_NAMES, printable, type Report } from '../model';
import { type Group, groupsOf } from './groups';
import { type Paint } from './paint';
import { type View } from './view';
import { ignoredBecause, meaningOf, scaleOf, shownSides, titleOf, verdictOf } from './wording';

/** The report for a person at a terminal: what differs, where, and the command that mends it. */
export function text(report: Report, { paint }: View): string {
  const counting = report.findings.filter(({ ignored }) => !ignored);
  const ignored = report.findings.filter((finding) => finding.ignored);
  return [
    ...groupsOf(counting).flatMap((group) => [...groupLines(group, paint), '']),
    ...section(ignoredLines(ignored, paint)),
    ...section(report.notes.map((note) => paint.dim(`note: ${printable(note)}`))),
    ...scaleOf(report).map((line) => paint.dim(printable(line))),
    paint[VERDICT_COLOURS[report.status]](verdictOf(report)),
    '',
  ].join('\n');
}

const section = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [...lines, ''];

function groupLines({ title, place, findings, fixes }: Group, paint: Paint): string[] {
  const heading = [
    paint.bold(printable(title)),
    ...(place === undefined ? [] : [paint.dim(printable(place))]),
  ];
  return [
    heading.join('  '),
    ...findings.flatMap((finding) => findingLines(finding, paint)),
    ...fixes.map((fix) => `  ${paint.dim('fix:')} ${printable(fix)}`),
  ];
}

function findingLines(finding: Finding, paint: Paint): string[] {
  const { attribute, reason } = finding;
  const about =
    attribute === undefined ? [meaningOf(finding)] : [attribute, ...(reason ? [reason] : [])];
  const mark = paint[COLOURS[finding.class]](finding.class.padEnd(CLASS_WIDTH));
  const [first = '', ...rest] = [...about, ...valueLines(finding)].map(printable);
  return [`  ${mark}  ${first}`, ...rest.map((line) => `  ${' '.repeat(CLASS_WIDTH)}  ${line}`)];
}

const valueLines = (finding: Finding): readonly string[] =>
  shownSides(finding).map(({ name, text: value }) => `${SIDE_LABELS[name]}${value}`);

const SIDE_LABELS = { declared: 'declared  ', recorded: 'recorded  ', live: 'live    → ' } as const;

function ignoredLines(findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return [];
  return [
    paint.bold('ignored'),
    ...findings.map((finding) => {
      const { class: name, attribute } = finding;
      const what = [titleOf(finding), ...(attribute === undefined ? [] : [attribute])].join(' ');
      return paint.dim(
        printable(`  ${name.padEnd(CLASS_WIDTH)}  ${what}: ${ignoredBecause(finding)}`),
      );
    }),
  ];
}

const VERDICT_COLOURS = {
  'in-sync': 'green',
  drift: 'red',
  incomplete: 'yellow',
} as const satisfies Record<Report['status'], keyof Paint>;

const COLOURS = {
  changed: 'red',
  missing: 'red',
  unapplied: 'yellow',
  leftover: 'red',
  rebound: 'red',
  unmanaged: 'yellow',
  undeclared: 'yellow',
  dangling: 'red',
  forbidden: 'red',
  propagating: 'dim',
  unobservable: 'dim',
  unchecked: 'yellow',
} as const satisfies Record<Finding['class'], keyof Paint>;

const CLASS_WIDTH = Math.max(...FINDING_CLASS_NAMES.map((name) => name.length));
