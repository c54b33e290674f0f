import { counted, type Report } from '../../model';
import { placesOf } from '../place';
import { SARIF_LIMITS } from './limits';
import { sarifMessage } from './message';
import { isInBaseline, resultOf } from './result';
import { RULES } from './rules';
import { worstFirst } from '../severity';
import { type View } from '../view';
import { scaleOf, verdictOf } from '../wording';

/**
 * The report as SARIF 2.1.0, for GitHub code scanning and viewers. One run holds all accounts.
 *
 * It names no `automationDetails`: an upload to GitHub then tells environments apart by its own
 * workflow, job, matrix and category, all of which a name in the file would overrule.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os.html
 */
export function sarif(report: Report, view: View): string {
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, view)] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function runOf(report: Report, { version }: View) {
  const { findings } = report;
  const kept = worstFirst(findings).slice(0, SARIF_LIMITS.resultsPerRun);
  const placeOf = placesOf(findings);
  const isComparedWithBaseline = findings.some(isInBaseline);
  return {
    tool: {
      driver: {
        name: 'tencent-live-callbacks',
        semanticVersion: version,
        informationUri: 'pkg:npm/tencent-live-callbacks',
        rules: RULES,
      },
    },
    invocations: [invocationOf(report, findings.length - kept.length)],
    results: kept.map((finding) => resultOf(finding, placeOf(finding), isComparedWithBaseline)),
  };
}

function invocationOf(report: Report, leftOut: number) {
  const { status, exitCode, checkedAt, notes } = report;
  return {
    executionSuccessful: status !== 'incomplete',
    exitCode,
    startTimeUtc: checkedAt,
    toolExecutionNotifications: [
      notification(status === 'incomplete' ? 'error' : 'note', verdictOf(report)),
      ...(leftOut === 0 ? [] : [notification('warning', leftOutNote(leftOut))]),
      ...notes.map((note) => notification('note', note)),
      ...scaleOf(report).map((line) => notification('note', line)),
    ],
  };
}

const notification = (level: 'error' | 'warning' | 'note', text: string) => ({
  level,
  message: sarifMessage(text.replaceAll('\n', ' ')),
});

const leftOutNote = (count: number): string =>
  `${counted(count, 'finding')} left out here: GitHub takes ${SARIF_LIMITS.resultsPerRun} results; the other formats hold all`;
