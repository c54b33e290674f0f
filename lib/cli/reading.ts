import * as z from 'zod';
import {
  createLiveApi,
  credentialsFromEnvironment,
  type Deadline,
  type LiveApi,
  resolveEndpoint,
} from '../api';
import { wrongUsage } from '../errors';
import { type ReadDeclaredOptions, type ReadSidesOptions } from '../sources';
import { timeoutFlag } from './deadline';
import { type Io } from './io';
import { stateReader } from './state-reader';

/** The flags of every command that reads what is declared, recorded and live. */
export const readingFlags = {
  appDir: z.string().optional(),
  stack: z.array(z.string()).optional(),
  fleet: z.string().optional(),
  environment: z.string().optional(),
  state: z.string(),
  endpoint: z.string().optional(),
  region: z.string().optional(),
  timeout: timeoutFlag,
};

export type ReadingFlags = z.infer<z.ZodObject<typeof readingFlags>>;

/** Where the flags say that the three sides are. */
export const readingOptions = (
  flags: ReadingFlags,
  deadline: Deadline,
  io: Io,
): ReadSidesOptions => ({
  ...declaredOptions(flags, deadline, io),
  api: openAccount(flags, deadline, io),
});

/**
 * Where the flags say that the declaration is, and the state.
 *
 * @throws LiveCallbacksError `USAGE` for flags that exclude each other
 */
export function declaredOptions(
  flags: ReadingFlags,
  deadline: Deadline,
  io: Io,
): ReadDeclaredOptions {
  const problems = fleetProblems(flags);
  if (problems.length > 0) throw wrongUsage(problems.join('; '));
  const { fleet: path, environment, appDir, stack: stacks, state } = flags;
  return {
    ...(path === undefined ? { appDir, stacks } : { fleet: { path, environment } }),
    cwd: io.cwd,
    state: stateReader(state, deadline, io),
    env: io.env,
  };
}

function fleetProblems({ fleet, environment, appDir, stack, state }: ReadingFlags): string[] {
  if (fleet === undefined) {
    return environment === undefined ? [] : ['--environment: is of use with --fleet only'];
  }
  const problems: string[] = [];
  if (appDir !== undefined) {
    problems.push('--app-dir: cannot be given with --fleet, which stands for code');
  }
  if (stack !== undefined) {
    problems.push('--stack: cannot be given with --fleet; choose with --environment');
  }
  if (!['auto', 'none'].includes(state)) {
    problems.push('--state: must be auto or none with --fleet: a fleet is compared without state');
  }
  return problems;
}

/** The account that the flags and the environment lead to. */
export const openAccount = (
  { endpoint, region }: Pick<ReadingFlags, 'endpoint' | 'region'>,
  deadline: Deadline,
  { env }: Io,
): LiveApi =>
  createLiveApi({
    endpoint: resolveEndpoint(endpoint, env),
    region: region ?? env.TENCENTCLOUD_REGION,
    credentials: credentialsFromEnvironment(env),
    deadline,
  });
