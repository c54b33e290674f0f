import { join, relative } from 'node:path';
import { CallbackFleet } from 'tencent-live-callbacks';
import { failureOf } from '../helpers/failure';
import { blocksByAddress } from '../helpers/resource-blocks';
import { stackWithProvider, synthesized, testApp } from '../helpers/synthesis';
import { temporaryFolders } from '../helpers/temporary-folder';

const folderWith = temporaryFolders();

const YAML = `version: 1
defaults:
  templateName: '{environment}-{template}'
  callbackKey: { variable: callback_key }
  callbacks: { push: 'https://\${CALLBACK_HOST}/push' }
templates:
  main:
    description: main_callbacks
    callbacks:
      recordingException: { url: https://cb.example.com/e, levels: [error] }
    importFrom: 1002
  vip: { extends: main, callbackKey: null, callbacks: { recordingException: null } }
bindings:
  push.example.com: { live: main, vip/gold: vip }
  old.example.com: { live: { template: main, importFrom: 1002 } }
environments:
  prod:
  dev:
    templates:
      vip: null
      main: { callbacks: { push: https://dev.example.com/push }, importFrom: null }
    bindings:
      push.example.com: { vip/gold: null }
      old.example.com: null
      dev.example.com: main
`;

const env = { CALLBACK_HOST: 'cb.example.com' };

describe('a fleet from a file', () => {
  const file = () => join(folderWith({ 'fleet.yaml': YAML }), 'fleet.yaml');

  const synthesizedIn = (environment: string) => {
    const app = testApp();
    CallbackFleet.fromFile(stackWithProvider(app), 'fleet', { path: file(), environment, env });
    return synthesized(app);
  };

  test('has its templates, bindings, imports and key variables', () => {
    const { resource, variable, import: imports } = synthesizedIn('prod');
    expect(blocksByAddress(resource)).toEqual({
      'tencentcloud_css_callback_template.fleet_main_DD7A2F58': {
        template_name: 'prod-main',
        description: 'main_callbacks',
        callback_key: '${var.callback_key}',
        stream_begin_notify_url: 'https://cb.example.com/push',
      },
      'tencentcloud_css_callback_template.fleet_vip_8AAB431C': {
        template_name: 'prod-vip',
        description: 'main_callbacks',
        stream_begin_notify_url: 'https://cb.example.com/push',
      },
      'terraform_data.fleet_main_ApiFields_EFAE27DA': {
        input: {
          TemplateId: '${tencentcloud_css_callback_template.fleet_main_DD7A2F58.id}',
          RecordExceptionNotifyUrl: 'https://cb.example.com/e',
          RecordExceptionLevels: ['error'],
        },
      },
      'tencentcloud_css_callback_rule_attachment.fleet_oldexamplecomlive_155EADE0': {
        domain_name: 'old.example.com',
        app_name: 'live',
        template_id: '${tencentcloud_css_callback_template.fleet_main_DD7A2F58.id}',
      },
      'tencentcloud_css_callback_rule_attachment.fleet_pushexamplecomlive_414A84F6': {
        domain_name: 'push.example.com',
        app_name: 'live',
        template_id: '${tencentcloud_css_callback_template.fleet_main_DD7A2F58.id}',
      },
      'tencentcloud_css_callback_rule_attachment.fleet_pushexamplecomvip--gold_30D131E2': {
        domain_name: 'push.example.com',
        app_name: 'vip/gold',
        template_id: '${tencentcloud_css_callback_template.fleet_vip_8AAB431C.id}',
      },
    });
    expect(variable).toEqual({
      callback_key: { type: 'string', sensitive: true, nullable: false },
    });
    expect(imports).toEqual([
      { to: 'tencentcloud_css_callback_template.fleet_main_DD7A2F58', id: '1002' },
      {
        to: 'tencentcloud_css_callback_rule_attachment.fleet_oldexamplecomlive_155EADE0',
        id: '1002#old.example.com',
      },
    ]);
  });

  test('has what its environment changes, under the same addresses', () => {
    const { resource, ...others } = synthesizedIn('dev');
    expect(blocksByAddress(resource)).toMatchObject({
      'tencentcloud_css_callback_template.fleet_main_DD7A2F58': {
        template_name: 'dev-main',
        stream_begin_notify_url: 'https://dev.example.com/push',
      },
    });
    expect(Object.keys(blocksByAddress(resource))).toEqual([
      'tencentcloud_css_callback_rule_attachment.fleet_devexamplecomlive_E832BD0A',
      'tencentcloud_css_callback_rule_attachment.fleet_pushexamplecomlive_414A84F6',
      'tencentcloud_css_callback_template.fleet_main_DD7A2F58',
      'terraform_data.fleet_main_ApiFields_EFAE27DA',
    ]);
    expect(others).not.toHaveProperty('import');
  });

  test('is found from the working directory, and reads its variables', () => {
    const path = relative(process.cwd(), file());
    process.env.CALLBACK_HOST = 'from-process.example.com';
    try {
      const stack = stackWithProvider(testApp());
      const fleet = CallbackFleet.fromFile(stack, 'fleet', { path, environment: 'prod' });
      expect(fleet.template('vip').resource.streamBeginNotifyUrlInput).toBe(
        'https://from-process.example.com/push',
      );
    } finally {
      delete process.env.CALLBACK_HOST;
    }
  });

  test('that is wrong makes no construct', () => {
    const path = join(
      folderWith({ 'fleet.yaml': YAML.replace('live: main', 'live: mian') }),
      'fleet.yaml',
    );
    const stack = stackWithProvider(testApp());
    const options = { path, environment: 'prod', env: {} };
    expect(failureOf(() => CallbackFleet.fromFile(stack, 'fleet', options))).toMatchObject({
      code: 'FLEET_INVALID',
      lines: [
        `the fleet file "${path}" cannot be used; mend it and run again:`,
        `${path}:5:22: defaults.callbacks.push: holds "\${CALLBACK_HOST}", and the environment variable CALLBACK_HOST is not set; set it, or write its value`,
      ],
    });
    expect(
      failureOf(() => CallbackFleet.fromFile(stack, 'fleet', { ...options, env })),
    ).toMatchObject({
      code: 'FLEET_INVALID',
      lines: [
        `the fleet file "${path}" cannot be used; mend it and run again:`,
        `${path}:14:29: bindings["push.example.com"].live: "mian" is unknown, did you mean "main"?`,
      ],
    });
    expect(stack.node.tryFindChild('fleet')).toBeUndefined();
  });
});
