import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readStacks } from '../../lib/sources';
import { failure, folderWith } from './support';

describe('a folder of Terraform JSON', () => {
  test('is one stack called like the folder', async () => {
    const folder = folderWith({ 'b.tf.json': {}, 'a.tf.json': {} });
    const [stack, ...others] = await readStacks(folder);
    expect(others).toStrictEqual([]);
    expect(stack).toMatchObject({
      name: 'live',
      directory: folder,
      configurationFile: join(folder, 'a.tf.json'),
      tool: 'terraform',
      notes: [],
    });
  });

  test('takes override files last, attribute by attribute', async () => {
    const folder = folderWith({
      'a_override.tf.json': { resource: { t: { n: { a: 'override' } } } },
      'override.tf.json': { locals: { l: 'override' } },
      'main.tf.json': { resource: { t: { n: { a: 'main', b: 'main' } } }, locals: { l: 1, m: 2 } },
    });
    const [stack] = await readStacks(folder);
    expect(stack?.configuration.resource('t', 'n')).toStrictEqual({ a: 'override', b: 'main' });
    expect(stack?.configuration.local('l')).toBe('override');
    expect(stack?.configuration.local('m')).toBe(2);
  });

  test('takes lists of objects wherever a block stands', async () => {
    const folder = folderWith({
      'main.tf.json': {
        '//': 'a comment',
        resource: [{ t: [{ one: [{ a: 1 }] }] }, { t: { two: { a: 2 } } }, { '//': 'no type' }],
        variable: [{ v: [{ default: 3 }] }],
        terraform: [{ required_version: '>= 1' }, { backend: [{ cos: [{ bucket: 'b' }] }] }],
      },
    });
    const [stack] = await readStacks(folder);
    const configuration = stack?.configuration;
    expect([...(configuration?.resources('t') ?? [])]).toStrictEqual([
      ['one', { a: 1 }],
      ['two', { a: 2 }],
    ]);
    expect(configuration?.variable('v')).toStrictEqual({ default: 3 });
    expect(configuration?.backend).toStrictEqual({ type: 'cos', settings: { bucket: 'b' } });
  });

  test('notes what stands beside the JSON and is not read', async () => {
    const folder = folderWith({
      'main.tf.json': { module: { cdn: { source: './cdn' } } },
      'extra.tf': '',
      '.hidden.tf.json': 'not JSON',
      'backup.tf.json~': 'not JSON',
      'README.md': '',
    });
    const [stack] = await readStacks(folder);
    expect(stack?.notes).toStrictEqual([
      `${join(folder, 'extra.tf')} is not read: only *.tf.json is`,
      'what modules declare is not read: the stack "live" calls cdn',
    ]);
  });

  test('may start with a byte order mark and end its lines with CRLF', async () => {
    const folder = folderWith({ 'main.tf.json': '\uFEFF{\r\n"locals": {\r\n"a": "x"}\r\n}\r\n' });
    const [stack] = await readStacks(folder);
    expect(stack?.configuration.local('a')).toBe('x');
  });

  test('answers to its own name only', async () => {
    const folder = folderWith({ 'main.tf.json': {} });
    await expect(readStacks(folder, { stacks: ['live'] })).resolves.toHaveLength(1);
    expect(await failure(() => readStacks(folder, { stacks: ['edge'] }))).toBe(
      'STACK_NOT_FOUND: there is no stack "edge" (the stacks are "live"); pass one of them',
    );
  });

  test.each([
    ['{"resource": {', 'is not valid JSON (it is cut off, or not JSON at all)'],
    ['', 'is not valid JSON (it is empty)'],
  ])('is refused when a file is "%s"', async (text, problem) => {
    const folder = folderWith({ 'main.tf.json': text });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNREADABLE: "${join(folder, 'main.tf.json')}" ${problem}; synthesize or write it again`,
    );
  });

  test.each([
    [{ resource: { t: 'x' } }, 'resource.t'],
    [{ resource: { t: { n: 'x' } } }, 'resource.t.n'],
    [{ variable: { v: 5 } }, 'variable.v'],
    [{ terraform: { backend: 'local' } }, 'terraform.backend'],
  ])('is refused when a block is no object: %j', async (content, block) => {
    const folder = folderWith({ 'main.tf.json': content });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNREADABLE: "${join(folder, 'main.tf.json')}" holds something other than an object at ${block}; run "terraform validate" and mend it`,
    );
  });

  test('is refused when a file cannot be opened', async () => {
    const folder = folderWith({});
    symlinkSync('nowhere', join(folder, 'main.tf.json'));
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNREADABLE: cannot read "${join(folder, 'main.tf.json')}" (ENOENT); check its permissions, or pass --app-dir DIR`,
    );
  });

  test('may hold a folder that is called like a file, as Terraform allows', async () => {
    const folder = folderWith({ 'main.tf.json': {}, 'old.tf.json/x': '' });
    expect(await readStacks(folder)).toHaveLength(1);
  });

  test('is refused when HCL beside it declares callbacks', async () => {
    const hcl = 'resource "tencentcloud_css_callback_template" "main" {}';
    const folder = folderWith({ 'main.tf.json': {}, 'extra.tf': hcl });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNSUPPORTED: "${join(folder, 'extra.tf')}" is written in HCL, which is not read, and mentions tencentcloud_css_callback_template; move it to a *.tf.json file`,
    );
  });

  test('is refused when the file is a list', async () => {
    const folder = folderWith({ 'main.tf.json': [] });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNREADABLE: "${join(folder, 'main.tf.json')}" has an unexpected shape (the top level: Invalid input: expected object, received array); run "terraform validate" and mend it`,
    );
  });
});

describe('anything else', () => {
  test('a path without anything says to synthesize', async () => {
    expect(await failure(() => readStacks('/nowhere/cdktf.out'))).toBe(
      'SYNTH_NOT_FOUND: "/nowhere/cdktf.out" does not exist; run "cdktf synth" first, or pass --app-dir DIR',
    );
  });

  test('a folder with other files says to synthesize', async () => {
    const folder = folderWith({ 'main.ts': '' });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_NOT_FOUND: no manifest.json and no *.tf.json in "${folder}"; run "cdktf synth" first, or pass --app-dir DIR`,
    );
  });

  test('a folder of HCL says what is read', async () => {
    const folder = folderWith({ 'main.tf': '' });
    expect(await failure(() => readStacks(folder))).toBe(
      `SYNTH_UNSUPPORTED: "${folder}" is written in HCL (*.tf), only JSON is read; pass a cdktf.out folder, or a folder or file of Terraform JSON (*.tf.json)`,
    );
  });

  test('a file of another kind says what is read', async () => {
    const file = join(folderWith({ 'main.tf': '' }), 'main.tf');
    expect(await failure(() => readStacks(file))).toBe(
      `SYNTH_UNSUPPORTED: "${file}" is not a *.tf.json file; pass a cdktf.out folder, or a folder or file of Terraform JSON (*.tf.json)`,
    );
  });
});
