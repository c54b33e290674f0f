import { Secret, Unresolved } from '../../../lib/model';
import {
  declaredBinding,
  declaredTemplate,
  liveBinding,
  liveTemplate,
  recordedTemplate,
} from '../../helpers/inventory';
import { drawn } from './drawn';

const PUSH = { 'callbacks.push': 'https://cb.example.com/push' };
const main = declaredTemplate('main', { templateName: 'prod-main', ...PUSH });

describe('a picture of what is not certain', () => {
  test('leaves out stacks that are not checked, except templates that are bound', () => {
    const elsewhere = (name: string) => ({
      ...declaredTemplate(name, { templateName: `other-${name}`, ...PUSH }),
      stack: 'other',
    });
    const shared = { stack: 'other', address: 'tencentcloud_css_callback_template.shared' };
    expect(
      drawn(
        {
          declared: {
            templates: [elsewhere('shared'), elsewhere('unused')],
            bindings: [declaredBinding('push', 'push.example.com', 'live', shared)],
          },
          live: {
            templates: [liveTemplate(1006, { templateName: 'other-shared', ...PUSH })],
            bindings: [liveBinding('push.example.com', 'live', 1006)],
          },
        },
        { isChecked: ({ stack }) => stack !== 'other' },
      ),
    ).toEqual([
      'other-shared (1006): unchecked (of another stack)',
      '  push to https://cb.example.com/push: unchecked',
      'push.example.com/live on other-shared: same',
    ]);
  });

  test('shows each recorded instance of what is repeated', () => {
    const repeated = { ...main, isRepeated: true };
    const instance = (key: string, id: number) => ({
      ...recordedTemplate('main', id, { templateName: `prod-${key}`, ...PUSH }),
      address: `tencentcloud_css_callback_template.main["${key}"]`,
    });
    const values = { ...main.values, templateName: new Unresolved('prod-${each.key}', 'unknown') };
    expect(
      drawn({
        declared: { templates: [{ ...repeated, values }] },
        recorded: { templates: [instance('a', 1), instance('b', 2)] },
        live: {
          templates: [
            liveTemplate(1, { templateName: 'prod-a', ...PUSH }),
            liveTemplate(2, { templateName: 'prod-b', ...PUSH }),
          ],
        },
      }),
    ).toEqual([
      'prod-a (1): same',
      '  push to https://cb.example.com/push: same',
      'prod-b (2): same',
      '  push to https://cb.example.com/push: same',
    ]);
  });

  test('marks what the API never returns as not decided', () => {
    expect(
      drawn({
        declared: {
          templates: [
            declaredTemplate('main', {
              templateName: 'prod-main',
              'callbacks.recordingStatus': 'https://cb.example.com/status',
            }),
          ],
        },
        live: { templates: [liveTemplate(1002, { templateName: 'prod-main' })] },
      }),
    ).toEqual([
      'prod-main (1002): same',
      '  recordingStatus to https://cb.example.com/status: unchecked (unobservable)',
    ]);
  });

  test('shows the live URL where lifecycle.ignore_changes leaves it to others', () => {
    const ignoring = { ...main, ignoredAttributes: new Set(['callbacks.push'] as const) };
    const other = { templateName: 'prod-main', 'callbacks.push': 'https://other.example.com/' };
    expect(
      drawn({ declared: { templates: [ignoring] }, live: { templates: [liveTemplate(1, other)] } }),
    ).toEqual([
      'prod-main (1): same',
      '  push to https://other.example.com/: same (ignore_changes)',
    ]);
  });
});

