import { join } from 'node:path';
import { readFleetConfig, readFleetFile } from '../../lib/fleet';
import { failureOf } from '../helpers/failure';
import { temporaryFolders } from '../helpers/temporary-folder';
import { read } from './reading';

const folderWith = temporaryFolders();

const YAML = `# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/fleet.json
version: 1
defaults:
  templateName: '{environment}-{template}'
  description: live_callbacks
  callbackKey: { variable: callback_key }
  callbacks: { push: 'https://\${CALLBACK_HOST}/push' }
  limits: console
templates:
  main:
    callbacks:
      push: https://cb.example.com/live/push
      recordingException: { url: https://cb.example.com/e, levels: [error] }
    importFrom: 1002
    settleOnDeploy: true
  main-vip: { extends: main }
bindings:
  push.example.com: main
  push-eu.example.com: { live: main, vip: main-vip }
  old.example.com: { live: { template: main, importFrom: 1002 } }
environments:
  dev:
    defaults: {}
    templates: { main: { callbacks: { push: https://dev.example.com/push, interruption: null } } }
    bindings: { push.example.com: null, dev-push.example.com: main }
  prod: {}
`;

describe('a fleet file', () => {
  test('is read for one environment, with the place of every entry', () => {
    const { fleet, places } = read(YAML, { environment: 'dev' });
    expect(fleet.templates).toMatchObject([
      {
        key: 'main',
        declaration: {
          templateName: 'dev-main',
          callbacks: { push: 'https://dev.example.com/push' },
        },
        keyVariable: 'callback_key',
        importFrom: 1002,
      },
      { key: 'main-vip', importFrom: undefined, settleOnDeploy: true },
    ]);
    expect(fleet.bindings.map(({ path }) => places.positionOf(path))).toEqual([
      { line: 19, column: 32 },
      { line: 19, column: 43 },
      { line: 20, column: 28 },
      { line: 25, column: 63 },
    ]);
  });

  test('may be JSON', () => {
    const text = JSON.stringify({
      version: 1,
      templates: { main: { callbacks: { push: 'https://${HOST}' } } },
      bindings: { 'push.example.com': 'main' },
    });
    const { fleet } = read(text, { env: { HOST: 'cb.example.com' } });
    expect(fleet).toMatchObject({
      templates: [{ declaration: { callbacks: { push: 'https://cb.example.com' } } }],
      bindings: [{ domainName: 'push.example.com', appName: 'live', template: 'main' }],
    });
  });

  test('is read from where it is', () => {
    const folder = folderWith({ 'fleet.yaml': YAML });
    const path = join(folder, 'fleet.yaml');
    expect(readFleetFile(path, { environment: 'prod', env: {} }).fleet.environment).toBe('prod');

    expect(failureOf(() => readFleetFile(join(folder, 'no.yaml'), { env: {} }))).toMatchObject({
      code: 'FLEET_NOT_FOUND',
      message: `the fleet file "${join(folder, 'no.yaml')}" cannot be read (ENOENT); check its path and permissions`,
    });
    expect(failureOf(() => readFleetFile(folder, { env: {} }))).toMatchObject({
      code: 'FLEET_NOT_FOUND',
      message: `the fleet file "${folder}" cannot be read (EISDIR); check its path and permissions`,
    });
  });

  test('with environments is not read without one, and the other way round', () => {
    expect(failureOf(() => read(YAML))).toMatchObject({
      code: 'USAGE',
      message:
        'the fleet file "fleet.yaml" has environments, and none is named; choose from "dev", "prod"',
    });
    expect(
      failureOf(() => read('version: 1\ntemplates: {}', { environment: 'dev' })),
    ).toMatchObject({
      code: 'USAGE',
      message: 'the fleet file "fleet.yaml" has no environments; leave "dev" out',
    });
  });
});

test('a fleet that is no file is refused with members, but no lines', () => {
  const config = { version: 1, templates: { main: { callbacks: { push: 'cb.example.com' } } } };
  const failure = failureOf(() => readFleetConfig(config, 'the fleet live/fleet', { env: {} }));
  expect(failure).toMatchObject({
    code: 'FLEET_INVALID',
    lines: [
      'the fleet live/fleet cannot be used; mend it and run again:',
      'templates.main.callbacks.push: "cb.example.com" must start with "http://" or "https://"',
    ],
  });
});
