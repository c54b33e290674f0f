import { credentialsFromEnvironment, type Deadline, providerVariables } from '../api';
import { runTimedOut, targetsFileUnreadable, wrongUsage } from '../errors';
import { type FindingClass, type PolicyRules, printable } from '../model';
import { DEFAULT_APP_DIR, readTargets, type Target } from '../sources';
import { checkTargets, type TargetsInspection } from '../targets';
import { debugLines } from './debug-lines';
import { type Io } from './io';
import { readNamedFile } from './named-file';
import { progressLine } from './progress-line';
import { type ReadingFlags } from './reading';
import { stateReader } from './state-reader';

export interface TargetsFlags extends ReadingFlags {
  readonly targets: string;
  readonly concurrency?: number;
  readonly debug?: boolean;
  readonly scope: 'account' | 'declared';
  readonly policy?: PolicyRules;
  readonly failOn?: readonly FindingClass[];
}

/**
 * Checks every target of a file.
 *
 * @throws LiveCallbacksError `USAGE` or `TARGETS_FILE_UNREADABLE`; what fails for a target alone is
 * part of the report
 */
export async function checkTargetsFile(
  flags: TargetsFlags,
  deadline: Deadline,
  io: Io,
): Promise<TargetsInspection> {
  refuseOneAccount(flags);
  const targets = await readTargets(await readNamedFile(flags.targets, io, targetsFileUnreadable), {
    file: flags.targets,
    cwd: io.cwd,
    appDir: flags.appDir ?? DEFAULT_APP_DIR,
    state: flags.state,
  });
  const inspection = await checkTargets(targets, {
    cwd: io.cwd,
    env: io.env,
    stateOf: (target, own) => stateReader(target.state, own, io, pullVariables(target, io)),
    deadline,
    concurrency: flags.concurrency ?? DEFAULT_CONCURRENCY,
    now: io.now(),
    salt: io.randomText(),
    scope: flags.scope,
    policy: flags.policy,
    failOn: flags.failOn,
    onProgress: progressLine(io),
    onFailure: flags.debug === true ? failurePrinter(io) : undefined,
  });
  // no report then: most of it would say that there was no time
  if (io.interrupted.aborted) throw runTimedOut(flags.timeout);
  return inspection;
}

const DEFAULT_CONCURRENCY = 4;

/** What is said of one account must not be passed over where there are several. */
function refuseOneAccount(flags: TargetsFlags): void {
  const given = (['stack', 'fleet', 'environment', 'endpoint', 'region'] as const).filter(
    (name) => flags[name] !== undefined,
  );
  const problems = given.map(
    (name) => `--${name}: cannot be given with --targets, where each target has its own`,
  );
  if (!['auto', 'none', 'pull'].includes(flags.state)) {
    problems.push('--state: must be auto, none or pull with --targets; a target can name a file');
  }
  if (problems.length > 0) throw wrongUsage(problems.join('; '));
}

/** A state may be kept in the account itself. What is set for Terraform already stays. */
function pullVariables({ credentials: prefix }: Target, { env }: Io): Record<string, string> {
  const credentials = prefix && credentialsFromEnvironment(env, prefix);
  return credentials && !credentialsFromEnvironment(env) ? providerVariables(credentials) : {};
}

const failurePrinter =
  (io: Io) =>
  ({ name }: Target, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    io.err(`live-callbacks: ${printable(`${name}: ${message}`)}\n${debugLines(error)}`);
  };
