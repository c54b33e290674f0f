import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { recordedText } from '../helpers/provider-recording';
import { bothLists, scriptedServers } from '../helpers/scripted-server';
import { temporaryFolders } from '../helpers/temporary-folder';

const BIN = join(__dirname, '../../dist/cli/bin.js');
const start = scriptedServers();
const folder = temporaryFolders();

beforeAll(() => {
  if (!existsSync(BIN)) throw new Error(`"${BIN}" is missing; run "npm run bundle" first`);
});

const run = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });

async function outcome(child: ChildProcess) {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  await once(child, 'close');
  return { exitCode: child.exitCode, out, err };
}

const readySchema = z.object({ url: z.url(), secretId: z.string(), secretKey: z.string() });

/** Starts the simulator as a process of its own and reads its one line. */
async function simulate(args: readonly string[], cwd: string) {
  const child = run(['simulate', ...args], cwd);
  const line = String(await once(child.stdout ?? child, 'data'));
  return { child, ready: readySchema.parse(JSON.parse(line)) };
}

const seed = (account: 'clean' | 'drifted'): string => {
  const answer = (list: string): unknown =>
    z
      .object({ Response: z.looseObject({}) })
      .parse(JSON.parse(recordedText(`live.${account}.DescribeLiveCallback${list}.json`))).Response[
      list
    ];
  return JSON.stringify({ templates: answer('Templates'), rules: answer('Rules') });
};

describe('the installed command', () => {
  test('prints the version of the package', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')));
    expect(await outcome(run(['--version'], folder()))).toEqual({
      exitCode: 0,
      out: `${version}\n`,
      err: '',
    });
  });

  test('checks a simulated account of another process', async () => {
    const cwd = folder({
      'seed.json': seed('drifted'),
      'infra/main.tf.json': recordedText('main.tf.json'),
      'infra/terraform.tfstate': recordedText('terraform.tfstate.json'),
    });
    const { child, ready } = await simulate(['--seed', 'seed.json', '--save', 'after.json'], cwd);
    const drift = await outcome(
      run(['drift', '--app-dir', 'infra', '--endpoint', ready.url], cwd, {
        TENCENTCLOUD_SECRET_ID: ready.secretId,
        TENCENTCLOUD_SECRET_KEY: ready.secretKey,
      }),
    );
    expect(drift).toMatchObject({ exitCode: 2, err: '' });
    expect(drift.out).toContain('\ndrift, 7 differences: 2 changed, 1 missing,');

    child.kill('SIGINT');
    expect(await outcome(child)).toEqual({ exitCode: 130, out: '', err: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'after.json'), 'utf8'))).toEqual(
      JSON.parse(seed('drifted')),
    );
  });

  test('ends with 130 when it is interrupted while it waits', async () => {
    const server = await start(bothLists('hang'));
    const cwd = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const child = run(
      ['drift', '--app-dir', 'main.tf.json', '--endpoint', `http://${server.host}`],
      cwd,
      { TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE', TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE' },
    );
    await server.called();
    child.kill('SIGINT');
    expect(await outcome(child)).toEqual({ exitCode: 130, out: '', err: '' });
  });

  test('reads the shared credentials file where no variable is set', async () => {
    const cwd = folder({
      'main.tf.json': '{}',
      '.tencentcloud/credentials':
        '[default]\nsecret_id = AKIDFROMFILE\nsecret_key = KEYFROMFILE\n',
      'seed.json': '{"templates":[],"rules":[]}',
    });
    const { child, ready } = await simulate(['--account', 'AKIDFROMFILE=KEYFROMFILE'], cwd);
    const drift = await outcome(
      run(['drift', '--app-dir', 'main.tf.json', '--endpoint', ready.url], cwd, { HOME: cwd }),
    );
    child.kill('SIGINT');
    await outcome(child);
    expect(drift).toMatchObject({ exitCode: 0, err: '' });
  });

  // a device of Linux on which there is never room
  (existsSync('/dev/full') ? test : test.skip)(
    'is an error, not a clean result, when its output cannot be written',
    async () => {
      const cwd = folder({ 'seed.json': '{"templates":[],"rules":[]}', 'main.tf.json': '{}' });
      const { child, ready } = await simulate(['--seed', 'seed.json'], cwd);
      const full = openSync('/dev/full', 'w');
      const drift = spawn(
        process.execPath,
        [BIN, 'drift', '--app-dir', 'main.tf.json', '--endpoint', ready.url],
        {
          cwd,
          env: {
            TENCENTCLOUD_SECRET_ID: ready.secretId,
            TENCENTCLOUD_SECRET_KEY: ready.secretKey,
          },
          stdio: ['ignore', full, 'pipe'],
        },
      );
      const { exitCode, err } = await outcome(drift);
      closeSync(full);
      child.kill('SIGINT');
      await outcome(child);
      expect({ exitCode, err }).toEqual({
        exitCode: 1,
        err: 'live-callbacks: standard output could not be written (ENOSPC); make room where it goes\n',
      });
    },
  );

  test('is an error, not a clean result, when its reader goes away', async () => {
    const cwd = folder({ 'seed.json': seed('drifted'), 'main.tf.json': '{}' });
    const { child, ready } = await simulate(['--seed', 'seed.json'], cwd);
    const drift = run(['drift', '--app-dir', 'main.tf.json', '--endpoint', ready.url], cwd, {
      TENCENTCLOUD_SECRET_ID: ready.secretId,
      TENCENTCLOUD_SECRET_KEY: ready.secretKey,
    });
    drift.stdout?.destroy();
    await once(drift, 'close');
    child.kill('SIGINT');
    await outcome(child);
    expect(drift.exitCode).not.toBe(0);
  });
});
