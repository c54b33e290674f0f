import { readState } from '../../lib/sources';
import { declare, folderWith, inClear } from './support';

const TEMPLATE = 'tencentcloud_css_callback_template';
const BINDING = 'tencentcloud_css_callback_rule_attachment';

async function inventoryOf(configuration: unknown, env: Readonly<Record<string, string>> = {}) {
  const { inventory } = await declare(folderWith({ 'main.tf.json': configuration }), { env });
  return inClear(inventory);
}

/** The template of a binding whose `template_id` is written like this. */
async function boundTo(templateId: unknown, state?: object): Promise<unknown> {
  const folder = folderWith({
    'main.tf.json': {
      locals: { id: `\${${TEMPLATE}.main.id}`, number: 1002 },
      variable: { id: { default: '1003' }, hidden: { default: 1004, sensitive: true } },
      resource: {
        [TEMPLATE]: { main: { template_name: 'main' } },
        [BINDING]: { one: { domain_name: 'd', app_name: 'a', template_id: templateId } },
        random_integer: { id: {} },
      },
    },
  });
  const recorded = new Map(
    state === undefined ? [] : [['live', readState(JSON.stringify(state), 'the state')] as const],
  );
  const { inventory } = await declare(folder, { recorded });
  return inClear({ templates: [], bindings: inventory.bindings });
}

const binding = (template: unknown) => ({
  templates: [],
  bindings: [{ stack: 'live', address: `${BINDING}.one`, domainName: 'd', appName: 'a', template }],
});
const main = { stack: 'live', address: `${TEMPLATE}.main` };

test.each([
  ['the id of a template', `\${${TEMPLATE}.main.id}`, main],
  ['the id as a number', `\${tonumber(${TEMPLATE}.main.id)}`, main],
  ['the id as text', `\${tostring((${TEMPLATE}.main.id))}`, main],
  ['the id by way of a local', '${local.id}', main],
  ['one of several', `\${${TEMPLATE}.main[0].id}`, { ...main, address: `${TEMPLATE}.main[0]` }],
  [
    'one of several by name',
    `\${${TEMPLATE}.main["a\\"b"].id}`,
    { ...main, address: `${TEMPLATE}.main["a\\"b"]` },
  ],
  ['a number', 1002, 1002],
  ['digits', '1002', 1002],
  ['a local number', '${local.number}', 1002],
  ['a variable', '${var.id}', 1003],
])('a binding may name its template by %s', async (_, written, template) => {
  expect(await boundTo(written)).toStrictEqual(binding(template));
});

test('a binding may name its template by what the state answers', async () => {
  const state = {
    version: 4,
    resources: [
      {
        mode: 'managed',
        type: 'random_integer',
        name: 'id',
        instances: [{ attributes: { result: 1009 } }],
      },
    ],
  };
  expect(await boundTo('${random_integer.id.result}', state)).toStrictEqual(binding(1009));
});

test.each([
  ['main', 'it is not the id of a template'],
  [1.5, 'it is not the id of a template'],
  [-1, 'it is not the id of a template'],
  ['${var.hidden}', 'its value is sensitive'],
  [`\${${TEMPLATE}.absent.id}`, `${TEMPLATE}.absent is not declared`],
  [`\${${TEMPLATE}.main[count.index].id}`, 'count differs per instance'],
])('a binding whose template is written %j is left unresolved', async (written, reason) => {
  expect(await boundTo(written)).toStrictEqual(binding(`unresolved: ${written}: ${reason}`));
});

test('domain and app names are resolved, and are needed', async () => {
  const configuration = {
    locals: { domain: 'example.com' },
    variable: { app: { sensitive: true } },
    resource: {
      [BINDING]: { one: { domain_name: 'push.${local.domain}', app_name: '${var.app}' } },
    },
  };
  expect(await inventoryOf(configuration, { TF_VAR_app: 'hidden' })).toStrictEqual({
    templates: [],
    bindings: [
      {
        stack: 'live',
        address: `${BINDING}.one`,
        domainName: 'push.example.com',
        appName: 'unresolved: ${var.app}: its value is sensitive',
        template: 'unresolved: null: it is not the id of a template',
      },
    ],
  });
});

