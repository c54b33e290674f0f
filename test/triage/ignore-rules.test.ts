import {
  type Finding,
  type FindingClass,
  FINDING_CLASS_NAMES,
  type IgnoreRule,
} from '../../lib/model';
import { triage } from '../../lib/triage';
import { finding, NOW, reportOf, unmanagedBinding } from './support';

const judge = (findings: readonly Finding[], ...ignoreRules: readonly IgnoreRule[]) =>
  triage(reportOf(findings), { ignoreRules, now: NOW });

const isIgnored = (one: Finding, rule: Omit<IgnoreRule, 'reason'>): boolean | undefined =>
  judge([one], { ...rule, reason: 'known' }).findings[0]?.ignored;

describe('a finding that a rule matches', () => {
  const { findings, ...report } = judge([finding(), unmanagedBinding('test.example.com')], {
    domain: 'test.*',
    reason: 'test domains are made by hand',
    until: '2026-12-31',
  });

  test('stays in the report, marked with the reason and the last day', () => {
    expect(findings).toEqual([
      finding(),
      {
        ...unmanagedBinding('test.example.com'),
        ignored: true,
        ignoredBy: { kind: 'rule', reason: 'test domains are made by hand', until: '2026-12-31' },
      },
    ]);
  });

  test('is counted apart from those that count', () => {
    expect(report.summary).toEqual({ changed: 1 });
    expect(report.ignoredSummary).toEqual({ unmanaged: 1 });
  });

  test('does not keep others from failing', () => {
    expect([report.status, report.exitCode]).toEqual(['drift', 2]);
  });
});

test('a report whose differences are all ignored is in sync', () => {
  const report = judge([finding()], { class: 'changed', reason: 'known' });
  expect([report.status, report.exitCode, report.summary]).toEqual(['in-sync', 0, {}]);
});

test('a report of which nothing is ignored has no sums of ignored findings', () => {
  expect(judge([finding()], { class: 'missing', reason: 'known' })).not.toHaveProperty(
    'ignoredSummary',
  );
});

test('the classes that fail are those of the check', () => {
  const report = triage(reportOf([finding(), unmanagedBinding('a.example.com')]), {
    ignoreRules: [{ class: 'unmanaged', reason: 'known' }],
    failOn: ['unmanaged'],
    now: NOW,
  });
  expect([report.status, report.exitCode]).toEqual(['drift', 0]);
});

describe('a rule', () => {
  test.each([
    ['class', { class: 'changed' }, true],
    ['class', { class: ['missing', 'changed'] }, true],
    ['class', { class: 'missing' }, false],
    ['stack', { stack: 'li*' }, true],
    ['stack', { stack: 'other' }, false],
    ['target', { target: 'prod' }, true],
    ['target', { target: 'test' }, false],
    ['address', { address: '*.main' }, true],
    ['address', { address: '*.vip' }, false],
    ['template', { template: 'prod-*' }, true],
    ['template', { template: 'test-*' }, false],
    ['attribute', { attribute: 'callbacks.*' }, true],
    ['attribute', { attribute: 'description' }, false],
  ] as const)('matches by %s: %j is %s', (_, rule, expected) => {
    expect(isIgnored(finding({ target: 'prod' }), rule)).toBe(expected);
  });

  test.each([
    ['domain', { domain: '*.example.com' }, true],
    ['domain', { domain: 'pull.*' }, false],
    ['app', { app: ['live', 'vip'] }, true],
    ['app', { app: '!live' }, false],
  ] as const)('matches a binding by %s: %j is %s', (_, rule, expected) => {
    expect(isIgnored(unmanagedBinding('push.example.com'), rule)).toBe(expected);
  });

  test('has to match with every member it has', () => {
    expect(isIgnored(finding(), { class: 'changed', attribute: 'callbacks.push' })).toBe(true);
    expect(isIgnored(finding(), { class: 'changed', attribute: 'description' })).toBe(false);
  });

  test('does not match a finding that lacks the member, not even by excluding', () => {
    const whole = finding({ attribute: undefined });
    expect(isIgnored(whole, { attribute: '*' })).toBe(false);
    expect(isIgnored(whole, { attribute: '!callbacks.push' })).toBe(false);
  });

  test('that matches by nothing ignores nothing', () => {
    expect(isIgnored(finding(), {})).toBe(false);
  });
});

test.each(FINDING_CLASS_NAMES.filter((name) => name !== 'unchecked'))(
  'a finding of the class %s can be ignored',
  (name) => {
    expect(isIgnored(finding({ class: name }), { class: name })).toBe(true);
  },
);

test('what could not be decided is ignored by no rule, and keeps the check incomplete', () => {
  const everything: IgnoreRule = { stack: '*', reason: 'all' };
  const report = judge([finding(), finding({ class: 'unchecked' })], everything);
  expect(report.findings.map(({ class: name, ignored }) => [name, ignored])).toEqual([
    ['changed', true],
    ['unchecked', false],
  ]);
  expect([report.status, report.exitCode]).toEqual(['incomplete', 1]);
});

