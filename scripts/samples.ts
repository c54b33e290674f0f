import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSeed, type Simulator, startSimulator } from 'tencent-live-callbacks/simulator';
import * as z from 'zod';
import { main } from '../lib/cli/main';
import { version } from '../package.json';
import { literalWorld } from './literal-world';
import { ENDPOINTS, INPUTS, RUNS, type SampleRun } from './sample-runs';

/** Where the samples are committed. */
export const SAMPLES_FOLDER = join(__dirname, '../docs/samples');

/** What is there besides: the page about the samples, and pictures that a browser takes. */
export const MADE_ELSEWHERE: readonly string[] = ['README.md', 'drift-light.png', 'drift-dark.png'];

const FIXTURES = join(__dirname, '../test/fixtures/provider-1.82.102');

/** After the recording, when its rules have long been in effect. */
const CHECKED_AT = new Date('2026-11-24T06:00:00Z');

/**
 * Every sample by its path below docs/samples. The real command line makes them anew, from what was
 * recorded and with simulators of the accounts.
 *
 * @throws Error where a run does not end as it should
 */
export async function makeSamples(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'live-callbacks-samples-'));
  const simulators = await Promise.all([startAccount('drifted'), startAccount('clean')]);
  try {
    return await samplesIn(folder, ...simulators);
  } finally {
    await Promise.all(simulators.map((simulator) => simulator.close()));
    await rm(folder, { recursive: true });
  }
}

async function samplesIn(folder: string, production: Simulator, staging: Simulator) {
  const pairs = [
    [ENDPOINTS.production, production.url],
    [ENDPOINTS.staging, staging.url],
  ] as const;
  const infra = join(folder, 'infra');
  await mkdir(infra);
  await copyFile(join(FIXTURES, 'main.tf.json'), join(infra, 'main.tf.json'));
  await copyFile(join(FIXTURES, 'terraform.tfstate.json'), join(infra, 'terraform.tfstate'));
  for (const [name, text] of Object.entries(INPUTS)) {
    await writeFile(join(folder, name), withSimulators(text, pairs));
  }
  const env = {
    ...credentials('TENCENTCLOUD', production),
    TENCENTCLOUD_REGION: 'ap-guangzhou',
    ...credentials('PRODUCTION', production),
    ...credentials('STAGING', staging),
  };
  for (const { args, exitCode } of RUNS) {
    await run({ args: args.map((arg) => withSimulators(arg, pairs)), exitCode }, folder, env);
  }
  await rm(infra, { recursive: true });

  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, withEndpoints(texts[index] ?? '', pairs)]));
}

async function run({ args, exitCode }: SampleRun, cwd: string, env: Environment): Promise<void> {
  let said = '';
  const ended = await main(
    [...args, '--app-dir', 'infra'],
    literalWorld({
      cwd,
      env,
      version,
      now: () => CHECKED_AT,
      err: (text) => (said += text),
    }),
  );
  if (ended !== exitCode || said !== '') {
    throw new Error(
      `"${args.join(' ')}" ended with ${ended} and not with ${exitCode}, and said: ${said}`,
    );
  }
}

type Environment = Readonly<Record<string, string>>;

const credentials = (prefix: string, { secretId, secretKey }: Simulator): Environment => ({
  [`${prefix}_SECRET_ID`]: secretId,
  [`${prefix}_SECRET_KEY`]: secretKey,
});

/** Addresses of accounts, each with that of the simulator that stands in for it. */
type Pairs = readonly (readonly [endpoint: string, url: string])[];

const withSimulators = (text: string, pairs: Pairs): string =>
  pairs.reduce((result, [endpoint, url]) => result.replaceAll(endpoint, url), text);

/** Reports show hosts, with the port of a simulator. */
const withEndpoints = (text: string, pairs: Pairs): string =>
  pairs.reduce(
    (result, [endpoint, url]) =>
      result.replaceAll(url, endpoint).replaceAll(new URL(url).host, new URL(endpoint).host),
    text,
  );

async function startAccount(name: 'clean' | 'drifted'): Promise<Simulator> {
  const [{ Templates: templates }, { Rules: rules }] = await Promise.all([
    recordedAnswer(`live.${name}.DescribeLiveCallbackTemplates.json`),
    recordedAnswer(`live.${name}.DescribeLiveCallbackRules.json`),
  ]);
  return startSimulator({ seed: parseSeed(JSON.stringify({ templates, rules }), name) });
}

const answerSchema = z.object({ Response: z.looseObject({}) });

const recordedAnswer = async (file: string) =>
  answerSchema.parse(JSON.parse(await readFile(join(FIXTURES, file), 'utf8'))).Response;
