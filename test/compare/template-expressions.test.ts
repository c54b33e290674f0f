import { Secret, Unresolved } from '../../lib/model';
import { essence, findingsOf } from '../helpers/compare';
import { declaredTemplate, liveTemplate, recordedTemplate } from '../helpers/inventory';

const PUSH = 'https://cb.example.com/push';
const OTHER = 'https://elsewhere.example.net/push';
const values = { templateName: 'main', 'callbacks.push': PUSH } as const;

const declared = { templates: [declaredTemplate('main', values)] };
const recorded = { templates: [recordedTemplate('main', 1002, values)] };
const live = { templates: [liveTemplate(1002, values)] };

describe('an expression nobody could resolve', () => {
  const url = new Unresolved('${var.url}', 'variable "url" has no value');
  const withUrl = {
    templates: [declaredTemplate('main', { templateName: 'main', 'callbacks.push': url })],
  };

  test('is unchecked without state', () => {
    expect(findingsOf({ declared: withUrl, live })).toMatchObject([
      {
        class: 'unchecked',
        attribute: 'callbacks.push',
        reason: 'variable "url" has no value',
      },
    ]);
  });

  test('stands for what was recorded: the same value is in sync', () => {
    expect(findingsOf({ declared: withUrl, recorded, live })).toEqual([]);
  });

  test('stands for what was recorded: another value is changed', () => {
    const changed = { templates: [liveTemplate(1002, { ...values, 'callbacks.push': OTHER })] };
    expect(essence(findingsOf({ declared: withUrl, recorded, live: changed }))).toEqual([
      ['changed', 'main', 'callbacks.push', '${var.url}', OTHER],
    ]);
  });

  test('makes the whole template unchecked where it is the name and there is no state', () => {
    const name = new Unresolved('${var.name}', 'variable "name" has no value');
    const sides = {
      declared: { templates: [declaredTemplate('main', { ...values, templateName: name })] },
      live,
    };
    expect(findingsOf(sides)).toMatchObject([
      { class: 'unmanaged' },
      { class: 'unchecked', reason: 'variable "name" has no value' },
    ]);
  });
});

describe('a callback key', () => {
  const key = (text: string) => ({ ...values, callbackKey: new Secret(text) });

  test('gives no finding where both are equal', () => {
    const sides = {
      declared: { templates: [declaredTemplate('main', key('adasda131312'))] },
      live: { templates: [liveTemplate(1002, key('adasda131312'))] },
    };
    expect(findingsOf(sides)).toEqual([]);
  });

  test('is shown as a salted fingerprint of each side where they differ', () => {
    const sides = {
      declared: { templates: [declaredTemplate('main', key('adasda131312'))] },
      live: { templates: [liveTemplate(1002, key('consolekey1'))] },
    };
    // printf %s KEY | openssl dgst -sha256 -hmac salt
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'changed',
        attribute: 'callbackKey',
        declared: 'fingerprint d3b72c42',
        live: 'fingerprint b847cb55',
      },
    ]);
  });

  test('is unobservable where there is nothing to compare it with', () => {
    const unknown = new Unresolved('${var.callback_key}', 'variable "callback_key" has no value');
    const sides = {
      declared: { templates: [declaredTemplate('main', { ...values, callbackKey: unknown })] },
      live: { templates: [liveTemplate(1002, key('consolekey1'))] },
    };
    expect(essence(findingsOf(sides))).toEqual([['unobservable', 'main', 'callbackKey']]);
  });

  test('that is left over is cleared without being named', () => {
    const sides = { declared, live: { templates: [liveTemplate(1002, key('consolekey1'))] } };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'leftover',
        fix: 'live-callbacks settle --stack live',
      },
    ]);
  });
});

describe('a value that a sensitive variable went into', () => {
  test('is shown on no side', () => {
    const sides = {
      declared: {
        templates: [
          declaredTemplate('main', {
            templateName: 'main',
            'callbacks.push': new Secret('https://cb.example.com/?token=hush'),
          }),
        ],
      },
      live: {
        templates: [
          liveTemplate(1002, {
            templateName: 'main',
            'callbacks.push': 'https://cb.example.com/?token=other',
          }),
        ],
      },
    };
    const printed = JSON.stringify(findingsOf(sides));
    expect(printed).toContain('"class":"changed"');
    expect(printed).not.toMatch(/hush|token/);
  });
});

describe('a resource with count or for_each', () => {
  const repeated = { templates: [{ ...declaredTemplate('main', values), isRepeated: true }] };
  const instance = (key: string, id: number, name: string) => ({
    ...recordedTemplate('main', id, { ...values, templateName: name }),
    address: `tencentcloud_css_callback_template.main["${key}"]`,
  });

  test('is unchecked without state', () => {
    expect(findingsOf({ declared: repeated, live })).toMatchObject([
      { class: 'unmanaged' },
      {
        class: 'unchecked',
        reason: 'only the state knows the instances of count and for_each; pass --state',
      },
    ]);
  });

  test('is compared instance by instance with state', () => {
    const name = new Unresolved('${each.key}', 'each.key depends on for_each');
    const sides = {
      declared: {
        templates: [
          { ...declaredTemplate('main', { ...values, templateName: name }), isRepeated: true },
        ],
      },
      recorded: { templates: [instance('a', 1002, 'a'), instance('b', 1003, 'b')] },
      live: {
        templates: [
          liveTemplate(1002, { ...values, templateName: 'a' }),
          liveTemplate(1003, { templateName: 'b', 'callbacks.push': OTHER }),
        ],
      },
    };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'changed',
        address: 'tencentcloud_css_callback_template.main["b"]',
        attribute: 'callbacks.push',
      },
    ]);
  });
});
