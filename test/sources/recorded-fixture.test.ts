import { inspect } from 'node:util';
import { readState } from '../../lib/sources';
import { declare, fixture, fixtureText, inClear } from './support';

const FOLDER = 'provider-1.82.102';
const KEY = 'adasda131312';
const stack = FOLDER;

const origin = (address: string) => ({ stack, address });
const mainValues = {
  templateName: 'prod-main',
  description: 'production_callbacks',
  callbackKey: `secret: ${KEY}`,
  'callbacks.push': 'https://cb.example.com/live?action=push',
  'callbacks.interruption': 'https://cb.example.com/live?action=interruption',
  'callbacks.recording': 'https://cb.example.com/live?action=recording',
  'callbacks.screencapture': 'https://cb.example.com/live?action=screencapture',
  'callbacks.pornDetection': 'https://cb.example.com/live?action=porn',
  'callbacks.pushException': 'https://cb.example.com/live?action=exception',
};
const vipValues = {
  templateName: 'prod-vip',
  callbackKey: `secret: ${KEY}`,
  'callbacks.push': 'https://vip.example.com/push',
  'callbacks.interruption': 'https://vip.example.com/end',
};
const archiveValues = {
  templateName: 'prod-archive',
  'callbacks.recording': 'http://archive.example.com/record',
};

const TEMPLATE = 'tencentcloud_css_callback_template';
const BINDING = 'tencentcloud_css_callback_rule_attachment';

const declared = {
  templates: [
    { ...origin(`${TEMPLATE}.main`), values: mainValues },
    { ...origin(`${TEMPLATE}.vip`), values: vipValues },
    { ...origin(`${TEMPLATE}.archive`), values: archiveValues },
  ],
  bindings: [
    {
      ...origin(`${BINDING}.main_live`),
      domainName: 'push.example.com',
      appName: 'live',
      template: origin(`${TEMPLATE}.main`),
    },
    {
      ...origin(`${BINDING}.main_eu`),
      domainName: 'push-eu.example.com',
      appName: 'live',
      template: origin(`${TEMPLATE}.main`),
    },
    {
      ...origin(`${BINDING}.vip_vip`),
      domainName: 'push.example.com',
      appName: 'vip',
      template: origin(`${TEMPLATE}.vip`),
    },
    {
      ...origin(`${BINDING}.archive_live`),
      domainName: 'archive-push.example.com',
      appName: 'live',
      template: origin(`${TEMPLATE}.archive`),
    },
  ],
};

const recorded = {
  templates: [
    { ...origin(`${TEMPLATE}.archive`), templateId: 1001, values: archiveValues },
    { ...origin(`${TEMPLATE}.main`), templateId: 1002, values: mainValues },
    { ...origin(`${TEMPLATE}.vip`), templateId: 1003, values: vipValues },
  ],
  bindings: [
    {
      ...origin(`${BINDING}.archive_live`),
      domainName: 'archive-push.example.com',
      appName: 'live',
      template: 1001,
    },
    {
      ...origin(`${BINDING}.main_eu`),
      domainName: 'push-eu.example.com',
      appName: 'live',
      template: 1002,
    },
    {
      ...origin(`${BINDING}.main_live`),
      domainName: 'push.example.com',
      appName: 'live',
      template: 1002,
    },
    {
      ...origin(`${BINDING}.vip_vip`),
      domainName: 'push.example.com',
      appName: 'vip',
      template: 1003,
    },
  ],
};

const env = { TF_VAR_callback_key: KEY };
const stateOf = (name: string) =>
  readState(fixtureText(`${FOLDER}/${name}`), `the state file "${name}"`, { stack });

test('a folder of Terraform JSON declares its templates and bindings', async () => {
  const { inventory, notes } = await declare(fixture(FOLDER), { env });
  expect(inClear(inventory)).toStrictEqual(declared);
  expect(notes).toStrictEqual([]);
});

test('one file of Terraform JSON declares the same as its folder', async () => {
  const { inventory } = await declare(fixture(`${FOLDER}/main.tf.json`), { env });
  expect(inClear(inventory)).toStrictEqual(declared);
});

test('a state file records its templates and bindings with their ids', () => {
  expect(inClear(stateOf('terraform.tfstate.json').inventory)).toStrictEqual(recorded);
});

test('the output of "terraform show -json" gives the same inventory as the state file', () => {
  expect(inClear(stateOf('state.show.json').inventory)).toStrictEqual(recorded);
});

test('a key without a value leaves the attribute unresolved and says how to give it one', async () => {
  const { inventory } = await declare(fixture(FOLDER));
  const [main] = inventory.templates;
  expect(main?.values.callbackKey).toMatchObject({
    expression: '${var.callback_key}',
    reason: 'the variable "callback_key" has no value; set TF_VAR_callback_key',
  });
});

test('printing any of the results never shows the key', async () => {
  const state = stateOf('terraform.tfstate.json');
  const declaration = await declare(fixture(FOLDER), { env });
  const printed = inspect([state, declaration], { depth: Infinity, showHidden: true });
  expect(printed).toContain('[secret]');
  expect(printed).not.toContain(KEY);
  expect(JSON.stringify([state, declaration])).not.toContain(KEY);
});
