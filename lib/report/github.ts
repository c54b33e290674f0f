import { counted, type Finding, FINDING_CLASSES, groupBy, printable, type Report } from '../model';
import { worstFirst } from './severity';
import { statementOf } from './statement';
import { scaleOf, verdictOf } from './wording';

/** GitHub shows ten annotations of a kind per step and drops the others without a word. */
const MOST_ANNOTATIONS = 10;

/**
 * The report as workflow commands of GitHub Actions: the worst findings as annotations, what does
 * not fit as plain lines of the log, and the verdict. Ignored findings are only counted.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github(report: Report): string {
  const counting = worstFirst(report.findings.filter(({ ignored }) => !ignored));
  const shown = counting.slice(0, MOST_ANNOTATIONS - 1);
  const others = counting.slice(shown.length);
  return [
    ...shown.map((finding) => annotationOf(finding, report)),
    ...(others[0] === undefined ? [] : [annotationOfOthers(others, levelOf(others[0], report))]),
    ...others.map(logLine),
    ...report.notes.map((note) => plain(`note: ${note}`)),
    ...scaleOf(report).map((line) => plain(`checked: ${line}`)),
    plain(verdictOf(report)),
    '',
  ].join('\n');
}

function annotationOf(finding: Finding, report: Report): string {
  const { title, matter, details } = statementOf(finding);
  const { file, line } = finding.location ?? {};
  return command(
    levelOf(finding, report),
    {
      ...(file ? { file: printable(file), line: String(line) } : {}),
      title: `${finding.class}: ${title}`,
    },
    [matter, ...details],
  );
}

function annotationOfOthers(others: readonly Finding[], level: Level): string {
  const counts = [...groupBy(others, (finding) => finding.class)].map(
    ([name, { length }]) => `${length} ${name}`,
  );
  const title = `${counted(others.length, 'more finding')} of the drift check`;
  return command(level, { title }, [`${counts.join(', ')}: the log of this step lists them`]);
}

function logLine(finding: Finding): string {
  const { headline, details } = statementOf(finding);
  return plain(`${finding.class}: ${[headline, ...details].join('; ')}`);
}

type Level = 'error' | 'warning' | 'notice';

/** A difference is no error where `--fail-on` lets it pass. */
function levelOf({ class: name }: Finding, { exitCode }: Report): Level {
  if (name === 'unchecked') return 'error';
  if (!FINDING_CLASSES[name].isDifference) return 'notice';
  return exitCode === 0 ? 'warning' : 'error';
}

function command(
  level: Level,
  properties: Readonly<Record<string, string>>,
  lines: readonly string[],
): string {
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(withoutCommands(value))}`,
  );
  return `::${level} ${written.join(',')}::${escapeData(withoutCommands(lines.join('\n')))}`;
}

/** A line that is no command: it starts with a word of ours. */
const plain = (line: string): string => withoutCommands(printable(line));

/** The runner still obeys commands of an older form, wherever in a line they begin. */
const withoutCommands = (text: string): string => text.replaceAll('##[', '##\\u{5b}');

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
