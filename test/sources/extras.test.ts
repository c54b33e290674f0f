import * as z from 'zod';
import { isSameValue } from '../../lib/model';
import { readState } from '../../lib/sources';
import { declare, fixtureText, folderWith, inClear } from './support';

const TEMPLATE = 'tencentcloud_css_callback_template';
const main = { stack: 'live', address: `${TEMPLATE}.main` };
const idOf = (name: string) => `\${${TEMPLATE}.${name}.id}`;

const declareExtras = (terraformData: object, template: object = { template_name: 'main' }) =>
  declare(
    folderWith({
      'main.tf.json': {
        variable: {
          hidden: { sensitive: true, default: { url: 'https://h/t0k3n', levels: ['b', 'a'] } },
        },
        resource: { [TEMPLATE]: { main: template }, terraform_data: terraformData },
      },
    }),
  );

test('the fields the provider lacks are merged into the template they refer to', async () => {
  const { inventory, notes } = await declareExtras({
    main: {
      input: {
        TemplateId: `\${tonumber(${TEMPLATE}.main.id)}`,
        AudioAuditNotifyUrl: 'https://cb/audio',
        RecordExceptionNotifyUrl: 'https://cb/exception',
        RecordExceptionLevels: ['error', 'warning'],
        RecordStatusNotifyUrl: 'https://cb/status',
      },
    },
  });
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      {
        ...main,
        values: {
          templateName: 'main',
          'callbacks.audioAudit': 'https://cb/audio',
          'callbacks.recordingException': 'https://cb/exception',
          'callbacks.recordingStatus': 'https://cb/status',
          'callbacks.recordingException.levels': ['error', 'warning'],
        },
      },
    ],
    bindings: [],
  });
  expect(notes).toStrictEqual([]);
});

test('several may carry fields of one template; unset fields set nothing', async () => {
  const { inventory } = await declareExtras({
    a: { input: { TemplateId: idOf('main'), AudioAuditNotifyUrl: 'https://cb/audio' } },
    b: {
      input: {
        TemplateId: idOf('main'),
        AudioAuditNotifyUrl: '',
        RecordStatusNotifyUrl: 'https://cb/status',
        RecordExceptionLevels: [],
      },
    },
  });
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      {
        ...main,
        values: {
          templateName: 'main',
          'callbacks.audioAudit': 'https://cb/audio',
          'callbacks.recordingStatus': 'https://cb/status',
        },
      },
    ],
    bindings: [],
  });
});

test('other terraform_data, and those that are switched off, are none of ours', async () => {
  const { inventory, notes } = await declareExtras({
    text: { input: 'anything' },
    none: {},
    id: { input: { TemplateId: idOf('main') } },
    fields: { input: { AudioAuditNotifyUrl: 'https://cb/audio' } },
    off: { count: 0, input: { TemplateId: idOf('main'), AudioAuditNotifyUrl: 'https://cb/audio' } },
  });
  expect(inClear(inventory)).toStrictEqual({
    templates: [{ ...main, values: { templateName: 'main' } }],
    bindings: [],
  });
  expect(notes).toStrictEqual([]);
});

test('sensitive values stay secret, lists as well, and still compare', async () => {
  const { inventory } = await declareExtras({
    main: {
      input: {
        TemplateId: idOf('main'),
        AudioAuditNotifyUrl: '${var.hidden.url}',
        RecordExceptionLevels: '${var.hidden.levels}',
      },
    },
  });
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      {
        ...main,
        values: {
          templateName: 'main',
          'callbacks.audioAudit': 'secret: https://h/t0k3n',
          'callbacks.recordingException.levels': 'secret: ["a","b"]',
        },
      },
    ],
    bindings: [],
  });
});

test('levels that are no list of texts are left unresolved', async () => {
  const { inventory } = await declareExtras({
    a: { input: { TemplateId: idOf('main'), RecordExceptionLevels: 'error' } },
  });
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      {
        ...main,
        values: {
          templateName: 'main',
          'callbacks.recordingException.levels': 'unresolved: error: it is not a list',
        },
      },
    ],
    bindings: [],
  });
});

test('those whose template cannot be told are left out with a note', async () => {
  const { notes } = await declareExtras({
    a: { input: { TemplateId: '${module.x.id}', AudioAuditNotifyUrl: 'https://cb/audio' } },
    b: { input: { TemplateId: 1002, AudioAuditNotifyUrl: 'https://cb/audio' } },
  });
  expect(notes).toStrictEqual([
    'terraform_data.a of the stack "live" is left out: its TemplateId is not resolved (what modules declare is not read)',
    'terraform_data.b of the stack "live" is left out: the template 1002 is not declared',
  ]);
});

const stateSchema = z.object({ resources: z.array(z.unknown()) });
const shownSchema = z.object({ values: z.object({ root_module: stateSchema }) });
const stateResources = (name: string) => stateSchema.parse(JSON.parse(fixtureText(name))).resources;
const shownResources = (name: string) =>
  shownSchema.parse(JSON.parse(fixtureText(name))).values.root_module.resources;

/** The recorded templates and the recorded terraform_data as one state. */
const recordings = {
  tfstate: {
    version: 4,
    resources: [
      ...stateResources('provider-1.82.102/terraform.tfstate.json'),
      ...stateResources('terraform-1.11.4/terraform-data.tfstate.json'),
    ],
  },
  show: {
    format_version: '1.0',
    values: {
      root_module: {
        resources: [
          ...shownResources('provider-1.82.102/state.show.json'),
          ...shownResources('terraform-1.11.4/terraform-data.show.json'),
        ],
      },
    },
  },
};

describe.each(Object.entries(recordings))('recorded by Terraform 1.11 (%s)', (_, both) => {
  const { inventory } = readState(JSON.stringify(both), 'the state', { stack: 'live' });
  const valuesOf = (id: number) =>
    inventory.templates.find(({ templateId }) => templateId === id)?.values;

  test('they are merged into the template with their id', () => {
    expect(valuesOf(1002)).toMatchObject({
      templateName: 'prod-main',
      'callbacks.audioAudit': 'https://cb.example.com/live/audio-audit',
      'callbacks.recordingException': 'https://cb.example.com/live/recording-exception',
      'callbacks.recordingException.levels': ['error', 'warning'],
    });
    expect(valuesOf(1002)).not.toHaveProperty('callbacks.recordingStatus');
    expect(valuesOf(1001)).not.toHaveProperty(['callbacks.audioAudit']);
  });

  test('sensitive ones are secrets that still compare', () => {
    const values = valuesOf(1003);
    expect(inClear({ templates: [{ values: { ...values } }], bindings: [] })).toMatchObject({
      templates: [
        {
          values: {
            'callbacks.audioAudit': 'secret: https://audit.example.com/s3cret-path',
            'callbacks.recordingException.levels': 'secret: ["error","warning"]',
          },
        },
      ],
    });
    const levels = values?.['callbacks.recordingException.levels'];
    expect(isSameValue(levels, ['warning', 'error'])).toBe(true);
    expect(isSameValue(levels, ['error'])).toBe(false);
  });
});
