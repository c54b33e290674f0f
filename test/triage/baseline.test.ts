import { type Baseline, type BaselineEntry, type Finding } from '../../lib/model';
import { triage, updateBaseline } from '../../lib/triage';
import { finding, NOW, reportOf, unmanagedBinding } from './support';

const EARLIER = '2026-10-01T08:00:00Z';

const entry = (members: Partial<BaselineEntry> = {}): BaselineEntry => ({
  fingerprint: 'changed:live:tencentcloud_css_callback_template.main:callbacks.push',
  firstSeen: EARLIER,
  class: 'changed',
  subject: 'template',
  stack: 'live',
  address: 'tencentcloud_css_callback_template.main',
  templateName: 'prod-main',
  attribute: 'callbacks.push',
  ...members,
});

const baselineOf = (...findings: BaselineEntry[]): Baseline => ({
  version: 1,
  writtenAt: EARLIER,
  findings,
});

const judge = (findings: readonly Finding[], baseline: Baseline) =>
  triage(reportOf(findings), { baseline, now: NOW });

describe('with a baseline', () => {
  test('known findings do not fail, and say when they were first seen', () => {
    const report = judge([finding()], baselineOf(entry()));
    expect(report.findings).toEqual([
      { ...finding(), ignored: true, ignoredBy: { kind: 'baseline' }, firstSeen: EARLIER },
    ]);
    expect([report.status, report.exitCode, report.summary, report.ignoredSummary]).toEqual([
      'in-sync',
      0,
      {},
      { changed: 1 },
    ]);
    expect(report.notes).toEqual([]);
  });

  test('a new finding fails', () => {
    const { exitCode, summary } = judge(
      [finding(), unmanagedBinding('new.example.com')],
      baselineOf(entry()),
    );
    expect([exitCode, summary]).toEqual([2, { unmanaged: 1 }]);
  });

  test('a known finding is known whatever its values have become', () => {
    const { exitCode } = judge(
      [finding({ live: 'https://third.example.org' })],
      baselineOf(entry()),
    );
    expect(exitCode).toBe(0);
  });

  test('a finding of another class at a known place is new', () => {
    expect(judge([finding({ class: 'leftover' })], baselineOf(entry())).exitCode).toBe(2);
  });

  test('a finding of another account is new', () => {
    const inProd = finding({ target: 'prod' });
    expect(judge([inProd], baselineOf(entry({ target: 'test' }))).exitCode).toBe(2);
    expect(judge([inProd], baselineOf(entry({ target: 'prod' }))).exitCode).toBe(0);
  });

  test.each(['unchecked', 'propagating', 'unobservable'] as const)(
    'a finding of the class %s is not known, whatever an entry says',
    (name) => {
      const remark = finding({ class: name });
      const report = judge([remark], baselineOf(entry({ fingerprint: remark.fingerprint })));
      expect(report.findings).toEqual([remark]);
    },
  );

  test('the reason of an ignore rule goes before the baseline', () => {
    const { findings } = triage(reportOf([finding()]), {
      ignoreRules: [{ class: 'changed', reason: 'on purpose' }],
      baseline: baselineOf(entry()),
      now: NOW,
    });
    expect(findings[0]?.ignoredBy).toEqual({ kind: 'rule', reason: 'on purpose' });
  });
});

describe('an entry that no longer occurs', () => {
  test('is named in a note', () => {
    expect(judge([], baselineOf(entry())).notes).toEqual([
      '1 entry of the baseline no longer occurs (changed template prod-main callbacks.push in live): write the baseline again, or it goes unnoticed when it comes back',
    ]);
  });

  test('is one of many that are counted', () => {
    const others = ['a', 'b', 'c', 'd'].map((name) =>
      entry({
        class: 'unmanaged',
        subject: 'binding',
        fingerprint: name,
        stack: undefined,
        attribute: undefined,
        target: 'prod',
        domainName: `${name}.example.com`,
        appName: 'live',
      }),
    );
    expect(judge([], baselineOf(...others)).notes).toEqual([
      '4 entries of the baseline no longer occur (unmanaged binding a.example.com/live of prod, unmanaged binding b.example.com/live of prod, unmanaged binding c.example.com/live of prod and 1 more): write the baseline again, or they go unnoticed when they come back',
    ]);
  });

  test('is not called so while a rule ignores the finding', () => {
    const { notes } = triage(reportOf([finding()]), {
      ignoreRules: [{ class: 'changed', reason: 'on purpose' }],
      baseline: baselineOf(entry()),
      now: NOW,
    });
    expect(notes).toEqual([]);
  });

  test('is not called so where its stack was not checked', () => {
    const { notes } = triage(reportOf([]), {
      baseline: baselineOf(entry(), entry({ stack: 'other', fingerprint: 'other' })),
      coverage: { isWhole: false, includes: ({ stack }) => stack === 'other' },
      now: NOW,
    });
    expect(notes).toEqual([
      '1 entry of the baseline no longer occurs (changed template prod-main callbacks.push in other): write the baseline again, or it goes unnoticed when it comes back',
    ]);
  });

  test('is not called so where something of that account could not be decided', () => {
    const report = reportOf([finding({ class: 'unchecked', target: 'prod' })]);
    const baseline = baselineOf(
      entry({ target: 'prod' }),
      entry({ target: 'test', templateName: 'test-main' }),
    );
    expect(triage(report, { baseline, now: NOW }).notes).toEqual([
      '1 entry of the baseline no longer occurs (changed template test-main callbacks.push in live of test): write the baseline again, or it goes unnoticed when it comes back',
    ]);
  });
});

