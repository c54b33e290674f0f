import { chooseEnvironment, type FleetConfig } from '../../../lib/model';
import { callbacks, declared, problems, resolved, type Fleet } from './resolved';

const push = 'https://cb.example.com/push';
const devPush = 'https://dev.example.com/push';
const interruption = 'https://cb.example.com/interruption';

const fleet: Fleet = {
  defaults: { templateName: '{environment}-{template}', description: 'of-all' },
  templates: {
    main: { callbacks: { push, interruption }, importFrom: 1002 },
    vip: { extends: 'main' },
  },
  bindings: {
    'push.example.com': 'main',
    'push-eu.example.com': { live: 'main', vip: 'vip' },
  },
  environments: {
    prod: null,
    dev: {
      defaults: { description: 'for-trying' },
      templates: {
        main: { callbacks: { push: devPush, interruption: null }, importFrom: null },
        extra: { callbacks: { push: devPush } },
      },
      bindings: {
        'push.example.com': null,
        'push-eu.example.com': { vip: null, extra: 'extra', live: { importFrom: 1003 } },
        'dev.example.com': 'main',
      },
    },
    small: { templates: { vip: null }, bindings: { 'push-eu.example.com': { vip: null } } },
  },
};

describe('an environment', () => {
  test('that changes nothing has what is declared, named after it', () => {
    const { environment, templates, bindings } = resolved(fleet, { environment: 'prod' });
    expect(environment).toBe('prod');
    expect(templates).toMatchObject([
      {
        declaration: { templateName: 'prod-main', description: 'of-all' },
        importFrom: 1002,
        path: ['templates', 'main'],
      },
      { declaration: { templateName: 'prod-vip', callbacks: { push, interruption } } },
    ]);
    expect(
      bindings.map(({ domainName, appName, template }) => [domainName, appName, template]),
    ).toEqual([
      ['push.example.com', 'live', 'main'],
      ['push-eu.example.com', 'live', 'main'],
      ['push-eu.example.com', 'vip', 'vip'],
    ]);
  });

  test('changes members, adds entries, and removes with null', () => {
    const { templates, bindings } = resolved(fleet, { environment: 'dev' });
    expect(templates).toMatchObject([
      {
        key: 'main',
        declaration: { description: 'for-trying', callbacks: { push: devPush } },
        importFrom: undefined,
        path: ['templates', 'main'],
      },
      { key: 'vip', path: ['templates', 'vip'] },
      { key: 'extra', path: ['environments', 'dev', 'templates', 'extra'] },
    ]);
    expect(bindings).toEqual([
      {
        domainName: 'push-eu.example.com',
        appName: 'live',
        template: 'main',
        importFrom: { templateId: 1003 },
        path: ['bindings', 'push-eu.example.com', 'live'],
      },
      {
        domainName: 'push-eu.example.com',
        appName: 'extra',
        template: 'extra',
        importFrom: undefined,
        path: ['environments', 'dev', 'bindings', 'push-eu.example.com', 'extra'],
      },
      {
        domainName: 'dev.example.com',
        appName: 'live',
        template: 'main',
        importFrom: undefined,
        path: ['environments', 'dev', 'bindings', 'dev.example.com'],
      },
    ]);
  });

  test('that changes a template changes those that extend it', () => {
    expect(declared(fleet, 'vip', { environment: 'dev' })?.callbacks).toEqual({ push: devPush });
  });

  test('may lack a template, and then nothing may name it', () => {
    const templates = { main: { callbacks }, vip: { callbacks }, gold: { extends: 'vip' } };
    const environments = { small: { templates: { vip: null } } };
    expect(resolved(fleet, { environment: 'small' }).templates.map(({ key }) => key)).toEqual([
      'main',
    ]);
    expect(problems({ templates, environments }, { environment: 'small' })).toEqual([
      'templates.gold.extends: "vip" is removed in the environment "small"; name another template',
    ]);
    expect(
      problems(
        {
          templates: { main: templates.main, vip: templates.vip },
          bindings: { 'push.example.com': 'vip' },
          environments,
        },
        { environment: 'small' },
      ),
    ).toEqual([
      'bindings["push.example.com"]: "vip" is removed in the environment "small"; name another template',
    ]);
  });

  test('removes only what is there, and binds only to a template', () => {
    const environments = {
      dev: {
        templates: { mian: null },
        bindings: {
          'push.exmaple.com': null,
          'push.example.com': { vip: null, other: { importFrom: 1002 } },
          'new.example.com': { live: null },
        },
      },
    };
    const bindings = { 'push.example.com': 'main' };
    expect(
      problems(
        { templates: { main: { callbacks } }, bindings, environments },
        { environment: 'dev' },
      ),
    ).toEqual([
      'environments.dev.templates (mian): there is nothing to remove: "mian" is unknown, did you mean "main"?',
      'environments.dev.bindings["push.example.com"] (vip): there is nothing to remove: "vip" is unknown, choose from "live"',
      'environments.dev.bindings["push.example.com"].other: must name a template, as there is none to change',
      'environments.dev.bindings (push.exmaple.com): there is nothing to remove: "push.exmaple.com" is unknown, did you mean "push.example.com"?',
      'environments.dev.bindings["new.example.com"] (live): there is nothing to remove: "live" is unknown, there are none',
    ]);
  });
});

describe('the choice of an environment', () => {
  const none: FleetConfig = { version: 1, templates: {} };
  const some: FleetConfig = { ...none, environments: { dev: {}, prod: null } };

  test.each([
    [none, 'dev', 'has no environments; leave "dev" out'],
    [some, undefined, 'has environments, and none is named; choose from "dev", "prod"'],
    [some, 'prdo', 'does not have this environment: "prdo" is unknown, did you mean "prod"?'],
    [
      some,
      'toString',
      'does not have this environment: "toString" is unknown, choose from "dev", "prod"',
    ],
  ])('of %j: %s', (config, environment, refusal) => {
    expect(chooseEnvironment(config, environment)).toEqual({ refusal });
  });
});