test('null and "" leave an attribute unset', async () => {
  const body = {
    template_name: 'main',
    description: null,
    callback_key: '',
    record_notify_url: '',
  };
  expect(await inventoryOf({ resource: { [TEMPLATE]: { main: body } } })).toStrictEqual({
    templates: [{ ...main, values: { templateName: 'main' } }],
    bindings: [],
  });
});

test('a key is a secret, written plainly or not', async () => {
  const configuration = {
    locals: { key: 'l0cal' },
    resource: {
      [TEMPLATE]: { main: { callback_key: 'pl4in' }, other: { callback_key: '${local.key}' } },
    },
  };
  expect(await inventoryOf(configuration)).toStrictEqual({
    templates: [
      { ...main, values: { callbackKey: 'secret: pl4in' } },
      { ...main, address: `${TEMPLATE}.other`, values: { callbackKey: 'secret: l0cal' } },
    ],
    bindings: [],
  });
});

test.each([
  ['${upper(var.key)}', '${upper(var.key)}'],
  ['pl4in-${upper(var.key)}', '${…}'],
  ['${join("-", ["pl4in", var.key])}', '${…}'],
])('an unresolved key does not show the literals it is made of: %s', async (written, shown) => {
  const configuration = { resource: { [TEMPLATE]: { main: { callback_key: written } } } };
  const name = /\$\{(\w+)/.exec(written)?.[1] ?? '';
  expect(await inventoryOf(configuration)).toStrictEqual({
    templates: [
      {
        ...main,
        values: { callbackKey: `unresolved: ${shown}: the function "${name}" is not evaluated` },
      },
    ],
    bindings: [],
  });
});

test('metadata gives the path of the construct', async () => {
  const configuration = {
    resource: {
      [TEMPLATE]: {
        main: { '//': { metadata: { path: 'live/main/Resource', uniqueId: 'main' } } },
      },
      [BINDING]: {
        one: { '//': 'a plain comment', domain_name: 'd', app_name: 'a', template_id: 1 },
      },
    },
  };
  expect(await inventoryOf(configuration)).toStrictEqual({
    templates: [{ ...main, constructPath: 'live/main/Resource', values: {} }],
    bindings: binding(1).bindings,
  });
});

test('a resource that is repeated no times is not declared', async () => {
  const configuration = {
    variable: { instances: { type: 'number', default: 0 } },
    resource: {
      [TEMPLATE]: { a: { count: 0 }, b: { count: '${var.instances}' }, c: { for_each: {} } },
      [BINDING]: { a: { count: 0 }, b: { for_each: [] } },
    },
  };
  expect(await inventoryOf(configuration)).toStrictEqual({ templates: [], bindings: [] });
});

test('fifty templates and five hundred bindings are read in milliseconds', async () => {
  const templates = Array.from({ length: 50 }, (_, index): [string, object] => [
    `t${index}`,
    { template_name: `t${index}`, stream_begin_notify_url: 'https://${local.host}/push' },
  ]);
  const bindings = Array.from({ length: 500 }, (_, index): [string, object] => [
    `b${index}`,
    {
      domain_name: `d${index}.\${local.host}`,
      app_name: 'live',
      template_id: `\${${TEMPLATE}.t${index % 50}.id}`,
    },
  ]);
  const folder = folderWith({
    'main.tf.json': {
      locals: { host: 'example.com' },
      resource: {
        [TEMPLATE]: Object.fromEntries(templates),
        [BINDING]: Object.fromEntries(bindings),
      },
    },
  });
  await declare(folder);
  const start = performance.now();
  const { inventory } = await declare(folder);
  // about 5 ms alone; the rest is room for a busy machine
  expect(performance.now() - start).toBeLessThan(100);
  expect(inventory.bindings).toHaveLength(500);
  expect(inventory.bindings[499]).toStrictEqual({
    stack: 'live',
    address: `${BINDING}.b499`,
    domainName: 'd499.example.com',
    appName: 'live',
    template: { stack: 'live', address: `${TEMPLATE}.t49` },
  });
});
