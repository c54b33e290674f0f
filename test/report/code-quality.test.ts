import { type Finding } from '../../lib/model';
import { FORMATS } from '../../lib/report';
import { CHANGED } from './changed';
import { DRIFTED } from './drifted';
import { REPORTS } from './reports';

const violations = (...findings: Finding[]): unknown =>
  JSON.parse(FORMATS['code-quality']({ ...DRIFTED, findings }));

describe('the code quality report for GitLab', () => {
  test('of an account in sync is an empty list', () => {
    expect(FORMATS['code-quality']({ ...DRIFTED, findings: [] })).toBe('[]\n');
  });

  test('holds what the widget reads, and nothing else', () => {
    expect(violations(CHANGED)).toEqual([
      {
        description:
          'template prod-main (1002) in live, callbacks.push: live differs from what is declared; declared: https://cb.example.com/push; live: (unset); fix: cdktf deploy live',
        check_name: 'live-callbacks/changed',
        fingerprint: '032b3e5d2a07c9b9',
        severity: 'critical',
        location: { path: 'cdktf.out/stacks/live/cdk.tf.json', lines: { begin: 12 } },
      },
    ]);
  });

  test.each([
    ['unchecked', 'blocker'],
    ['dangling', 'critical'],
    ['rebound', 'critical'],
    ['missing', 'critical'],
    ['changed', 'critical'],
    ['leftover', 'critical'],
    ['unapplied', 'major'],
    ['undeclared', 'major'],
    ['unmanaged', 'major'],
    ['propagating', 'info'],
    ['unobservable', 'info'],
  ] as const)('calls %s %s', (name, severity) => {
    expect(violations({ ...CHANGED, class: name })).toMatchObject([{ severity }]);
  });

  test('tells accounts apart by fingerprints that stay while values change', () => {
    const [live, target] = ['https://elsewhere.example.net', 'eu'];
    expect(violations({ ...CHANGED, live }, { ...CHANGED, target })).toMatchObject([
      { fingerprint: '032b3e5d2a07c9b9' },
      { fingerprint: '1be07c0c51b15603' },
    ]);
  });

  test('shows what has no file where the others are', () => {
    const unplaced = { ...CHANGED, location: undefined };
    expect(violations(unplaced, CHANGED)).toMatchObject([
      { location: { path: 'cdktf.out/stacks/live/cdk.tf.json', lines: { begin: 1 } } },
      { location: { path: 'cdktf.out/stacks/live/cdk.tf.json', lines: { begin: 12 } } },
    ]);
    expect(violations(unplaced)).toMatchObject([
      { location: { path: 'cdktf.json', lines: { begin: 1 } } },
    ]);
  });

  test('leaves out what is ignored', () => {
    expect(FORMATS['code-quality'](REPORTS.ignored ?? DRIFTED)).toBe('[]\n');
  });

  test('keeps a hostile name on its line', () => {
    expect(violations({ ...CHANGED, templateName: 'a\n\u202eb', attribute: undefined })).toEqual([
      expect.objectContaining({
        description:
          'template a\\u{a}\\u{202e}b (1002) in live: live differs from what is declared; declared: https://cb.example.com/push; live: (unset); fix: cdktf deploy live',
      }),
    ]);
  });
});
