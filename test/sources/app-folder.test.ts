import { join } from 'node:path';
import { readStacks } from '../../lib/sources';
import { failure, folderWith } from './support';

const stackOf = (name: string, file = `stacks/${name}/cdk.tf.json`, place = `stacks/${name}`) => ({
  name,
  constructPath: name,
  workingDirectory: place,
  synthesizedStackPath: file,
  annotations: [],
  dependencies: [],
});

const appOf = (...names: string[]) => ({
  'manifest.json': {
    version: '0.21.0',
    stacks: Object.fromEntries(names.map((name) => [name, stackOf(name)])),
  },
  ...Object.fromEntries(names.map((name) => [`stacks/${name}/cdk.tf.json`, {}])),
});

describe('a synthesized app', () => {
  test('gives every stack with the folder Terraform runs in', async () => {
    const folder = folderWith(appOf('live', 'edge'));
    const stacks = await readStacks(folder);
    expect(
      stacks.map(({ name, directory, configurationFile, tool, projectDirectory, notes }) => ({
        name,
        directory,
        configurationFile,
        tool,
        projectDirectory,
        notes,
      })),
    ).toStrictEqual([
      {
        name: 'live',
        directory: join(folder, 'stacks/live'),
        configurationFile: join(folder, 'stacks/live/cdk.tf.json'),
        tool: 'cdktf',
        projectDirectory: join(folder, '..'),
        notes: [],
      },
      {
        name: 'edge',
        directory: join(folder, 'stacks/edge'),
        configurationFile: join(folder, 'stacks/edge/cdk.tf.json'),
        tool: 'cdktf',
        projectDirectory: join(folder, '..'),
        notes: [],
      },
    ]);
  });

  test('gives only the stacks that are asked for', async () => {
    const stacks = await readStacks(folderWith(appOf('live', 'edge')), { stacks: ['edge'] });
    expect(stacks.map(({ name }) => name)).toStrictEqual(['edge']);
  });

  test('belongs to the folder of cdktf.json when the output lies deeper', async () => {
    const files = Object.entries(appOf('live'));
    const project = folderWith({
      'cdktf.json': {},
      ...Object.fromEntries(files.map(([name, content]) => [`build/cdktf.out/${name}`, content])),
    });
    const [stack] = await readStacks(join(project, 'build/cdktf.out'));
    expect(stack?.projectDirectory).toBe(project);
  });

  test('takes "__proto__" and "constructor" as names of stacks', async () => {
    const folder = folderWith({
      ...appOf('constructor'),
      'manifest.json': `{"version":"0.21.0","stacks":{
        "__proto__":${JSON.stringify(stackOf('__proto__'))},
        "constructor":${JSON.stringify(stackOf('constructor'))}}}`,
      'stacks/__proto__/cdk.tf.json': {},
    });
    const stacks = await readStacks(folder);
    expect(stacks.map(({ name }) => name)).toStrictEqual(['__proto__', 'constructor']);
  });

  test('names the nearest stack for an unknown one', async () => {
    const folder = folderWith(appOf('live', 'edge'));
    expect(await failure(() => readStacks(folder, { stacks: ['lvie'] }))).toBe(
      'STACK_NOT_FOUND: there is no stack "lvie" (the stacks are "live", "edge"); did you mean "live"?',
    );
  });

  test('lists the stacks when none is near', async () => {
    const folder = folderWith(appOf('live', 'edge'));
    expect(await failure(() => readStacks(folder, { stacks: ['production'] }))).toBe(
      'STACK_NOT_FOUND: there is no stack "production" (the stacks are "live", "edge"); pass one of them',
    );
  });

  test('without stacks is an app that declares nothing', async () => {
    const folder = folderWith({ 'manifest.json': { version: '0.21.0', stacks: {} } });
    expect(await readStacks(folder)).toStrictEqual([]);
  });

  test('is refused when it was synthesized as HCL', async () => {
    const folder = folderWith({
      'manifest.json': { version: '1', stacks: { live: stackOf('live', 'stacks/live/cdk.tf') } },
    });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNSUPPORTED: the stack "live" is synthesized as HCL ("${join(folder, 'stacks/live/cdk.tf')}"), only JSON is read; run "cdktf synth" without --hcl`,
    );
  });

  test.each(['../../outside/cdk.tf.json', '/etc/cdk.tf.json', 'stacks/../../x.json'])(
    'is refused when a stack lies outside its folder: %s',
    async (place) => {
      const folder = folderWith({
        'manifest.json': { version: '1', stacks: { live: stackOf('live', place) } },
      });
      expect(await failure(() => readStacks(folder))).toBe(
        `SYNTH_UNREADABLE: manifest.json places the stack "live" at "${place}", outside "${folder}"; run "cdktf synth" again`,
      );
    },
  );

  test('is refused when Terraform would run outside its folder', async () => {
    const folder = folderWith({
      'manifest.json': {
        version: '1',
        stacks: { live: stackOf('live', 'stacks/live/cdk.tf.json', '..') },
      },
    });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNREADABLE: manifest.json places the stack "live" at "..", outside "${folder}"; run "cdktf synth" again`,
    );
  });

  test('may keep a stack in a folder whose name starts with two dots', async () => {
    const folder = folderWith({
      'manifest.json': {
        version: '1',
        stacks: { live: stackOf('live', '..live/cdk.tf.json', '.') },
      },
      '..live/cdk.tf.json': {},
    });
    const [stack] = await readStacks(folder);
    expect(stack?.directory).toBe(folder);
  });

  test('is refused when a stack it lists was not written', async () => {
    const folder = folderWith({ 'manifest.json': appOf('live')['manifest.json'] });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_NOT_FOUND: manifest.json lists the stack "live", but "${join(folder, 'stacks/live/cdk.tf.json')}" does not exist; run "cdktf synth" again`,
    );
  });

  test.each([
    ['{"version":"0.21.0","stac', 'is not valid JSON (it is cut off, or not JSON at all)'],
    ['', 'is not valid JSON (it is empty)'],
    [
      '[]',
      'has an unexpected shape (the top level: Invalid input: expected object, received array)',
    ],
    ['{"name":"my web app"}', 'has an unexpected shape (stacks: expected an object of stacks)'],
    [
      '{"stacks":{"live":{"name":"live"}}}',
      'has an unexpected shape (constructPath: Invalid input: expected string, received undefined; ' +
        'workingDirectory: Invalid input: expected string, received undefined; ' +
        'synthesizedStackPath: Invalid input: expected string, received undefined)',
    ],
  ])('is refused when the manifest is %s', async (manifest, problem) => {
    const folder = folderWith({ 'manifest.json': manifest });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNREADABLE: "${join(folder, 'manifest.json')}" ${problem}; run "cdktf synth" again, or pass --app-dir DIR`,
    );
  });
});
