import {
  declaredBinding,
  declaredTemplate,
  liveBinding,
  liveTemplate,
} from '../../helpers/inventory';
import { NOW } from '../../helpers/compare';
import { drawn } from './drawn';

const PUSH = { 'callbacks.push': 'https://cb.example.com/push' };
const main = declaredTemplate('main', { templateName: 'prod-main', ...PUSH });
const liveMain = liveTemplate(1002, { templateName: 'prod-main', ...PUSH });

describe('a picture of both sides', () => {
  test('shows a rebound rule on its live template, with the declared one', () => {
    expect(
      drawn({
        declared: {
          templates: [main],
          bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
        },
        live: {
          templates: [liveMain, liveTemplate(1004, { templateName: 'console-made' })],
          bindings: [liveBinding('push.example.com', 'live', 1004)],
        },
      }),
    ).toEqual([
      'console-made (1004): live-only (unmanaged)',
      'prod-main (1002): same',
      '  push to https://cb.example.com/push: same',
      'push.example.com/live on console-made, not prod-main: different (rebound)',
    ]);
  });

  test('shows the template that a dangling rule points to, and that there is none', () => {
    expect(
      drawn({
        declared: {
          templates: [main],
          bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
        },
        live: {
          templates: [liveMain],
          bindings: [
            liveBinding('push.example.com', 'live', 1009),
            liveBinding('old.example.com', 'live', 1009),
          ],
        },
      }),
    ).toEqual([
      'prod-main (1002): same',
      '  push to https://cb.example.com/push: same',
      'template 1009 (1009): different (does not exist)',
      'old.example.com/live on template 1009: live-only (dangling)',
      'push.example.com/live on template 1009, not prod-main: different (dangling)',
    ]);
  });

  test('says that a rule changed minutes ago', () => {
    expect(
      drawn({
        declared: {
          templates: [main],
          bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
        },
        live: {
          templates: [liveMain],
          bindings: [liveBinding('push.example.com', 'live', 1002, NOW)],
        },
      }).at(-1),
    ).toBe('push.example.com/live on prod-main: same (propagating)');
  });

  test('shows a template that a binding names by its id, though nothing else declares it', () => {
    expect(
      drawn({
        declared: { bindings: [declaredBinding('push', 'push.example.com', 'live', 1002)] },
        live: { templates: [liveMain], bindings: [liveBinding('push.example.com', 'live', 1002)] },
      }),
    ).toEqual([
      'prod-main (1002): same',
      '  push to https://cb.example.com/push: same',
      'push.example.com/live on prod-main: same',
    ]);
  });

  test('leaves out what nobody declared with the scope of the declaration, unless it is bound', () => {
    expect(
      drawn(
        {
          declared: {
            templates: [main],
            bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
          },
          live: {
            templates: [
              liveMain,
              liveTemplate(1004, { templateName: 'console-made' }),
              liveTemplate(1005, { templateName: 'unused' }),
            ],
            bindings: [
              liveBinding('push.example.com', 'live', 1004),
              liveBinding('other.example.com', 'live', 1005),
            ],
          },
        },
        { scope: 'declared' },
      ),
    ).toEqual([
      'console-made (1004): live-only',
      'prod-main (1002): same',
      '  push to https://cb.example.com/push: same',
      'push.example.com/live on console-made, not prod-main: different (rebound)',
    ]);
  });
});
