import { join } from 'node:path';
import { inspect } from 'node:util';
import { readStacks, readVariables } from '../../lib/sources';
import { folderWith, terraform, testWithTerraform, valuesIn, type Env } from './support';

function terraformValues(folder: string, env: Env, names: readonly string[]): unknown {
  const list = names.map((name) => `var.${name}`).join(', ');
  const printed = terraform(folder, ['console'], { env, input: `jsonencode([${list}])\n` });
  // warnings come first
  const [last = ''] = printed.trimEnd().split('\n').slice(-1);
  return JSON.parse(String(JSON.parse(last)));
}

describe('each place wins over the ones before it', () => {
  const files: readonly (readonly [name: string, content: string])[] = [
    ['terraform.tfvars', 'v = "terraform.tfvars"\n'],
    ['terraform.tfvars.json', '{"v": "terraform.tfvars.json"}'],
    ['.hidden.auto.tfvars', 'v = "hidden"\n'],
    ['B.auto.tfvars', 'v = "B"\n'],
    ['a.auto.tfvars', 'v = "a"\n'],
    ['a.auto.tfvars.json', '{"v": "a.json"}'],
    ['b.auto.tfvars', 'v = "b"\n'],
  ];
  const main = { 'main.tf.json': { variable: { v: { type: 'string', default: 'default' } } } };
  const env = { TF_VAR_v: 'environment' };
  const steps = [
    { title: 'default', count: 0, env: {}, value: 'default' },
    { title: 'TF_VAR_v', count: 0, env, value: 'environment' },
    { title: 'terraform.tfvars', count: 1, env, value: 'terraform.tfvars' },
    { title: 'terraform.tfvars.json', count: 2, env, value: 'terraform.tfvars.json' },
    { title: '.hidden.auto.tfvars', count: 3, env, value: 'hidden' },
    { title: 'B.auto.tfvars', count: 4, env, value: 'B' },
    { title: 'a.auto.tfvars', count: 5, env, value: 'a' },
    { title: 'a.auto.tfvars.json', count: 6, env, value: 'a.json' },
    { title: 'b.auto.tfvars', count: 7, env, value: 'b' },
  ].map((step) => ({
    ...step,
    files: { ...main, ...Object.fromEntries(files.slice(0, step.count)) },
  }));

  test.each(steps)('$title', async (step) => {
    expect(await valuesIn(folderWith(step.files), step.env)).toStrictEqual([step.value]);
  });

  testWithTerraform('and Terraform says the same at each step', () => {
    for (const step of steps) {
      expect(terraformValues(folderWith(step.files), step.env, ['v'])).toStrictEqual([step.value]);
    }
  });
});

describe('the files of a CDKTF project', () => {
  const app = {
    'cdktf.json': {},
    'cdktf.out/manifest.json': {
      version: '0.21.0',
      stacks: {
        live: {
          name: 'live',
          constructPath: 'live',
          workingDirectory: 'stacks/live',
          synthesizedStackPath: 'stacks/live/cdk.tf.json',
        },
      },
    },
    'cdktf.out/stacks/live/cdk.tf.json': { variable: { v: {} } },
    'cdktf.out/stacks/live/z.auto.tfvars.json': { v: 'stack' },
  };

  test.each([
    [{}, 'stack'],
    [{ 'terraform.tfvars.json': { v: 'project' } }, 'project'],
    [
      { 'terraform.tfvars.json': { v: 'project' }, 'a.auto.tfvars.json': { v: 'automatic' } },
      'automatic',
    ],
    // the CDKTF CLI passes HCL files first, whatever their names
    [{ 'a.auto.tfvars.json': { v: 'json' }, 'z.auto.tfvars': 'v = "hcl"' }, 'json'],
    // and does not see hidden ones
    [{ '.a.auto.tfvars.json': { v: 'hidden' } }, 'stack'],
  ])('win over those of the stack: %j', async (files, value) => {
    const folder = folderWith({ ...app, ...files });
    expect(await valuesIn(join(folder, 'cdktf.out'))).toStrictEqual([value]);
  });
});

