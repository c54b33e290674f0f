import { vanishedRuleNotes } from '../../lib/compare';
import {
  declaredBinding,
  inventory,
  liveBinding,
  observed,
  recordedBinding,
} from '../helpers/inventory';

const COMMANDS = new Map([
  [
    'live',
    {
      deploy: ['cdktf', 'deploy', 'live'],
      terraform: ['terraform', '-chdir=cdktf.out/stacks/live'],
      settle: ['live-callbacks', 'settle', '--stack', 'live'],
    },
  ],
]);

const notes = (isDeclared: boolean, isLive: boolean) =>
  vanishedRuleNotes(
    {
      declared: inventory({
        bindings: isDeclared ? [declaredBinding('b', 'push.example.com', 'live', 1002)] : [],
      }),
      recorded: new Map([
        ['live', observed({ bindings: [recordedBinding('b', 'push.example.com', 'live', 1002)] })],
      ]),
      live: observed({
        bindings: isLive ? [liveBinding('push.example.com', 'live', 1002)] : [],
      }),
    },
    COMMANDS,
  );

describe('a recorded binding whose rule is gone', () => {
  test('is warned of while it waits for a destroy, with the line that forgets it', () => {
    expect(notes(false, false)).toEqual([
      'tencentcloud_css_callback_rule_attachment.b waits for a destroy, but its rule is gone: without a refresh the provider crashes on it; this takes it out of the state: terraform -chdir=cdktf.out/stacks/live state rm tencentcloud_css_callback_rule_attachment.b',
    ]);
  });

  test('needs no warning while it is declared or its rule is live', () => {
    expect(notes(true, false)).toEqual([]);
    expect(notes(false, true)).toEqual([]);
  });
});
