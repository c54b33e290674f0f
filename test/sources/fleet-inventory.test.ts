import { readFleet } from '../../lib/fleet';
import { fleetInventory } from '../../lib/sources';
import { inClear } from './support';

const YAML = `version: 1
defaults:
  callbackKey: { variable: callback_key }
templates:
  main:
    description: main_callbacks
    callbacks:
      push: https://cb.example.com/push
      recordingStatus: https://cb.example.com/status
      recordingException: { url: https://cb.example.com/e, levels: [error] }
  vip:
    callbackKey: null
    callbacks: { push: 'https://cb.example.com/cafe\u0301' }
bindings:
  push.example.com: main
  push-eu.example.com:
    live: main
    vip: vip
environments:
  prod: {}
  dev: { bindings: { dev.example.com: main } }
`;

function declaredIn(environment: string, env: Readonly<Record<string, string>> = {}) {
  const { fleet, places } = readFleet(YAML, 'ops/fleet.yaml', { environment, env });
  return fleetInventory(fleet, { file: 'ops/fleet.yaml', places, env });
}

test('a fleet declares templates and bindings, under addresses in the file', () => {
  const { stack, inventory } = declaredIn('prod', { TF_VAR_callback_key: 'sesame' });
  expect(stack).toBe('prod');
  expect(inClear(inventory)).toEqual({
    templates: [
      {
        stack: 'prod',
        address: 'templates.main',
        isStateless: true,
        values: {
          templateName: 'main',
          description: 'main_callbacks',
          callbackKey: 'secret: sesame',
          'callbacks.push': 'https://cb.example.com/push',
          'callbacks.recordingStatus': 'https://cb.example.com/status',
          'callbacks.recordingException': 'https://cb.example.com/e',
          'callbacks.recordingException.levels': ['error'],
        },
      },
      {
        stack: 'prod',
        address: 'templates.vip',
        isStateless: true,
        // as Terraform composes it
        values: { templateName: 'vip', 'callbacks.push': 'https://cb.example.com/caf\u00e9' },
      },
    ],
    bindings: [
      {
        stack: 'prod',
        address: 'bindings["push.example.com"].live',
        domainName: 'push.example.com',
        appName: 'live',
        template: { stack: 'prod', address: 'templates.main' },
      },
      {
        stack: 'prod',
        address: 'bindings["push-eu.example.com"].live',
        domainName: 'push-eu.example.com',
        appName: 'live',
        template: { stack: 'prod', address: 'templates.main' },
      },
      {
        stack: 'prod',
        address: 'bindings["push-eu.example.com"].vip',
        domainName: 'push-eu.example.com',
        appName: 'vip',
        template: { stack: 'prod', address: 'templates.vip' },
      },
    ],
  });
});

test.each([
  [
    {},
    'unresolved: ${var.callback_key}: the variable "callback_key" has no value; set TF_VAR_callback_key',
  ],
  [{ TF_VAR_callback_key: '' }, undefined],
])('a key is what its variable in the environment holds: %j', (env, key) => {
  const [main] = declaredIn('prod', env).inventory.templates;
  expect(inClear({ templates: main === undefined ? [] : [main], bindings: [] })).toMatchObject({
    templates: [
      { values: { templateName: 'main', ...(key !== undefined && { callbackKey: key }) } },
    ],
  });
  expect('callbackKey' in (main?.values ?? {})).toBe(key !== undefined);
});

test('without environments the file stands for the stack', () => {
  const text = 'version: 1\ntemplates: {}\n';
  const { fleet, places } = readFleet(text, 'ops/fleet.yaml', { env: {} });
  const declared = fleetInventory(fleet, { file: 'ops/fleet.yaml', places, env: {} });
  expect(declared.stack).toBe('fleet.yaml');
});

test('an entry is found where it is written', () => {
  const { locate } = declaredIn('dev');
  expect(
    [
      'templates.vip',
      'bindings["push.example.com"].live',
      'bindings["push-eu.example.com"].vip',
      'bindings["dev.example.com"].live',
      undefined,
      'bindings["unknown.example.com"].live',
    ].map((address) => locate(address)),
  ).toEqual([
    { file: 'ops/fleet.yaml', line: 11 },
    { file: 'ops/fleet.yaml', line: 15 },
    { file: 'ops/fleet.yaml', line: 18 },
    { file: 'ops/fleet.yaml', line: 21 },
    { file: 'ops/fleet.yaml', line: 1 },
    { file: 'ops/fleet.yaml', line: 1 },
  ]);
});