test('a rule cannot be made to name the class of what could not be decided', () => {
  const name: FindingClass = 'unchecked';
  const rule = { class: name, reason: 'all' } as unknown as IgnoreRule;
  expect(judge([finding({ class: 'unchecked' })], rule).exitCode).toBe(1);
});

test('of several rules the first one gives the reason', () => {
  const { findings, notes } = judge(
    [finding()],
    { class: 'changed', reason: 'first' },
    { template: 'prod-*', reason: 'second' },
  );
  expect(findings[0]?.ignoredBy).toEqual({ kind: 'rule', reason: 'first' });
  expect(notes).toEqual([]);
});

describe('the last day of a rule', () => {
  const until = (day: string, now: string) =>
    triage(reportOf([finding()]), {
      ignoreRules: [
        { class: 'changed', reason: 'until the move', until: day, place: 'ignore.yaml:4' },
      ],
      now: new Date(now),
    });

  test('is over when it is over in UTC', () => {
    expect(until('2026-11-24', '2026-11-24T23:59:59.999Z').exitCode).toBe(0);
    expect(until('2026-11-24', '2026-11-25T00:00:00Z').exitCode).toBe(2);
    expect(until('2026-11-24', '2026-11-25T00:30:00+08:00').exitCode).toBe(0);
  });

  test('is named in a note once it is over', () => {
    expect(until('2026-11-24', '2026-11-24T12:00:00Z').notes).toEqual([]);
    expect(until('2026-11-23', '2026-11-24T12:00:00Z').notes).toEqual([
      'ignore rule 1 (ignore.yaml:4) expired on 2026-11-23: until the move; its findings count again',
    ]);
  });

  test('makes nothing count that another rule still ignores', () => {
    const { exitCode, notes } = judge(
      [finding()],
      { class: 'changed', reason: 'until the move', until: '2026-11-23' },
      { class: 'changed', reason: 'for good' },
    );
    expect(exitCode).toBe(0);
    expect(notes).toEqual(['ignore rule 1 expired on 2026-11-23: until the move']);
  });
});

describe('a rule that matches nothing', () => {
  const unused: IgnoreRule = {
    domain: 'gone.example.com',
    reason: 'known',
    place: 'ignore.yaml:7',
  };
  const notesOf = (findings: readonly Finding[], isWhole = true) =>
    triage(reportOf(findings, { notes: ['no state was read'] }), {
      ignoreRules: [{ class: 'changed', reason: 'known', place: 'ignore.yaml:3' }, unused],
      now: NOW,
      coverage: { isWhole, includes: () => isWhole },
    }).notes;

  test('is named in a note behind the others', () => {
    expect(notesOf([finding()])).toEqual([
      'no state was read',
      'ignore rule 2 (ignore.yaml:7) matches nothing: remove it',
    ]);
  });

  test('is not called so where only a part was checked', () => {
    expect(notesOf([finding()], false)).toEqual(['no state was read']);
  });

  test('is not called so where something could not be decided', () => {
    expect(notesOf([finding(), finding({ class: 'unchecked' })])).toEqual(['no state was read']);
  });

  test('is called so when it has expired as well', () => {
    const { notes } = judge([], { ...unused, until: '2026-01-01' });
    expect(notes).toEqual(['ignore rule 1 (ignore.yaml:7) matches nothing: remove it']);
  });
});

test('in a report about several accounts each has a verdict of its own', () => {
  const report = triage(
    reportOf(
      [
        finding({ target: 'prod' }),
        finding({ target: 'test', fingerprint: 'test:changed' }),
        { ...finding({ target: 'dev', class: 'unchecked' }), subject: 'account' },
      ],
      {
        targets: [
          { name: 'dev', status: 'incomplete', apiCalls: 1 },
          { name: 'prod', status: 'drift', apiCalls: 2 },
          { name: 'test', status: 'drift', apiCalls: 2 },
        ],
      },
    ),
    { ignoreRules: [{ target: 'test', reason: 'a playground' }], now: NOW },
  );
  expect(report.targets).toEqual([
    { name: 'dev', status: 'incomplete', apiCalls: 1 },
    { name: 'prod', status: 'drift', apiCalls: 2 },
    { name: 'test', status: 'in-sync', apiCalls: 2 },
  ]);
  expect([report.status, report.exitCode]).toEqual(['incomplete', 1]);
});

test('10,000 findings and 200 rules take well under a second', () => {
  const findings = Array.from({ length: 10_000 }, (_, index) =>
    finding({ templateName: `template-${index}`, fingerprint: `${index}` }),
  );
  const ignoreRules = Array.from({ length: 200 }, (_, index) => ({
    template: [`*plate-${index}`, '!*-7*'],
    attribute: 'callbacks.*',
    reason: 'known',
  }));
  // not the time on the wall: other tests run at the same time
  const start = process.cpuUsage();
  const report = triage(reportOf(findings), { ignoreRules, now: NOW });
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(900);
  expect(report.ignoredSummary).toEqual({ changed: 189 });
});
