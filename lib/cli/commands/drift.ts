import { resolve as resolvePath } from 'node:path';
import pc from 'picocolors';
import * as z from 'zod';
import {
  createLiveApi,
  credentialsFromEnvironment,
  type Deadline,
  resolveEndpoint,
} from '../../api';
import { checkDrift, type Report } from '../../drift';
import { outputNotWritten, runTimedOut } from '../../errors';
import { FINDING_CLASS_NAMES } from '../../model';
import { type FormatName, FORMATS, type Paint, PLAIN } from '../../report';
import { type Run } from '../command';
import { numberFlag, parseFlags, unknownName } from '../flags';
import { type Io } from '../io';
import { stateReader } from '../state-reader';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

const formatName = z.enum(FORMAT_NAMES, {
  error: ({ input }) => unknownName(String(input), FORMAT_NAMES),
});

const flagsSchema = z.object({
  appDir: z.string(),
  stack: z.array(z.string()).optional(),
  state: z.string(),
  endpoint: z.string().optional(),
  region: z.string().optional(),
  timeout: numberFlag(
    'a number of seconds above 0 and up to 86400',
    (seconds) => seconds > 0 && seconds <= 86_400,
  ),
  format: formatName,
  output: z
    .array(
      z
        .string()
        .regex(/^[^=]+=.+$/, { error: 'must be FORMAT=FILE, for example json=report.json' })
        .transform((text) => ({
          format: text.slice(0, text.indexOf('=')),
          path: text.slice(text.indexOf('=') + 1),
        }))
        .pipe(z.object({ format: formatName, path: z.string() })),
    )
    .default([]),
  failOn: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(
      z.array(
        z.enum(FINDING_CLASS_NAMES, {
          error: ({ input }) => unknownName(String(input), FINDING_CLASS_NAMES),
        }),
      ),
    )
    .optional(),
  scope: z.enum(['account', 'declared']),
});

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  const deadline = {
    signal: AbortSignal.any([AbortSignal.timeout(Math.ceil(flags.timeout * 1000)), io.interrupted]),
    seconds: flags.timeout,
  };
  const check = checkDrift({
    appDir: flags.appDir,
    cwd: io.cwd,
    stacks: flags.stack,
    state: stateReader(flags.state, deadline, io),
    env: io.env,
    api: createLiveApi({
      endpoint: resolveEndpoint(flags.endpoint, io.env),
      region: flags.region ?? io.env.TENCENTCLOUD_REGION,
      credentials: credentialsFromEnvironment(io.env),
      deadline,
    }),
    now: io.now(),
    salt: io.randomText(),
    scope: flags.scope,
    failOn: flags.failOn,
  });
  const report = await beforeDeadline(check, deadline);
  for (const { format, path } of flags.output) await write(report, format, path, io);
  io.out(FORMATS[flags.format](report, paintFor(io)));
  return report.exitCode;
};

/** The last resort: whoever waits for something slow has a better message and goes first. */
function beforeDeadline<T>(work: Promise<T>, { signal, seconds }: Deadline): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      setImmediate(() => {
        reject(runTimedOut(seconds));
      });
    });
    work.then(resolve, reject);
  });
}

async function write(report: Report, format: FormatName, path: string, io: Io): Promise<void> {
  try {
    await io.writeFile(resolvePath(io.cwd, path), FORMATS[format](report, PLAIN));
  } catch (cause) {
    throw outputNotWritten(path, cause);
  }
}

/** Colour only for a person at a terminal who has not refused it (no-color.org). */
const paintFor = ({ isTerminal, env }: Io): Paint =>
  isTerminal && !env.NO_COLOR ? pc.createColors(true) : PLAIN;
