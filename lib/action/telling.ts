import { type Report } from '../model';
import { FORMATS, MARKDOWN_BUDGETS, markdownWithin, PLAIN_VIEW } from '../report';
import { headingFor, type Occasion } from './body';
import { NO_RESULT, type Outputs, outputsOf } from './outputs';
import { type Published } from './publish';
import { type ReportFiles } from './report-files';
import { type Runner } from './runner';
import { addToSummary, quoted, summarySize } from './step-summary';

/** Annotates the lines where things that differ are declared. */
export const annotate = (report: Report, runner: Runner): void => {
  runner.command(FORMATS.github(report));
};

/** Tells of a check in the log, in the summary of the step and in its outputs. */
export async function tellResult(
  { environment, report }: Occasion,
  {
    files,
    published,
    summaryPath,
  }: {
    readonly files: ReportFiles;
    readonly published: Published;
    readonly summaryPath: string | undefined;
  },
  runner: Runner,
): Promise<void> {
  const { problems } = published;
  runner.show('Report', FORMATS.text(report, PLAIN_VIEW));
  for (const problem of problems) runner.warn(problem);
  if (summaryPath !== undefined) {
    const before = `## ${headingFor(environment)}\n\n`;
    const after = problems.length === 0 ? '\n' : `\n${quoted(problems.join('\n'))}\n\n`;
    const reserved = (await summarySize(summaryPath)) + Buffer.byteLength(before + after);
    const body = markdownWithin(report, MARKDOWN_BUDGETS.summary, { reserved });
    await addToSummary(summaryPath, `${before}${body}${after}`);
  }
  give(outputsOf(report, files, published), runner);
}

/**
 * Tells of a check that came to no result. Comments and issues stay as they are: they say what was
 * found when something was last found.
 */
export async function tellFailure(
  reason: string,
  {
    environment,
    summaryPath,
  }: { readonly environment: string; readonly summaryPath: string | undefined },
  runner: Runner,
): Promise<void> {
  runner.fail(`the check for drift failed: ${reason}`);
  if (summaryPath !== undefined) {
    const lines = [
      `## ${headingFor(environment)}`,
      '',
      '**The check failed. Whether anything differs is not known.**',
      '',
      quoted(reason),
      '',
    ];
    await addToSummary(summaryPath, `${lines.join('\n')}\n`);
  }
  give(NO_RESULT, runner);
}

function give(outputs: Outputs, runner: Runner): void {
  for (const [name, value] of Object.entries<string>({ ...outputs })) runner.output(name, value);
}
