import { declare, folderWith, inClear } from './support';

const TEMPLATE = 'tencentcloud_css_callback_template';
const main = { stack: 'live', address: `${TEMPLATE}.main` };

const declareExtras = (terraformData: object, template: object) =>
  declare(
    folderWith({
      'main.tf.json': {
        resource: { [TEMPLATE]: { main: template }, terraform_data: terraformData },
      },
    }),
  );

test('the fields the provider lacks of a repeated template are merged into the instances they refer to', async () => {
  const audio = (key: string) => ({
    TemplateId: `\${${TEMPLATE}.main[${key}].id}`,
    AudioAuditNotifyUrl: 'https://cb/${count.index}',
  });
  const addressed = (index: number, values: object) => ({
    ...main,
    address: `${TEMPLATE}.main[${index}]`,
    values,
  });
  const each = await declareExtras({ a: { count: 2, input: audio('count.index') } }, { count: 2 });
  expect(inClear(each.inventory)).toStrictEqual({
    templates: [
      addressed(0, { 'callbacks.audioAudit': 'https://cb/0' }),
      addressed(1, { 'callbacks.audioAudit': 'https://cb/1' }),
    ],
    bindings: [],
  });
  const first = await declareExtras({ a: { count: 1, input: audio('0') } }, { count: 2 });
  expect(inClear(first.inventory)).toStrictEqual({
    templates: [addressed(0, { 'callbacks.audioAudit': 'https://cb/0' }), addressed(1, {})],
    bindings: [],
  });
  expect([...each.notes, ...first.notes]).toStrictEqual([]);
});

test('the fields the provider lacks of a template repeated an unknown number of times go to it as a whole', async () => {
  const count = '${length(["a"])}';
  const { inventory } = await declareExtras(
    {
      a: {
        count,
        input: {
          TemplateId: `\${${TEMPLATE}.main[count.index].id}`,
          AudioAuditNotifyUrl: 'https://cb/audio',
        },
      },
    },
    { count },
  );
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      { ...main, isRepeated: true, values: { 'callbacks.audioAudit': 'https://cb/audio' } },
    ],
    bindings: [],
  });
});
