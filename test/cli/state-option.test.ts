import { join } from 'node:path';
import { type RunResult } from '../../lib/cli/io';
import { recordedText } from '../helpers/provider-recording';
import { recordedDrift } from '../helpers/recorded-drift';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

const notesOf = (out: string): unknown =>
  Object.getOwnPropertyDescriptor(JSON.parse(out), 'notes')?.value;

/** A program that answers once and notes how it was called. */
function program(result: Partial<RunResult>) {
  const calls: unknown[] = [];
  return {
    calls,
    run: (name: string, args: readonly string[], { cwd }: { cwd: string }) => {
      calls.push([name, ...args, cwd]);
      return Promise.resolve({ exitCode: 0, stdout: '', stderr: '', isMissing: false, ...result });
    },
  };
}

describe('--state auto', () => {
  test("finds the local backend's file", async () => {
    const appDir = folder({
      'main.tf.json': recordedText('main.tf.json'),
      'terraform.tfstate': recordedText('terraform.tfstate.json'),
    });
    const { out } = await recordedDrift(start, 'drifted', [
      ...['--app-dir', appDir, '--state', 'auto', '--format', 'json'],
    ]);
    expect(JSON.parse(out)).toMatchObject({ summary: { changed: 2 }, notes: [] });
  });

  test('says where it looked in vain', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const { out } = await recordedDrift(start, 'clean', [
      ...['--app-dir', appDir, '--state', 'auto', '--format', 'json'],
    ]);
    expect(notesOf(out)).toEqual([
      expect.stringContaining(`(there is no state file "${join(appDir, 'terraform.tfstate')}")`),
    ]);
  });
});

describe('--state pull', () => {
  const pull = (world: Parameters<typeof recordedDrift>[3], appDir: string) =>
    recordedDrift(
      start,
      'drifted',
      ['--app-dir', appDir, '--state', 'pull', '--format', 'json'],
      world,
    );

  test('runs "terraform state pull" in the folder of the stack', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const terraform = program({ stdout: recordedText('terraform.tfstate.json') });
    const { out } = await pull(terraform, appDir);
    expect(terraform.calls).toEqual([['terraform', 'state', 'pull', appDir]]);
    expect(JSON.parse(out)).toMatchObject({ summary: { changed: 2 } });
  });

  test('runs OpenTofu where there is no Terraform', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const calls: string[] = [];
    await pull(
      {
        run: (name) => {
          calls.push(name);
          return Promise.resolve({
            exitCode: name === 'tofu' ? 0 : undefined,
            stdout: recordedText('terraform.tfstate.json'),
            stderr: '',
            isMissing: name === 'terraform',
          });
        },
      },
      appDir,
    );
    expect(calls).toEqual(['terraform', 'tofu']);
  });

  test('tells a state that was never written from one that could not be read', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const { out } = await pull(program({ stdout: '' }), appDir);
    expect(notesOf(out)).toEqual([
      expect.stringContaining('("terraform state pull" found no state)'),
    ]);
  });

  test('that fails is an error with the first line of the program', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const stderr = '╷\n│ Error: Backend initialization required\n│ \n╵\n';
    const { exitCode, out, err } = await pull(program({ exitCode: 1, stderr }), appDir);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toBe(
      `live-callbacks: "terraform state pull" failed in "${appDir}" (Error: Backend initialization required); run "terraform init" there, or pass --state FILE\n`,
    );
  });

  test('by a Terraform that is too old for the state says so in one line', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const stderr =
      'Error: state snapshot was created by Terraform v1.11.4, which is newer than current v1.3.0; upgrade\n';
    const { exitCode, err } = await pull(program({ exitCode: 1, stderr }), appDir);
    expect(exitCode).toBe(1);
    expect(err).toContain(
      '(Error: state snapshot was created by Terraform v1.11.4, which is newer',
    );
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  test('that fails prints all that the program printed with --debug', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const stderr = 'Error: Backend initialization required\n\nthe whole story\n';
    const { err } = await recordedDrift(
      start,
      'drifted',
      ['--app-dir', appDir, '--state', 'pull', '--debug'],
      program({ exitCode: 1, stderr }),
    );
    expect(err).toContain(stderr);
    expect((await pull(program({ exitCode: 1, stderr }), appDir)).err).not.toContain('story');
  });

  test('without any program is an error', async () => {
    const appDir = folder({ 'main.tf.json': recordedText('main.tf.json') });
    const { exitCode, err } = await pull({}, appDir);
    expect(exitCode).toBe(1);
    expect(err).toBe(
      'live-callbacks: the state could not be pulled: neither terraform nor tofu is on the PATH; install one, or pass --state FILE\n',
    );
  });
});

describe('--stack', () => {
  test('leaves alone what the other stacks declare', async () => {
    const plain: unknown = JSON.parse(recordedText('main.tf.json'));
    const part = (name: string) => ({
      name,
      constructPath: name,
      workingDirectory: `stacks/${name}`,
      synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
      annotations: [],
      dependencies: [],
    });
    const cwd = folder({
      'cdktf.out/manifest.json': JSON.stringify({
        version: '0.21.0',
        stacks: { live: part('live'), empty: part('empty') },
      }),
      'cdktf.out/stacks/live/cdk.tf.json': JSON.stringify(plain),
      'cdktf.out/stacks/empty/cdk.tf.json': '{}',
    });
    const { exitCode, out } = await recordedDrift(
      start,
      'clean',
      ['--app-dir', 'cdktf.out', '--state', 'none', '--stack', 'empty', '--format', 'json'],
      { cwd },
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      status: 'in-sync',
      counts: { declaredTemplates: 0, declaredBindings: 0 },
      findings: [],
    });
  });
});

describe('one state for several stacks', () => {
  const app = () =>
    folder({
      'cdktf.out/manifest.json': JSON.stringify({
        version: '0.21.0',
        stacks: Object.fromEntries(
          ['a', 'b'].map((name) => [
            name,
            {
              name,
              constructPath: name,
              workingDirectory: `stacks/${name}`,
              synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
              annotations: [],
              dependencies: [],
            },
          ]),
        ),
      }),
      'cdktf.out/stacks/a/cdk.tf.json': recordedText('main.tf.json'),
      'cdktf.out/stacks/b/cdk.tf.json': '{}',
      'some.tfstate': recordedText('terraform.tfstate.json'),
    });

  test.each(['-', 'some.tfstate'])('is refused for --state %s', async (state) => {
    const cwd = app();
    const { exitCode, out, err } = await recordedDrift(
      start,
      'clean',
      ['--app-dir', 'cdktf.out', '--state', state],
      {
        cwd,
        stdin: recordedText('terraform.tfstate.json'),
      },
    );
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toBe(
      `live-callbacks: --state ${state} holds one state, but there are several stacks (a, b); choose one with --stack NAME\n`,
    );
  });

  test('is taken with --stack', async () => {
    const { exitCode } = await recordedDrift(
      start,
      'clean',
      ['--app-dir', 'cdktf.out', '--state', '-', '--stack', 'a'],
      { cwd: app(), stdin: recordedText('terraform.tfstate.json') },
    );
    expect(exitCode).toBe(0);
  });
});