describe('an expression that nothing resolves', () => {
  const host = new Unresolved('https://${var.host}/push', 'the variable has no value');
  const templates = [
    declaredTemplate('main', { templateName: 'prod-main', 'callbacks.push': host }),
  ];

  test('is drawn as it is written where nothing is live', () => {
    expect(drawn({ declared: { templates } })).toEqual([
      'prod-main: declared-only (missing)',
      '  push to https://${var.host}/push: declared-only',
    ]);
  });

  test('gives way to the live URL, which could not be compared', () => {
    const live = { templates: [liveTemplate(1002, { templateName: 'prod-main', ...PUSH })] };
    expect(drawn({ declared: { templates }, live })).toEqual([
      'prod-main (1002): unchecked (unchecked)',
      '  push to https://cb.example.com/push: unchecked (unchecked)',
    ]);
  });

  test('is compared by what it gave at the last deploy', () => {
    expect(
      drawn({
        declared: { templates },
        recorded: {
          templates: [recordedTemplate('main', 1002, { templateName: 'prod-main', ...PUSH })],
        },
        live: { templates: [liveTemplate(1002, { templateName: 'prod-main', ...PUSH })] },
      }),
    ).toEqual(['prod-main (1002): same', '  push to https://cb.example.com/push: same']);
  });

  test('stands for a template, an app and a domain', () => {
    const unknown = (expression: string) => new Unresolved(expression, 'it has no value');
    expect(
      drawn({
        declared: {
          templates: [main],
          bindings: [
            declaredBinding('one', unknown('${var.domain}'), unknown('${var.app}'), 'main'),
            declaredBinding('two', 'push.example.com', 'live', unknown('${var.template}')),
            declaredBinding('three', 'push.example.com', 'vip', {
              stack: 'live',
              address: 'tencentcloud_css_callback_template.gone',
            }),
          ],
        },
        live: {
          templates: [liveTemplate(1002, { templateName: 'prod-main', ...PUSH })],
          bindings: [liveBinding('push.example.com', 'live', 1002)],
        },
      }),
    ).toEqual([
      '${var.template}: unchecked',
      'prod-main (1002): same',
      '  push to https://cb.example.com/push: same',
      'tencentcloud_css_callback_template.gone: unchecked (not declared)',
      '${var.domain}/${var.app} on prod-main: unchecked (unchecked)',
      'push.example.com/live on ${var.template}: unchecked (unchecked)',
      'push.example.com/vip on tencentcloud_css_callback_template.gone: declared-only (missing)',
    ]);
  });
});

describe('a secret', () => {
  const SECRET = 'https://cb.example.com/push?token=hush';
  const hidden = { 'callbacks.push': new Secret(SECRET) };

  test.each([
    ['the same', SECRET, 'prod-main (1002): same', 'same'],
    [
      'another',
      'https://x.example.com/',
      'prod-main (1002): different (changed)',
      'different (changed)',
    ],
  ])('is not shown where %s is live', (_, url, template, endpoint) => {
    expect(
      drawn({
        declared: { templates: [declaredTemplate('main', { ...main.values, ...hidden })] },
        live: {
          templates: [liveTemplate(1002, { templateName: 'prod-main', 'callbacks.push': url })],
        },
      }),
    ).toEqual([template, `  push to (secret): ${endpoint}`]);
  });

  test('is not shown where nothing is live, nor where only the state knows that it is one', () => {
    expect(
      drawn({
        declared: {
          templates: [declaredTemplate('main', { templateName: 'prod-main', ...hidden })],
        },
      }),
    ).toContain('  push to (secret): declared-only');
    expect(
      drawn({
        recorded: { templates: [recordedTemplate('main', 1002, { ...hidden })] },
        live: { templates: [liveTemplate(1002, { 'callbacks.push': 'https://x.example.com/' })] },
      }),
    ).toContain('  push to (secret): live-only');
  });

  test('is not shown where somebody copied it to another template', () => {
    expect(
      drawn({
        declared: {
          templates: [declaredTemplate('main', { templateName: 'prod-main', ...hidden })],
        },
        live: {
          templates: [liveTemplate(1004, { templateName: 'copy', 'callbacks.push': SECRET })],
        },
      }),
    ).toContain('  push to (secret): live-only');
  });

  test('is replaced by the address where it is a name', () => {
    expect(
      drawn({
        declared: {
          templates: [declaredTemplate('main', { templateName: new Secret('hush-hush') })],
          bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
        },
        live: {
          templates: [liveTemplate(1002, { templateName: 'hush-hush' })],
          bindings: [liveBinding('push.example.com', 'live', 1002)],
        },
      }),
    ).toEqual([
      'tencentcloud_css_callback_template.main (1002): same',
      'push.example.com/live on tencentcloud_css_callback_template.main: same',
    ]);
  });
});
