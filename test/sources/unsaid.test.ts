import { readState } from '../../lib/sources';
import { declare, failure, folderWith, urlOf } from './support';

const TEMPLATE = 'tencentcloud_css_callback_template';

describe('variables that are given on the command line of Terraform', () => {
  const notesFor = async (env: Readonly<Record<string, string>>) => {
    const configuration = { variable: { v: { default: 'x' } } };
    return (await declare(folderWith({ 'main.tf.json': configuration }), { env })).notes;
  };

  test.each([
    ['TF_CLI_ARGS', '-var=v=hunter2'],
    ['TF_CLI_ARGS_plan', '-lock=false --var-file prod.tfvars'],
    ['TF_CLI_ARGS_apply', "'-var' 'v=hunter2'"],
  ])('by %s are not read, which a note says', async (name, text) => {
    expect(await notesFor({ [name]: text })).toStrictEqual([
      `the variables that ${name} gives are not read; set TF_VAR_… for them instead`,
    ]);
  });

  test.each([
    ['TF_CLI_ARGS', '-lock=false'],
    ['TF_CLI_ARGS_plan', '-target=a.x-var'],
    ['TF_CLI_ARGUMENTS', '-var=v=y'],
  ])('are not suspected in %s=%s', async (name, text) => {
    expect(await notesFor({ [name]: text })).toStrictEqual([]);
  });
});

test('what sensitive() wraps is not shown, not even as an expression', async () => {
  expect(await urlOf('${sensitive("https://u/hunter2")}')).toBe('secret: https://u/hunter2');
  const folder = folderWith({
    'main.tf.json': {
      resource: { [TEMPLATE]: { main: { description: '${sensitive(md5("hunter2"))}' } } },
    },
  });
  const { inventory } = await declare(folder);
  expect(JSON.stringify(inventory)).toBe(
    JSON.stringify({
      templates: [
        {
          stack: 'live',
          address: `${TEMPLATE}.main`,
          values: {
            description: {
              expression: '${…}',
              reason: 'the function "md5" is not evaluated',
            },
          },
        },
      ],
      bindings: [],
    }),
  );
});

test('texts are composed as Terraform composes them, so that é is é', async () => {
  expect(await urlOf('https://cb/e\u0301')).toBe('https://cb/\u00e9');
});

test('numbers that JavaScript cannot keep are left unresolved', async () => {
  const folder = folderWith({
    'main.tf.json': `{"resource":{"${TEMPLATE}":{"main":{"description":12345678901234567890}}}}`,
  });
  const { inventory } = await declare(folder);
  expect(inventory.templates[0]?.values.description).toMatchObject({ reason: 'it is not text' });
});

test('a map whose keys are templates is left unresolved', async () => {
  const locals = { key: 'a', map: { '${local.key}': 'x' }, copy: '${local.map}' };
  expect(await urlOf('${local.copy.a}', { locals })).toBe(
    'unresolved: keys with templates are not read',
  );
});

test('two stacks whose names differ in dropped characters are both read', async () => {
  const stackOf = (name: string) => ({
    name,
    constructPath: name,
    workingDirectory: `stacks/${name}`,
    synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
  });
  const declaring = (name: string) => ({
    resource: { [TEMPLATE]: { main: { template_name: name } } },
  });
  const folder = folderWith({
    'manifest.json': { stacks: { 'a.b': stackOf('a.b'), ab: stackOf('ab') } },
    'stacks/a.b/cdk.tf.json': declaring('one'),
    'stacks/ab/cdk.tf.json': declaring('two'),
  });
  const { inventory } = await declare(folder);
  expect(inventory.templates.map(({ values }) => values.templateName)).toStrictEqual([
    'one',
    'two',
  ]);
});

describe('a state', () => {
  const stateWith = (instance: object) => ({
    version: 4,
    resources: [{ mode: 'managed', type: TEMPLATE, name: 'main', instances: [instance] }],
  });

  test('with odd sensitive paths is read', () => {
    const odd = stateWith({ attributes: { id: '1' }, sensitive_attributes: [[1], [null], 'x'] });
    expect(readState(JSON.stringify(odd), 'the state').inventory.templates).toHaveLength(1);
  });

  test.each([{ valid: true }, { provider_schemas: {} }])(
    'is not what another command printed: %j',
    async (fields) => {
      const text = JSON.stringify({ format_version: '1.0', ...fields });
      expect(await failure(() => readState(text, 'the state'))).toBe(
        'STATE_UNREADABLE: the state is not a Terraform state; pass a state file, or --state pull',
      );
    },
  );

  test('printed by a Terraform that marks nothing sensitive is read', () => {
    const resources = [
      { address: `${TEMPLATE}.main`, mode: 'managed', type: TEMPLATE, values: { id: '1' } },
    ];
    const shown = { format_version: '0.1', values: { root_module: { resources } } };
    expect(readState(JSON.stringify(shown), 'the state').inventory.templates).toHaveLength(1);
  });
});
