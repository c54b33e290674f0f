import { type Report, reportSchema } from '../model';

/** What became of the command that checks. */
export interface CommandResult {
  /** `undefined` where it could not be started or was killed. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A check with a report, complete or not; or one that says nothing about drift. */
export type DriftRun =
  | { readonly kind: 'reported'; readonly report: Report; readonly json: string }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Reads the report from standard output. The exit code must be the report's own: otherwise
 * something failed after the comparison, and the result cannot be trusted.
 */
export function driftRunOf({ exitCode, stdout, stderr }: CommandResult): DriftRun {
  const report = reportIn(stdout);
  if (report !== undefined && report.exitCode === exitCode) {
    return { kind: 'reported', report, json: stdout };
  }
  const ending = exitCode === undefined ? 'was killed' : `ended with exit code ${exitCode}`;
  const said = stderr.trim().split('\n').slice(-LINES_SHOWN).join('\n');
  return { kind: 'failed', reason: said === '' ? `the check ${ending} and said nothing` : said };
}

/** An error is a line; more comes with --debug. */
const LINES_SHOWN = 40;

function reportIn(stdout: string): Report | undefined {
  try {
    return reportSchema.parse(JSON.parse(stdout));
  } catch {
    // the reason is on standard error
    return undefined;
  }
}
