import { readState } from '../../lib/sources';
import { fixtureText, inClear } from './support';

const TEMPLATE = 'tencentcloud_css_callback_template';
const BINDING = 'tencentcloud_css_callback_rule_attachment';
const what = 'the state file "x.tfstate"';
const recordedIn = (state: unknown) => inClear(readState(JSON.stringify(state), what).inventory);

const v4 = (...resources: object[]) => ({ version: 4, serial: 1, resources });
const managed = (type: string, name: string, ...instances: object[]) => ({
  mode: 'managed',
  type,
  name,
  instances,
});
const template = (name: string, ...instances: object[]) => managed(TEMPLATE, name, ...instances);

test.each([
  [{ version: 4, serial: 2, outputs: {}, resources: [], check_results: null }],
  [{ version: 4 }],
  [{ format_version: '1.0' }],
  [{ format_version: '1.0', values: { root_module: {} } }],
])('a state without resources is a valid one: %j', (state) => {
  expect(recordedIn(state)).toStrictEqual({ templates: [], bindings: [] });
});

test('addresses carry modules and keys, as Terraform prints them', () => {
  const attributes = { id: '1', template_name: 'n' };
  expect(
    recordedIn(
      v4(
        { module: 'module.a["k"].module.b', ...template('main', { index_key: 'x', attributes }) },
        template('main', { index_key: 0, attributes }, { index_key: 'a"b\\c${d}', attributes }),
      ),
    ),
  ).toStrictEqual({
    templates: [
      `module.a["k"].module.b.${TEMPLATE}.main["x"]`,
      `${TEMPLATE}.main[0]`,
      `${TEMPLATE}.main["a\\"b\\\\c$\${d}"]`,
    ].map((address) => ({ address, templateId: 1, values: { templateName: 'n' } })),
    bindings: [],
  });
});

test('resources of child modules are read from "terraform show -json"', () => {
  const resource = (address: string, id: string) => ({
    address,
    mode: 'managed',
    type: TEMPLATE,
    name: 'main',
    values: { id, template_name: null },
    sensitive_values: {},
  });
  expect(
    recordedIn({
      format_version: '1.0',
      values: {
        root_module: {
          resources: [resource(`${TEMPLATE}.main`, '1')],
          child_modules: [
            {
              address: 'module.a',
              child_modules: [
                {
                  address: 'module.a.module.b',
                  resources: [resource(`module.a.module.b.${TEMPLATE}.main["x"]`, '2')],
                },
              ],
            },
          ],
        },
      },
    }),
  ).toStrictEqual({
    templates: [
      { address: `${TEMPLATE}.main`, templateId: 1, values: {} },
      { address: `module.a.module.b.${TEMPLATE}.main["x"]`, templateId: 2, values: {} },
    ],
    bindings: [],
  });
});

test('deposed objects have addresses of their own, tainted ones are still there', () => {
  const state = v4(
    template(
      'main',
      { attributes: { id: '1', template_name: 'new' }, status: 'tainted' },
      { attributes: { id: '2', template_name: 'old' }, deposed: '0a1b2c3d' },
    ),
  );
  expect(recordedIn(state)).toStrictEqual({
    templates: [
      { address: `${TEMPLATE}.main`, templateId: 1, values: { templateName: 'new' } },
      {
        address: `deposed object 0a1b2c3d of ${TEMPLATE}.main`,
        templateId: 2,
        values: { templateName: 'old' },
      },
    ],
    bindings: [],
  });
});

test('ids written as text become numbers; what has none was never created', () => {
  const state = v4(
    template('text', { attributes: { id: '1002' } }),
    template('number', { attributes: { id: 1003 } }),
    template('none', { attributes: { id: '', template_name: 'x' } }),
    template('null', { attributes: null }),
    managed(BINDING, 'text', {
      attributes: { domain_name: 'd', app_name: 'a', template_id: '1002' },
    }),
    managed(BINDING, 'none', { attributes: { domain_name: 'd', app_name: null } }),
  );
  expect(recordedIn(state)).toStrictEqual({
    templates: [
      { address: `${TEMPLATE}.text`, templateId: 1002, values: {} },
      { address: `${TEMPLATE}.number`, templateId: 1003, values: {} },
    ],
    bindings: [{ address: `${BINDING}.text`, domainName: 'd', appName: 'a', template: 1002 }],
  });
});

