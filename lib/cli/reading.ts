import * as z from 'zod';
import {
  createLiveApi,
  credentialsFromEnvironment,
  type Deadline,
  type LiveApi,
  resolveEndpoint,
} from '../api';
import { type ReadDeclaredOptions, type ReadSidesOptions } from '../sources';
import { timeoutFlag } from './deadline';
import { type Io } from './io';
import { stateReader } from './state-reader';

/** The flags of every command that reads what is declared, recorded and live. */
export const readingFlags = {
  appDir: z.string(),
  stack: z.array(z.string()).optional(),
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

/** Where the flags say that the declaration is, and the state. */
export const declaredOptions = (
  flags: ReadingFlags,
  deadline: Deadline,
  io: Io,
): ReadDeclaredOptions => ({
  appDir: flags.appDir,
  cwd: io.cwd,
  stacks: flags.stack,
  state: stateReader(flags.state, deadline, io),
  env: io.env,
});

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
