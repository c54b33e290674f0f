import { callbacks, declared, problems, resolved, type Fleet } from './resolved';

const push = 'https://cb.example.com/push';
const recording = 'https://cb.example.com/recording';
const exceptions = 'https://cb.example.com/recording-exception';

describe('a template', () => {
  test('has its key for a name, console limits, and nothing else unless it is said', () => {
    expect(resolved({ templates: { main: { callbacks } } })).toEqual({
      environment: undefined,
      templates: [
        {
          key: 'main',
          declaration: {
            templateName: 'main',
            description: undefined,
            callbacks: { push },
            limits: 'console',
          },
          keyVariable: undefined,
          importFrom: undefined,
          settleOnDeploy: undefined,
          path: ['templates', 'main'],
        },
      ],
      bindings: [],
    });
  });

  test('takes over from the defaults what it does not say, each kind of callback by itself', () => {
    const fleet: Fleet = {
      defaults: {
        templateName: 'all-{template}',
        description: 'of-all',
        callbackKey: { variable: 'callback_key' },
        callbacks: { push, recording },
        limits: 'api',
        settleOnDeploy: true,
      },
      templates: {
        main: {},
        other: {
          templateName: 'named',
          description: 'its-own',
          callbackKey: { variable: 'other_key' },
          callbacks: { recording: 'https://other.example.com' },
          limits: 'console',
          settleOnDeploy: { command: 'pnpm exec live-callbacks' },
        },
      },
    };
    expect(resolved(fleet).templates).toMatchObject([
      {
        declaration: {
          templateName: 'all-main',
          description: 'of-all',
          callbacks: { push, recording },
          limits: 'api',
        },
        keyVariable: 'callback_key',
        settleOnDeploy: true,
      },
      {
        declaration: {
          templateName: 'named',
          description: 'its-own',
          callbacks: { push, recording: 'https://other.example.com' },
          limits: 'console',
        },
        keyVariable: 'other_key',
        settleOnDeploy: { command: 'pnpm exec live-callbacks' },
      },
    ]);
  });

  test('refuses with null what it would take over', () => {
    const fleet: Fleet = {
      defaults: {
        description: 'of-all',
        callbackKey: { variable: 'callback_key' },
        callbacks: { push, recording },
      },
      templates: { main: { description: null, callbackKey: null, callbacks: { recording: null } } },
    };
    expect(resolved(fleet).templates).toMatchObject([
      { declaration: { description: undefined, callbacks: { push } }, keyVariable: undefined },
    ]);
    expect(declared(fleet, 'main')?.callbacks).toEqual({ push });
  });

  test('takes over from the one it extends before the defaults, but neither name nor import', () => {
    const fleet: Fleet = {
      defaults: { description: 'of-all', callbacks: { push, recording } },
      templates: {
        vip: { extends: 'main', callbacks: { push: 'https://vip.example.com' } },
        main: {
          templateName: 'named',
          description: 'of-main',
          callbacks: { recording: null, interruption: 'https://main.example.com' },
          importFrom: 1002,
          settleOnDeploy: true,
        },
      },
    };
    expect(resolved(fleet).templates[0]).toEqual({
      key: 'vip',
      declaration: {
        templateName: 'vip',
        description: 'of-main',
        callbacks: { push: 'https://vip.example.com', interruption: 'https://main.example.com' },
        limits: 'console',
      },
      keyVariable: undefined,
      importFrom: undefined,
      settleOnDeploy: true,
      path: ['templates', 'vip'],
    });
  });

  test('extends one that extends another, the nearer first', () => {
    const fleet: Fleet = {
      templates: {
        a: { callbacks: { push }, description: 'of-a' },
        b: { extends: 'a', description: 'of-b' },
        c: { extends: 'b' },
      },
    };
    expect(declared(fleet, 'c')).toMatchObject({ description: 'of-b', callbacks: { push } });
  });

  test('takes over URL and levels of recording exceptions each by itself', () => {
    const fleet: Fleet = {
      defaults: {
        callbacks: { push, recordingException: { url: exceptions, levels: ['error'] } },
      },
      templates: {
        same: {},
        moved: { callbacks: { recordingException: 'https://other.example.com' } },
        loud: { callbacks: { recordingException: { levels: ['error', 'warning'] } } },
        plain: { callbacks: { recordingException: { levels: null } } },
        none: { callbacks: { recordingException: null } },
        again: { extends: 'none', callbacks: { recordingException: { url: exceptions } } },
      },
    };
    expect(
      resolved(fleet).templates.map(({ declaration }) => declaration.callbacks.recordingException),
    ).toEqual([
      { url: exceptions, levels: ['error'] },
      { url: 'https://other.example.com', levels: ['error'] },
      { url: exceptions, levels: ['error', 'warning'] },
      exceptions,
      undefined,
      exceptions,
    ]);
  });

  test.each([
    [
      { main: { extends: 'mian' } },
      ['templates.main.extends: "mian" is unknown, did you mean "main"?'],
    ],
    [
      { main: { extends: 'constructor' } },
      ['templates.main.extends: "constructor" is unknown, choose from "main"'],
    ],
    [
      { main: { extends: 'main' } },
      ['templates.main.extends: "main" extends "main", in a circle; take one of them out'],
    ],
    [
      { x: { extends: 'a' }, a: { extends: 'b' }, b: { extends: 'a' } },
      ['templates.a.extends: "a" extends "b" extends "a", in a circle; take one of them out'],
    ],
  ])('cannot extend what it does not lead to an end: %j', (templates, expected) => {
    expect(problems({ templates })).toEqual(expected);
  });
});

describe('bindings', () => {
  const templates = { main: { callbacks }, vip: { callbacks } };

  test('of one template are those of app name live, and may have an import', () => {
    const { bindings } = resolved({
      templates,
      bindings: {
        'a.example.com': 'main',
        'b.example.com': { live: 'main', 'vip/gold': { template: 'vip' } },
        'c.example.com': { live: { template: 'main', importFrom: 1002 } },
        'd.example.com': { live: { template: 'main', importFrom: '1002#d.example.com' } },
        'e.example.com': { live: { template: 'main', importFrom: { templateId: '1002' } } },
        'f.example.com': { live: { template: 'main', importFrom: null } },
      },
    });
    expect(bindings).toEqual([
      binding('a.example.com', 'live', 'main', { path: ['bindings', 'a.example.com'] }),
      binding('b.example.com', 'live', 'main'),
      binding('b.example.com', 'vip/gold', 'vip'),
      binding('c.example.com', 'live', 'main', { importFrom: { templateId: 1002 } }),
      binding('d.example.com', 'live', 'main', { importFrom: '1002#d.example.com' }),
      binding('e.example.com', 'live', 'main', { importFrom: { templateId: '1002' } }),
      binding('f.example.com', 'live', 'main'),
    ]);
  });
});

function binding(domainName: string, appName: string, template: string, others: object = {}) {
  const path = ['bindings', domainName, appName];
  return { domainName, appName, template, importFrom: undefined, path, ...others };
}
