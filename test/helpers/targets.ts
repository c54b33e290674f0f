import { reportSchema, type Report } from '../../lib/model';
import { type Io } from '../../lib/cli/io';
import { type Simulator } from 'tencent-live-callbacks/simulator';
import { commandLine, type Outcome } from './command-line';
import { LATER } from './recorded-drift';

/** The variables of credentials with this prefix. */
export const credentialsOf = (
  prefix: string,
  { secretId, secretKey }: Pick<Simulator, 'secretId' | 'secretKey'>,
): Readonly<Record<string, string>> => ({
  [`${prefix}_SECRET_ID`]: secretId,
  [`${prefix}_SECRET_KEY`]: secretKey,
});

/** A targets file as JSON. */
export const targetsFile = (...targets: readonly object[]): string =>
  JSON.stringify({ version: 1, targets });

/** Runs `drift --targets targets.json` in this folder, without states. */
export async function driftTargets(
  cwd: string,
  args: readonly string[],
  world: Partial<Io> = {},
): Promise<Outcome> {
  return commandLine(['drift', '--targets', 'targets.json', '--state', 'none', ...args], {
    cwd,
    now: () => LATER,
    ...world,
  });
}

/** The report of such a run, and how it ended. */
export async function targetsReport(
  cwd: string,
  args: readonly string[],
  world: Partial<Io> = {},
): Promise<Outcome & { readonly report: Report }> {
  const outcome = await driftTargets(cwd, ['--format', 'json', ...args], world);
  return { ...outcome, report: reportSchema.parse(JSON.parse(outcome.out)) };
}

/** Target, class and subject of each finding. */
export const gist = ({ findings }: Report) =>
  findings.map(({ target, class: name, templateName, domainName, reason, subject }) => [
    target,
    name,
    templateName ?? domainName ?? (subject === 'account' ? reason : undefined),
  ]);
