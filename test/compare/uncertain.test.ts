import { Secret, Unresolved } from '../../lib/model';
import { essence, findingsOf } from '../helpers/compare';
import {
  declaredBinding,
  declaredTemplate,
  liveBinding,
  liveTemplate,
  recordedBinding,
  recordedTemplate,
} from '../helpers/inventory';

const main = { templateName: 'main', 'callbacks.push': 'https://cb.example.com/push' } as const;
const unknown = new Unresolved('${md5("x")}', 'functions are not evaluated');

describe('what cannot be decided never looks clean', () => {
  test('an expression that is newer than the state is unchecked', () => {
    const sides = {
      declared: {
        templates: [declaredTemplate('main', { ...main, 'callbacks.recording': unknown })],
      },
      recorded: { templates: [recordedTemplate('main', 1002, main)] },
      live: { templates: [liveTemplate(1002, main)] },
    };
    expect(essence(findingsOf(sides))).toEqual([['unchecked', 'main', 'callbacks.recording']]);
  });

  test('a resource of another account is unchecked, even where an id happens to fit', () => {
    const sides = {
      declared: {
        templates: [{ ...declaredTemplate('main', main), foreignProvider: 'tencentcloud.other' }],
        bindings: [
          {
            ...declaredBinding('b', 'push.example.com', 'live', 'main'),
            foreignProvider: 'tencentcloud.other',
          },
        ],
      },
      recorded: {
        templates: [recordedTemplate('main', 1002, main)],
        bindings: [recordedBinding('b', 'push.example.com', 'live', 1002)],
      },
      live: { templates: [liveTemplate(1002, main)] },
    };
    const reason =
      'its provider configuration "tencentcloud.other" may be another account; check that account by itself';
    expect(findingsOf(sides)).toMatchObject([
      { class: 'unmanaged', subject: 'template', templateId: 1002 },
      { class: 'unchecked', subject: 'binding', reason },
      { class: 'unchecked', subject: 'template', reason },
    ]);
  });

  test('two rules whose domains differ in case only are unchecked', () => {
    const sides = {
      declared: {
        templates: [declaredTemplate('main', main)],
        bindings: [declaredBinding('b', 'push.example.com', 'live', 'main')],
      },
      live: {
        templates: [liveTemplate(1002, main)],
        bindings: [
          liveBinding('Push.example.com', 'live', 1002),
          liveBinding('push.example.com', 'live', 1002),
        ],
      },
    };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'unchecked',
        domainName: 'push.example.com',
        reason: 'the account has several rules for it, which differ in the case of the domain only',
      },
    ]);
  });

  test('what a module recorded is unchecked though the account has lost it', () => {
    const inModule = { address: 'module.m.x' };
    const sides = {
      recorded: {
        templates: [{ ...recordedTemplate('main', 1002, main), ...inModule }],
        bindings: [{ ...recordedBinding('b', 'push.example.com', 'live', 1002), ...inModule }],
      },
    };
    expect(findingsOf(sides)).toMatchObject([
      { class: 'unchecked', subject: 'binding' },
      { class: 'unchecked', subject: 'template' },
    ]);
  });

  test('a repeated resource without recorded instances is unchecked though there is state', () => {
    const sides = {
      declared: { templates: [{ ...declaredTemplate('main', main), isRepeated: true }] },
      recorded: {},
    };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'unchecked',
        reason: 'the state has no instance of it, and how many are declared is not known',
      },
    ]);
  });
});

describe('a command to delete', () => {
  test('is not given while a declared template of unknown name may be the one', () => {
    const sides = {
      declared: { templates: [declaredTemplate('main', { ...main, templateName: unknown })] },
      live: { templates: [liveTemplate(1002, main)] },
    };
    const [unmanaged] = findingsOf(sides);
    expect(unmanaged).toMatchObject({
      class: 'unmanaged',
      reason: 'it may be one of those that could not be decided',
    });
    expect(unmanaged?.fix).toBeUndefined();
  });

  test('is not given while a declared binding of unknown domain may be the one', () => {
    const sides = {
      declared: {
        templates: [declaredTemplate('main', main)],
        bindings: [declaredBinding('b', unknown, 'live', 'main')],
      },
      live: {
        templates: [liveTemplate(1002, main)],
        bindings: [liveBinding('push.example.com', 'live', 1002)],
      },
    };
    const [unmanaged] = findingsOf(sides);
    expect(unmanaged?.class).toBe('unmanaged');
    expect(unmanaged?.fix).toBeUndefined();
  });
});

describe('what the code leaves to others', () => {
  test('an ignored attribute gives no finding', () => {
    const sides = {
      declared: {
        templates: [
          {
            ...declaredTemplate('main', main),
            ignoredAttributes: new Set(['description', 'callbacks.push'] as const),
          },
        ],
      },
      live: {
        templates: [
          liveTemplate(1002, { ...main, description: 'x', 'callbacks.push': 'https://x.y/z' }),
        ],
      },
    };
    expect(findingsOf(sides)).toEqual([]);
  });

  test('a template that a declared binding names by its id is not unmanaged', () => {
    const sides = {
      declared: { bindings: [declaredBinding('b', 'push.example.com', 'live', 1002)] },
      live: {
        templates: [liveTemplate(1002, main), liveTemplate(1003, { templateName: 'other' })],
        bindings: [liveBinding('push.example.com', 'live', 1002)],
      },
    };
    expect(essence(findingsOf(sides))).toEqual([['unmanaged', 'other']]);
  });
});

describe('a template name that a sensitive variable gave', () => {
  test('is shown nowhere, not even as the template of another rule', () => {
    const sides = {
      declared: {
        templates: [declaredTemplate('main', { ...main, templateName: new Secret('hunter2') })],
        bindings: [declaredBinding('b', 'push.example.com', 'live', 'main')],
      },
      live: {
        templates: [
          liveTemplate(1002, { ...main, templateName: 'hunter2', description: 'by_hand' }),
        ],
        bindings: [
          liveBinding('push.example.com', 'live', 1002),
          liveBinding('other.example.com', 'live', 1002),
        ],
      },
    };
    const findings = findingsOf(sides);
    expect(findings.map((finding) => finding.class)).toEqual(['unmanaged', 'leftover']);
    expect(findings[0]?.live).toBe('template 1002');
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});