describe('a baseline that is written', () => {
  test('holds the differences, sorted, with what a reader needs to recognize them', () => {
    const report = reportOf([
      finding({ target: 'test', fingerprint: 'b' }),
      unmanagedBinding('push.example.com'),
      finding({ target: 'prod', fingerprint: 'c' }),
      finding({ target: 'prod', fingerprint: 'a' }),
    ]);
    const { baseline, ...counts } = updateBaseline(report);
    expect(counts).toEqual({ added: 4, kept: 0, dropped: 0 });
    expect(JSON.parse(JSON.stringify(baseline))).toEqual({
      version: 1,
      writtenAt: '2026-11-24T12:00:00Z',
      findings: [
        {
          fingerprint: 'unmanaged:binding:push.example.com:live',
          firstSeen: '2026-11-24T12:00:00Z',
          class: 'unmanaged',
          subject: 'binding',
          domainName: 'push.example.com',
          appName: 'live',
        },
        { ...entry({ target: 'prod', fingerprint: 'a' }), firstSeen: '2026-11-24T12:00:00Z' },
        { ...entry({ target: 'prod', fingerprint: 'c' }), firstSeen: '2026-11-24T12:00:00Z' },
        { ...entry({ target: 'test', fingerprint: 'b' }), firstSeen: '2026-11-24T12:00:00Z' },
      ],
    });
  });

  test('holds no values', () => {
    const text = JSON.stringify(updateBaseline(reportOf([finding()])).baseline);
    expect(text).not.toContain('https://');
  });

  test('holds no remarks, nothing that was undecided and nothing that a rule ignores', () => {
    const findings = [
      finding({ class: 'propagating' }),
      finding({ class: 'unobservable' }),
      finding({ class: 'unchecked' }),
      { ...finding({ class: 'unchecked', target: 'prod' }), subject: 'account' as const },
      finding(),
    ];
    const ruled = triage(reportOf(findings), {
      ignoreRules: [{ class: 'changed', reason: 'on purpose' }],
      now: NOW,
    });
    expect(updateBaseline(ruled).baseline.findings).toEqual([]);
  });

  test('keeps when a finding was first seen, the earlier one of two baselines', () => {
    const { baseline, ...counts } = updateBaseline(reportOf([finding()]), {
      known: [baselineOf(entry({ firstSeen: '2026-11-01T00:00:00Z' })), baselineOf(entry())],
    });
    expect(baseline.findings).toEqual([entry()]);
    expect(counts).toEqual({ added: 0, kept: 1, dropped: 0 });
  });

  test('keeps its moment too while its entries do not change', () => {
    const known = [baselineOf(entry())];
    expect(updateBaseline(reportOf([finding()]), { known }).baseline.writtenAt).toBe(EARLIER);
    expect(updateBaseline(reportOf([]), { known }).baseline.writtenAt).toBe('2026-11-24T12:00:00Z');
  });

  test('drops what no longer occurs, and what a rule ignores by now', () => {
    const known = [baselineOf(entry(), entry({ fingerprint: 'gone' }))];
    const ruled = triage(reportOf([finding(), unmanagedBinding('a.example.com')]), {
      ignoreRules: [{ class: 'changed', reason: 'on purpose' }],
      now: NOW,
    });
    const { baseline, ...counts } = updateBaseline(ruled, { known });
    expect(baseline.findings.map(({ fingerprint }) => fingerprint)).toEqual([
      'unmanaged:binding:a.example.com:live',
    ]);
    expect(counts).toEqual({ added: 1, kept: 0, dropped: 2 });
  });

  test('keeps what was not looked at', () => {
    const known = [baselineOf(entry(), entry({ stack: 'other', fingerprint: 'other' }))];
    const { baseline, ...counts } = updateBaseline(reportOf([]), {
      known,
      coverage: { isWhole: false, includes: ({ stack }) => stack === 'live' },
    });
    expect(baseline.findings).toEqual([entry({ stack: 'other', fingerprint: 'other' })]);
    expect(counts).toEqual({ added: 0, kept: 1, dropped: 1 });
  });

  test('keeps all of an account in which something could not be decided', () => {
    const known = [baselineOf(entry({ target: 'prod' }), entry({ target: 'test' }))];
    const report = reportOf([finding({ class: 'unchecked', target: 'prod' })]);
    expect(updateBaseline(report, { known }).baseline.findings).toEqual([
      entry({ target: 'prod' }),
    ]);
  });

  test('is what the run is judged by', () => {
    const report = reportOf([finding(), unmanagedBinding('a.example.com')]);
    const { baseline } = updateBaseline(report);
    expect(triage(report, { baseline, now: NOW })).toMatchObject({
      status: 'in-sync',
      exitCode: 0,
      notes: [],
    });
  });
});
