import { symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { automaticState, locateState, readStacks, readVariables } from '../../lib/sources';
import { failure, folderWith } from './support';

const APP = {
  'manifest.json': {
    stacks: {
      edge: {
        name: 'edge',
        constructPath: 'edge',
        workingDirectory: 'stacks/edge',
        synthesizedStackPath: 'stacks/edge/cdk.tf.json',
      },
    },
  },
  'stacks/edge/cdk.tf.json': { variable: { v: {} } },
};

const shownIn = async (path: string, cwd?: string) =>
  (await readStacks(path, { cwd })).map(({ shownDirectory }) => shownDirectory);

describe('the directory of a stack is shown', () => {
  test('relative to where the user is', async () => {
    const folder = folderWith(APP);
    const cwd = dirname(folder);
    expect(await shownIn('live', cwd)).toStrictEqual(['live/stacks/edge']);
    expect(await shownIn(folder, cwd)).toStrictEqual(['live/stacks/edge']);
    expect(await shownIn('.', folder)).toStrictEqual(['stacks/edge']);
    expect(await shownIn('../..', join(folder, 'stacks/edge'))).toStrictEqual(['.']);
  });

  test('as it is where there is no such place, or where that is shorter', async () => {
    const folder = folderWith(APP);
    const directory = join(folder, 'stacks/edge');
    expect(await shownIn(folder)).toStrictEqual([directory]);
    expect(await shownIn(folder, `/a${'/b'.repeat(40)}`)).toStrictEqual([directory]);
  });
});

describe('messages name files as the user sees them', () => {
  test('notes about files that are not read', async () => {
    const cwd = dirname(folderWith({ 'main.tf.json': {}, 'versions.tf': 'terraform {}' }));
    const [stack] = await readStacks('live', { cwd });
    expect(stack?.notes).toStrictEqual(['live/versions.tf is not read: only *.tf.json is']);
  });

  test.each([
    [
      { 'main.tf.json': '{' },
      'SYNTH_UNREADABLE: "live/main.tf.json" is not valid JSON (it is cut off, or not JSON at all); synthesize or write it again',
    ],
    [
      { 'main.tf.json': { variable: 'x' } },
      'SYNTH_UNREADABLE: "live/main.tf.json" has an unexpected shape (variable: Invalid input); run "terraform validate" and mend it',
    ],
    [
      { 'manifest.json': {} },
      'SYNTH_UNREADABLE: "live/manifest.json" has an unexpected shape (stacks: expected an object of stacks); run "cdktf synth" again, or pass --app-dir DIR',
    ],
    [
      { 'manifest.json': APP['manifest.json'] },
      'SYNTH_NOT_FOUND: manifest.json lists the stack "edge", but "live/stacks/edge/cdk.tf.json" does not exist; run "cdktf synth" again',
    ],
  ])('errors about %j', async (files, message) => {
    const cwd = dirname(folderWith(files));
    expect(await failure(() => readStacks('live', { cwd }))).toBe(message);
  });

  test('errors about variable files, and reasons why there is no state', async () => {
    const folder = folderWith({ ...APP, 'stacks/edge/terraform.tfvars.json': '[]' });
    const [stack] = await readStacks('live', { cwd: dirname(folder) });
    if (stack === undefined) throw new Error('there is no stack');
    expect(await failure(() => readVariables(stack, {}))).toBe(
      'VARIABLES_UNREADABLE: cannot read variables from "live/stacks/edge/terraform.tfvars.json": it is not a JSON object; "terraform plan" says more',
    );
    expect(await locateState(stack, {})).toStrictEqual({
      kind: 'none',
      reason: 'there is no state file "live/stacks/edge/terraform.tfstate"',
    });
  });
});

describe('what is there but cannot be looked at is no missing file', () => {
  const looped = (folder: string, name: string) => {
    symlinkSync(name, join(folder, name));
  };

  test('a folder', async () => {
    const folder = folderWith({});
    looped(folder, 'loop');
    expect(await failure(() => readStacks('loop', { cwd: folder }))).toBe(
      'SYNTH_UNREADABLE: cannot read "loop" (ELOOP); check its permissions, or pass --app-dir DIR',
    );
  });

  test('a state file', async () => {
    const folder = folderWith({ 'main.tf.json': {} });
    looped(folder, 'terraform.tfstate');
    const [stack] = await readStacks('.', { cwd: folder });
    if (stack === undefined) throw new Error('there is no stack');
    expect(await failure(() => automaticState({})(stack))).toBe(
      'STATE_NOT_FOUND: the state file "terraform.tfstate" cannot be read (ELOOP); check its permissions, or pass --state pull',
    );
  });

  test('the file that names the workspace', async () => {
    const folder = folderWith({ 'main.tf.json': {}, '.terraform/x': '', 'terraform.tfstate': '' });
    looped(join(folder, '.terraform'), 'environment');
    const [stack] = await readStacks('.', { cwd: folder });
    if (stack === undefined) throw new Error('there is no stack');
    expect(await locateState(stack, {})).toStrictEqual({
      kind: 'none',
      reason: '".terraform/environment" cannot be read (ELOOP)',
    });
  });
});