describe('types', () => {
  const variable = {
    text: { type: 'string' },
    number: { type: 'number' },
    truth: { type: 'bool' },
    untyped: {},
    any: { type: 'any' },
    list: { type: 'list(string)' },
    map: { type: 'map(string)' },
    object: { type: 'object({ hosts = list(string), port = number })' },
    defaultNumber: { type: 'string', default: 1.5 },
    defaultMap: { type: 'map(string)', default: { a: 1, b: true } },
    template: { default: '$${a} ${b} %%{c}' },
    nullRefused: { default: 'default', nullable: false },
    nullTaken: { default: 'default' },
    hcl: {},
    json: {},
  };
  const files = {
    'main.tf.json': { variable },
    'terraform.tfvars': [
      'hcl = {',
      '  text = "a$${b}%%{c}\\u00e9"',
      '  list = ["x", 5, true, null]',
      '  "two words" = <<-EOT',
      '    heredoc',
      '  EOT',
      '}',
      'nullRefused = null',
      'nullTaken = null',
      'undeclared = "x"',
      '',
    ].join('\r\n'),
    'terraform.tfvars.json': { json: '$${a} ${b} %%{c}' },
  };
  const env = {
    TF_VAR_text: '["a"]',
    TF_VAR_number: '5',
    TF_VAR_truth: 'true',
    TF_VAR_untyped: '["a"]',
    TF_VAR_any: '["a", 1]',
    TF_VAR_list: '["a", "b$${c}", 2]',
    TF_VAR_map: '{ a = "x", "b" = 2 }',
    TF_VAR_object: '{"hosts": ["a"], "port": 1}',
  };
  const values = {
    text: '["a"]',
    number: 5,
    truth: true,
    untyped: '["a"]',
    any: ['a', 1],
    list: ['a', 'b${c}', '2'],
    map: { a: 'x', b: '2' },
    object: { hosts: ['a'], port: 1 },
    defaultNumber: '1.5',
    defaultMap: { a: '1', b: 'true' },
    template: '$${a} ${b} %%{c}',
    nullRefused: 'default',
    nullTaken: null,
    hcl: { text: 'a${b}%{c}é', list: ['x', 5, true, null], 'two words': 'heredoc\r\n' },
    json: '$${a} ${b} %%{c}',
  };
  const names = Object.keys(values);

  test('are kept, and simple ones converted to', async () => {
    expect(await valuesIn(folderWith(files), env, names)).toStrictEqual(Object.values(values));
  });

  testWithTerraform('and Terraform says the same', () => {
    expect(terraformValues(folderWith(files), env, names)).toStrictEqual(Object.values(values));
  });

  test('that a value does not fit leave it unknown', async () => {
    const folder = folderWith({
      'main.tf.json': {
        variable: { n: { type: 'number' }, l: { type: 'list(number)' }, m: { type: 'map(bool)' } },
      },
    });
    const given = { TF_VAR_n: 'five', TF_VAR_l: '["x"]', TF_VAR_m: '["x"]' };
    expect(await valuesIn(folder, given, ['n', 'l', 'm'])).toStrictEqual([
      'unknown: the value of the variable "n" does not fit its type',
      'unknown: the value of the variable "l" does not fit its type',
      'unknown: the value of the variable "m" does not fit its type',
    ]);
  });
});

test('a variable without default or value has none', async () => {
  const folder = folderWith({ 'main.tf.json': { variable: { v: {} } } });
  expect(await valuesIn(folder, {}, ['v', 'toString'])).toStrictEqual([undefined, undefined]);
});

test('an expression in a variable file leaves the variable unknown', async () => {
  const folder = folderWith({
    'main.tf.json': { variable: { v: {} } },
    'terraform.tfvars': 'v = 1 + 1',
  });
  expect(await valuesIn(folder)).toStrictEqual([
    `unknown: the value in "${join(folder, 'terraform.tfvars')}" is not a literal`,
  ]);
});

test('names of the prototype are names like any other', async () => {
  const folder = folderWith({
    'main.tf.json': '{"variable": {"__proto__": {}, "constructor": {}, "valueOf": {}}}',
    'terraform.tfvars': '__proto__ = "p"\n',
    'terraform.tfvars.json': '{"constructor": "c"}',
  });
  expect(await valuesIn(folder, {}, ['__proto__', 'constructor', 'valueOf'])).toStrictEqual([
    'p',
    'c',
    undefined,
  ]);
});

test('printing the values shows none of them', async () => {
  const folder = folderWith({ 'main.tf.json': { variable: { v: { sensitive: true } } } });
  const [stack] = await readStacks(folder);
  if (stack === undefined) throw new Error('there is no stack');
  const values = await readVariables(stack, { TF_VAR_v: 's3cret' });
  expect(values.get('v')).toMatchObject({ value: 's3cret', isSensitive: true });
  expect(inspect(values, { depth: Infinity, showHidden: true })).not.toContain('s3cret');
  expect(JSON.stringify(values)).not.toContain('s3cret');
});
