import { resolve } from 'node:path';
import * as z from 'zod';
import { outputNotWritten, seedNotFound } from '../../errors';
import { parseSeed, type Seed, serializeSeed, startSimulator } from '../../simulator';
import { type Run } from '../command';
import { EXIT_CODES } from '../exit-codes';
import { numberFlag, parseFlags } from '../flags';
import { type Io } from '../io';

const integer = (least: number, most: number) =>
  numberFlag(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && value >= least && value <= most,
  );

const flagsSchema = z.object({
  port: integer(0, 65_535),
  host: z.string(),
  seed: z.string().optional(),
  save: z.string().optional(),
  latency: integer(0, 600_000),
  rate: integer(1, 1_000_000).optional(),
  auth: z.boolean().default(true),
  account: z
    .array(
      z
        .string()
        .regex(/^[^=]+=.+$/, { error: 'must be ID=KEY' })
        .transform((text) => ({
          secretId: text.slice(0, text.indexOf('=')),
          secretKey: text.slice(text.indexOf('=') + 1),
        })),
    )
    .optional(),
});

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  const simulator = await startSimulator({
    host: flags.host,
    port: flags.port,
    seed: flags.seed === undefined ? undefined : await readSeed(flags.seed, io),
    accounts: flags.account,
    authentication: flags.auth,
    latencyMs: flags.latency,
    ratePerSecond: flags.rate,
    now: () => io.now(),
  });
  const { url, secretId, secretKey } = simulator;
  io.out(`${JSON.stringify({ url, secretId, secretKey })}\n`);

  await aborted(io.interrupted);
  await simulator.close();
  if (flags.save !== undefined) await save(simulator.state(), flags.save, io);
  return EXIT_CODES.interrupted;
};

async function readSeed(path: string, io: Io): Promise<Seed> {
  return parseSeed(await readSeedFile(path, io), path);
}

async function readSeedFile(path: string, io: Io): Promise<string> {
  try {
    return await io.readFile(resolve(io.cwd, path));
  } catch (cause) {
    throw seedNotFound(path, cause);
  }
}

async function save(seed: Seed, path: string, io: Io): Promise<void> {
  try {
    await io.writeFile(resolve(io.cwd, path), serializeSeed(seed));
  } catch (cause) {
    throw outputNotWritten(path, cause);
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else
      signal.addEventListener('abort', () => {
        done();
      });
  });
