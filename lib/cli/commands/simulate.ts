import * as z from 'zod';
import { seedNotFound } from '../../errors';
import { parseSeed, type Seed, serializeSeed, startSimulator } from '../../simulator';
import { type Run } from '../command';
import { EXIT_CODES } from '../exit-codes';
import { parseFlags, wholeNumberFlag } from '../flags';
import { type Io } from '../io';
import { readNamedFile, writeNamedFile } from '../named-file';

const flagsSchema = z.object({
  port: wholeNumberFlag(0, 65_535),
  host: z.string(),
  seed: z.string().optional(),
  save: z.string().optional(),
  latency: wholeNumberFlag(0, 600_000),
  rate: wholeNumberFlag(1, 1_000_000).optional(),
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
  if (flags.save !== undefined)
    await writeNamedFile(flags.save, serializeSeed(simulator.state()), io);
  return EXIT_CODES.interrupted;
};

const readSeed = async (path: string, io: Io): Promise<Seed> =>
  parseSeed(await readNamedFile(path, io, seedNotFound), path);

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else
      signal.addEventListener('abort', () => {
        done();
      });
  });
