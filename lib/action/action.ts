import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Report } from '../model';
import { FORMATS, PLAIN_VIEW } from '../report';
import { driftArguments } from './drift-arguments';
import { type CommandResult, type DriftRun, driftRunOf } from './drift-run';
import { readOccurrence } from './event';
import { type Inputs, readInputs } from './inputs';
import { publish } from './publish';
import { makeReportFiles, type ReportFiles } from './report-files';
import { withRepositoryPaths } from './repository-paths';
import { type Runner } from './runner';
import { annotate, tellFailure, tellResult } from './telling';

/** Everything the action takes from the world or gives to it, files and GitHub aside. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly runner: Runner;
  /** Unpredictable text, new in every run. */
  readonly randomText: string;
  /** Version of this package. */
  readonly version: string;
  /** Runs the command line that ships with the action. */
  runCommand(args: readonly string[]): Promise<CommandResult>;
}

/**
 * Checks for drift and tells of it wherever the workflow asks. Gives the exit code, which says
 * what the check found: nothing that GitHub refuses changes it.
 *
 * @throws LiveCallbacksError `USAGE` for an input that cannot be read
 */
export async function act(world: World): Promise<number> {
  const { env, runner, randomText } = world;
  const inputs = readInputs(env);
  const files = await makeReportFiles(
    inputs.reportDir ?? join(env.RUNNER_TEMP ?? tmpdir(), `live-callbacks-${randomText}`),
  );
  const result = await world.runCommand(driftArguments(inputs, files));
  if (result.stderr !== '') runner.show('What the check said', result.stderr);

  const run = driftRunOf(result);
  if (run.kind === 'reported') return conclude(run, inputs, files, world);
  const environment = environmentOf(inputs);
  await tellFailure(run.reason, { environment, summaryPath: env.GITHUB_STEP_SUMMARY }, runner);
  return 1;
}

async function conclude(
  { report: found, json }: Extract<DriftRun, { kind: 'reported' }>,
  inputs: Inputs,
  files: ReportFiles,
  { env, cwd, runner, version }: World,
): Promise<number> {
  const report = withRepositoryPaths(found, { cwd, workspace: env.GITHUB_WORKSPACE ?? cwd });
  await writeFile(files.json, json);
  await writeFile(files.sarif, FORMATS.sarif(withoutIgnored(report), { ...PLAIN_VIEW, version }));

  const occurrence = await readOccurrence(env);
  const { commit, runUrl } = occurrence;
  const occasion = { environment: environmentOf(inputs), report, commit, runUrl };
  const published = await publish(inputs, occurrence, occasion);

  const isPassed = report.exitCode === 2 && !inputs.fail;
  if (inputs.annotations) annotate(isPassed ? { ...report, exitCode: 0 } : report, runner);
  await tellResult(occasion, { files, published, summaryPath: env.GITHUB_STEP_SUMMARY }, runner);
  return isPassed ? 0 : report.exitCode;
}

/** What the comments and issues of a repository are told apart by. */
const environmentOf = ({ environment, stack }: Inputs): string =>
  environment ?? (stack.length === 0 ? 'default' : stack.join(', '));

/** Code scanning of GitHub knows no suppressions: what is ignored would be an open alert. */
const withoutIgnored = (report: Report): Report => ({
  ...report,
  findings: report.findings.filter(({ ignored }) => !ignored),
});
