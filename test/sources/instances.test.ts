import { readState } from '../../lib/sources';
import { declare, folderWith, inClear, terraform, testWithTerraform } from './support';

const TEMPLATE = 'tencentcloud_css_callback_template';
const BINDING = 'tencentcloud_css_callback_rule_attachment';

const configurationOf = (resource: object) => ({
  variable: {
    domains: { type: 'set(string)', default: ['b.example.com', 'a.example.com'] },
    urls: { default: { x: 'https://x' } },
    secret: { sensitive: true, default: ['a'] },
  },
  resource,
});
const declareIn = (resource: object, options: Parameters<typeof declare>[1] = {}) =>
  declare(folderWith({ 'main.tf.json': configurationOf(resource) }), options);

const addressesOf = async (repetition: object) => {
  const { inventory } = await declareIn({ [TEMPLATE]: { t: repetition } });
  return inventory.templates.map(({ address, isRepeated }) =>
    isRepeated === true ? `${address ?? ''}[?]` : address,
  );
};

test('count declares one entry for each index', async () => {
  const { inventory } = await declareIn({
    [TEMPLATE]: { t: { count: 2, template_name: 't-${count.index}' } },
    [BINDING]: {
      b: {
        count: '${2}',
        domain_name: 'd${count.index}.example.com',
        app_name: 'live',
        template_id: `\${${TEMPLATE}.t[count.index].id}`,
      },
    },
  });
  const binding = (index: number) => ({
    stack: 'live',
    address: `${BINDING}.b[${index}]`,
    domainName: `d${index}.example.com`,
    appName: 'live',
    template: { stack: 'live', address: `${TEMPLATE}.t[${index}]` },
  });
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      { stack: 'live', address: `${TEMPLATE}.t[0]`, values: { templateName: 't-0' } },
      { stack: 'live', address: `${TEMPLATE}.t[1]`, values: { templateName: 't-1' } },
    ],
    bindings: [binding(0), binding(1)],
  });
});

test('for_each declares one entry for each key, even where a value is not resolved', async () => {
  const { inventory } = await declareIn({
    [TEMPLATE]: {
      t: {
        for_each: { x: { url: 'https://x' }, 'y"': { url: '${md5("y")}' } },
        template_name: '${each.key}',
        stream_begin_notify_url: '${each.value.url}/${each.key}',
      },
    },
  });
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      {
        stack: 'live',
        address: `${TEMPLATE}.t["x"]`,
        values: { templateName: 'x', 'callbacks.push': 'https://x/x' },
      },
      {
        stack: 'live',
        address: `${TEMPLATE}.t["y\\""]`,
        values: {
          templateName: 'y"',
          'callbacks.push':
            'unresolved: ${each.value.url}/${each.key}: the function "md5" is not evaluated',
        },
      },
    ],
    bindings: [],
  });
});

test.each([
  [{ for_each: '${toset(["b", "a", "b"])}' }, ['t["a"]', 't["b"]']],
  [{ for_each: '${var.domains}' }, ['t["b.example.com"]', 't["a.example.com"]']],
  [{ for_each: '${var.urls}' }, ['t["x"]']],
  [{ for_each: '${{ a = 1, "b" : 2 }}' }, ['t["a"]', 't["b"]']],
  [{ for_each: '${tomap({\n a = 1\n (var.urls.x) = 2\n})}' }, ['t["a"]', 't["https://x"]']],
  [{ for_each: '${nonsensitive(toset(var.secret))}' }, ['t["a"]']],
  [{ for_each: '${toset(var.secret)}' }, ['t[?]']],
  [{ for_each: { '${var.urls.x}': 1 } }, ['t[?]']],
  [{ for_each: '${keys(var.urls)}' }, ['t[?]']],
  [{ for_each: 5 }, ['t[?]']],
  [{ count: '${length(var.domains)}' }, ['t[?]']],
  [{ count: -1 }, ['t[?]']],
  [{ count: 1e9 }, ['t[?]']],
  [{ count: '3' }, ['t[0]', 't[1]', 't[2]']],
  [{ count: null, for_each: null }, ['t']],
])('the instances of %j are %j', async (repetition, instances) => {
  expect(await addressesOf(repetition)).toStrictEqual(
    instances.map((instance) => `${TEMPLATE}.${instance}`),
  );
});

test('a note says where the number of instances is taken from the state', async () => {
  const state = readState(JSON.stringify({ version: 4, resources: [] }), 'the state');
  const resource = { [BINDING]: { b: { count: '${length([])}' } } };
  const { notes } = await declareIn(resource, { recorded: new Map([['live', state]]) });
  expect(notes).toStrictEqual([
    `how often ${BINDING}.b of the stack "live" is repeated is taken from the state: the function "length" is not evaluated`,
  ]);
  expect((await declareIn(resource)).notes).toStrictEqual([]);
});

test('a note says what a deploy replaces though nothing differs', async () => {
  const instances = [{ attributes: { id: '1' }, status: 'tainted' }];
  const v4 = { version: 4, resources: [{ mode: 'managed', type: TEMPLATE, name: 't', instances }] };
  const shown = {
    format_version: '1.0',
    values: {
      root_module: {
        resources: [
          { address: `${TEMPLATE}.t`, mode: 'managed', type: TEMPLATE, tainted: true, values: {} },
        ],
      },
    },
  };
  for (const text of [v4, shown].map((content) => JSON.stringify(content))) {
    const recorded = new Map([['live', readState(text, 'the state')]]);
    const { notes } = await declareIn({ [TEMPLATE]: { t: {} } }, { recorded });
    expect(notes).toStrictEqual([
      `${TEMPLATE}.t of the stack "live" is tainted: the next deploy replaces it, even if nothing differs`,
    ]);
  }
});

testWithTerraform('instances are those that Terraform makes', () => {
  const cases = {
    list: { for_each: '${toset(["b", "a", "b"])}', input: '${each.value}' },
    map: { for_each: '${{ "a" = "1", b = "2" }}', input: '${each.key}${each.value}' },
    object: { for_each: { x: { url: 'u' } }, input: '${each.value.url}' },
    many: { count: '2', input: 'n${count.index}' },
  };
  const folder = folderWith({ 'main.tf.json': { resource: { terraform_data: cases } } });
  terraform(folder, ['init']);
  terraform(folder, ['apply', '-auto-approve']);
  expect(terraform(folder, ['state', 'list']).trim().split('\n')).toStrictEqual([
    'terraform_data.list["a"]',
    'terraform_data.list["b"]',
    'terraform_data.many[0]',
    'terraform_data.many[1]',
    'terraform_data.map["a"]',
    'terraform_data.map["b"]',
    'terraform_data.object["x"]',
  ]);
});