test('data sources are no templates', () => {
  const state = v4({ ...template('main', { attributes: { id: '1' } }), mode: 'data' });
  expect(recordedIn(state)).toStrictEqual({ templates: [], bindings: [] });
});

test('a key is secret even where the state does not mark it', () => {
  const state = v4(template('main', { attributes: { id: '1', callback_key: 'k' } }));
  expect(recordedIn(state)).toStrictEqual({
    templates: [
      { address: `${TEMPLATE}.main`, templateId: 1, values: { callbackKey: 'secret: k' } },
    ],
    bindings: [],
  });
});

describe.each(['terraform-data.tfstate.json', 'terraform-data.show.json'])(
  'recorded by Terraform 1.11: %s',
  (name) => {
    const state = readState(fixtureText(`terraform-1.11.4/${name}`), what);

    test.each([
      ['terraform_data.counted[1]', ['input', 'number'], 1],
      ['terraform_data.each["a/b"]', ['input'], 'a/b'],
      ['terraform_data.each["q\\"x"]', ['output'], 'q"x'],
      ['terraform_data.each["back\\\\slash"]', ['input'], 'back\\slash'],
      ['terraform_data.each["$$${y"]', ['input'], '$${y'],
      ['module.m.terraform_data.in', ['input', 'a'], 1],
      ['module.n["k"].terraform_data.in', ['output', 'a'], 1],
      ['terraform_data.main_extras', ['input', 'RecordExceptionLevels', 1], 'warning'],
      ['terraform_data.main_extras', ['triggers_replace'], null],
      ['data.terraform_remote_state.other', ['outputs', 'all', 'sp'], 'x'],
    ])('%s answers %j', (address, path, value) => {
      expect(state.lookUp(address, path)).toStrictEqual({
        kind: 'known',
        value,
        isSensitive: false,
      });
    });

    test.each([
      [['input', 'AudioAuditNotifyUrl']],
      [['output', 'AudioAuditNotifyUrl']],
      [['input', 'RecordExceptionLevels', 0]],
      [['input']],
    ])('what comes from a sensitive variable is sensitive: %j', (path) => {
      expect(state.lookUp('terraform_data.vip_extras', path)).toMatchObject({
        kind: 'known',
        isSensitive: true,
      });
    });

    test('what stands beside a sensitive value is not', () => {
      expect(state.lookUp('terraform_data.vip_extras', ['input', 'TemplateId'])).toStrictEqual({
        kind: 'known',
        value: '1003',
        isSensitive: false,
      });
    });

    test('names of the prototype are no attributes', () => {
      expect(state.lookUp('terraform_data.vip_extras', ['constructor'])).toStrictEqual({
        kind: 'unknown',
        reason: 'the state has no such attribute of terraform_data.vip_extras',
      });
      expect(state.lookUp('__proto__', [])).toStrictEqual({
        kind: 'unknown',
        reason: '__proto__ is not in the state',
      });
    });
  },
);

test('a byte order mark and CRLF do no harm', () => {
  const text = `\uFEFF${JSON.stringify(v4(template('m', { attributes: { id: '1' } })), null, 2)}`;
  expect(readState(text.replaceAll('\n', '\r\n'), what).inventory.templates).toHaveLength(1);
});

test('ten megabytes are read in under a second', () => {
  const instance = { attributes: { id: '1', filler: 'x'.repeat(1000) }, sensitive_attributes: [] };
  const others = Array.from({ length: 9500 }, (_, index) => managed('t', `n${index}`, instance));
  const text = JSON.stringify(v4(...others, template('main', { attributes: { id: '7' } })));
  expect(text.length).toBeGreaterThan(10_000_000);
  const start = performance.now();
  const { inventory } = readState(text, what);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(inventory.templates).toStrictEqual([
    { address: `${TEMPLATE}.main`, templateId: 7, values: {} },
  ]);
});
