import { topologyOf } from '../../../lib/compare';
import {
  declaredBinding,
  declaredTemplate,
  liveBinding,
  liveTemplate,
  recordedBinding,
  recordedTemplate,
} from '../../helpers/inventory';
import { drawn, linesOf, sidesOf } from './drawn';

const PUSH = { 'callbacks.push': 'https://cb.example.com/push' };
const main = declaredTemplate('main', { templateName: 'prod-main', ...PUSH });
const liveMain = liveTemplate(1002, { templateName: 'prod-main', ...PUSH });
const recordedMain = recordedTemplate('main', 1002, { templateName: 'prod-main', ...PUSH });

describe('a picture of both sides', () => {
  test('shows what agrees as the same', () => {
    expect(
      drawn({
        declared: {
          templates: [main],
          bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
        },
        live: { templates: [liveMain], bindings: [liveBinding('push.example.com', 'live', 1002)] },
      }),
    ).toEqual([
      'prod-main (1002): same',
      '  push to https://cb.example.com/push: same',
      'push.example.com/live on prod-main: same',
    ]);
  });

  test('shows a changed URL beside the declared one', () => {
    expect(
      drawn({
        declared: { templates: [main] },
        live: {
          templates: [
            liveTemplate(1002, {
              templateName: 'prod-main',
              'callbacks.push': 'https://elsewhere.example.net/',
            }),
          ],
        },
      }),
    ).toEqual([
      'prod-main (1002): different (changed)',
      '  push to https://elsewhere.example.net/, not https://cb.example.com/push: different (changed)',
    ]);
  });

  test('tells a URL that is only declared from one that is only live', () => {
    expect(
      drawn({
        declared: { templates: [main] },
        live: {
          templates: [
            liveTemplate(1002, {
              templateName: 'prod-main',
              'callbacks.recording': 'https://cb.example.com/recording',
            }),
          ],
        },
      }),
    ).toEqual([
      'prod-main (1002): different (changed, leftover)',
      '  push to https://cb.example.com/push: declared-only (changed)',
      '  recording to https://cb.example.com/recording: live-only (leftover)',
    ]);
  });

  test('names what differs and is not drawn', () => {
    expect(
      drawn({
        declared: { templates: [main] },
        recorded: { templates: [recordedMain] },
        live: {
          templates: [
            liveTemplate(1002, { templateName: 'renamed', description: 'by_hand', ...PUSH }),
          ],
        },
      }),
    ).toEqual([
      'prod-main (1002): different (changed templateName, leftover description)',
      '  push to https://cb.example.com/push: same',
    ]);
  });

  test('shows what is missing as declared only', () => {
    expect(
      drawn({
        declared: {
          templates: [main],
          bindings: [declaredBinding('push', 'push.example.com', 'live', 'main')],
        },
      }),
    ).toEqual([
      'prod-main: declared-only (missing)',
      '  push to https://cb.example.com/push: declared-only',
      'push.example.com/live on prod-main: declared-only (missing)',
    ]);
  });

  test('shows what was never deployed as declared only, but as different where it is live', () => {
    expect(
      drawn({
        declared: {
          templates: [main, declaredTemplate('vip', { templateName: 'prod-vip', ...PUSH })],
        },
        recorded: {},
        live: { templates: [liveMain] },
      }),
    ).toEqual([
      'prod-main (1002): different (unapplied)',
      '  push to https://cb.example.com/push: same',
      'prod-vip: declared-only (unapplied)',
      '  push to https://cb.example.com/push: declared-only',
    ]);
  });

  test('shows what nobody declared as live only', () => {
    expect(
      drawn({
        live: { templates: [liveMain], bindings: [liveBinding('push.example.com', 'live', 1002)] },
      }),
    ).toEqual([
      'prod-main (1002): live-only (unmanaged)',
      '  push to https://cb.example.com/push: live-only',
      'push.example.com/live on prod-main: live-only (unmanaged)',
    ]);
  });

  test('shows what waits for a destroy as live only', () => {
    expect(
      drawn({
        recorded: {
          templates: [recordedMain],
          bindings: [recordedBinding('push', 'push.example.com', 'live', 1002)],
        },
        live: { templates: [liveMain], bindings: [liveBinding('push.example.com', 'live', 1002)] },
      }),
    ).toEqual([
      'prod-main (1002): live-only (undeclared)',
      '  push to https://cb.example.com/push: live-only',
      'push.example.com/live on prod-main: live-only (undeclared)',
    ]);
  });

  test('leaves out what is recorded and nowhere else', () => {
    expect(drawn({ recorded: { templates: [recordedMain] } })).toEqual([]);
  });

  test('keeps the mark of what is ignored, and says so', () => {
    const given = {
      live: { templates: [liveMain], bindings: [liveBinding('push.example.com', 'live', 1002)] },
    };
    expect(drawn(given, { judge: (finding) => ({ ...finding, ignored: true }) })).toEqual([
      'prod-main (1002): live-only (unmanaged, ignored)',
      '  push to https://cb.example.com/push: live-only',
      'push.example.com/live on prod-main: live-only (unmanaged, ignored)',
    ]);
  });

  test('is the same in whatever order the sides came', () => {
    const vip = declaredTemplate('vip', { templateName: 'prod-vip', ...PUSH });
    const liveVip = liveTemplate(1003, { templateName: 'prod-vip', ...PUSH });
    const declared = [
      declaredBinding('push', 'push.example.com', 'live', 'main'),
      declaredBinding('vip', 'push.example.com', 'vip', 'vip'),
    ];
    const live = [
      liveBinding('push.example.com', 'live', 1002),
      liveBinding('push.example.com', 'vip', 1003),
    ];
    const one = sidesOf({
      declared: { templates: [main, vip], bindings: declared },
      live: { templates: [liveMain, liveVip], bindings: live },
    });
    const other = sidesOf({
      declared: { templates: [vip, main], bindings: declared.toReversed() },
      live: { templates: [liveVip, liveMain], bindings: live.toReversed() },
    });
    expect(topologyOf(other, [])).toEqual(topologyOf(one, []));
    expect(linesOf(topologyOf(one, []))).toEqual([
      'prod-main (1002): same',
      '  push to https://cb.example.com/push: same',
      'prod-vip (1003): same',
      '  push to https://cb.example.com/push: same',
      'push.example.com/live on prod-main: same',
      'push.example.com/vip on prod-vip: same',
    ]);
  });
});
