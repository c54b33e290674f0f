import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { readInputs, variableOf } from '../../lib/action/inputs';
import { NO_RESULT } from '../../lib/action/outputs';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders();

const stepSchema = z.strictObject({
  name: z.string(),
  id: z.string(),
  shell: z.literal('bash'),
  'working-directory': z.string(),
  env: z.record(z.string(), z.string()),
  run: z.string(),
});

const action = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    branding: z.strictObject({ icon: z.string(), color: z.string() }),
    inputs: z.record(
      z.string(),
      z.strictObject({ description: z.string().min(20), default: z.string() }),
    ),
    outputs: z.record(
      z.string(),
      z.strictObject({ description: z.string().min(20), value: z.string() }),
    ),
    runs: z.strictObject({ using: z.literal('composite'), steps: z.tuple([stepSchema]) }),
  })
  .parse(parse(readFileSync(join(__dirname, '../../action.yml'), 'utf8')));

const { env, run, 'working-directory': workingDirectory } = action.runs.steps[0];
const inputNames = Object.keys(action.inputs);

describe('action.yml', () => {
  test('hands every input over in a variable of its own', () => {
    const expected = inputNames
      .filter((name) => name !== 'working-directory')
      .map((name) => [variableOf(name), `\${{ inputs.${name} }}`] as const);
    expect(env).toEqual(Object.fromEntries(expected));
    expect(workingDirectory).toBe('${{ inputs.working-directory }}');
  });

  test('has no expression in what a shell reads', () => {
    expect(run).not.toContain('${{');
  });

  test('has the inputs that the script reads, with its defaults', () => {
    const read: string[] = [];
    readInputs(
      new Proxy<Record<string, string>>({}, { get: (_, name) => void read.push(String(name)) }),
    );
    const handled = ['working-directory', 'version'];
    expect(read.sort()).toEqual(
      inputNames
        .filter((name) => !handled.includes(name))
        .map(variableOf)
        .sort(),
    );
    const defaults = inputNames.map(
      (name) => [variableOf(name), action.inputs[name]?.default] as const,
    );
    expect(readInputs(Object.fromEntries(defaults))).toEqual({
      ...readInputs({}),
      token: '${{ github.token }}',
    });
  });

  test('has the outputs that the script gives', () => {
    expect(action.outputs).toEqual(
      Object.fromEntries(
        Object.keys(NO_RESULT).map((name) => [
          name,
          expect.objectContaining({ value: `\${{ steps.check.outputs.${name} }}` }),
        ]),
      ),
    );
  });
});

describe('its shell', () => {
  /** Runs it with a stand-in for npx that prints its arguments. */
  function shell(version: string, { npx = 'exit 0', output = '' } = {}) {
    const cwd = folder({
      'bin/npx': `#!/bin/sh\nprintf '<%s>' "$@"\n${npx}\n`,
      'outputs.txt': output,
      'step.sh': run,
    });
    chmodSync(join(cwd, 'bin/npx'), 0o755);
    const { status, stdout } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', 'step.sh'],
      {
        cwd,
        encoding: 'utf8',
        env: {
          PATH: `${join(cwd, 'bin')}:${process.env.PATH ?? ''}`,
          INPUT_VERSION: version,
          GITHUB_OUTPUT: join(cwd, 'outputs.txt'),
        },
      },
    );
    return { status, stdout, outputs: readFileSync(join(cwd, 'outputs.txt'), 'utf8') };
  }

  test('runs the script that is installed in the project, and never fetches one', () => {
    expect(shell('')).toEqual({
      status: 0,
      stdout: '<--no-install><live-callbacks-action>',
      outputs: '',
    });
  });

  test('runs the version that is asked for', () => {
    expect(shell('^1.2.3-beta.1').stdout).toBe(
      '<--yes><--package><tencent-live-callbacks@^1.2.3-beta.1><live-callbacks-action>',
    );
  });

  test.each(['1; id', '$(id)', 'npm:other', '../other', '1\n2', '-g other'])(
    'takes "%s" for no version',
    (version) => {
      expect(shell(version)).toMatchObject({
        status: 1,
        stdout:
          '::error::the input "version" must be a version or a tag of npm, for example "1.2.3"\n',
      });
    },
  );

  test('ends as the script ends', () => {
    const output = 'status<<end\ndrift\nend\n';
    expect(shell('', { npx: 'exit 2', output })).toEqual({
      status: 2,
      stdout: '<--no-install><live-callbacks-action>',
      outputs: output,
    });
  });

  test('says what to do where the script is not there', () => {
    expect(shell('', { npx: 'exit 1' })).toEqual({
      status: 1,
      stdout:
        '<--no-install><live-callbacks-action>::error::live-callbacks-action did not run; install tencent-live-callbacks in the project first ("npm ci"), or set the input "version"\n',
      outputs: 'status=error\nexit-code=1\n',
    });
  });
});
