import { combineReports } from '../../lib/compare';
import { type Finding, type Report } from '../../lib/model';
import { NOW } from '../helpers/compare';

const finding: Finding = {
  class: 'unmanaged',
  subject: 'template',
  templateName: 'x',
  templateId: 1001,
  ignored: false,
  fingerprint: 'unmanaged:template:1001:',
};

const reportWith = (parts: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  status: 'in-sync',
  exitCode: 0,
  checkedAt: '2026-11-24T05:00:00Z',
  account: { endpoint: 'live.tencentcloudapi.com', region: 'ap-guangzhou' },
  counts: { declaredTemplates: 1, declaredBindings: 2, liveTemplates: 3, liveBindings: 4 },
  apiCalls: 2,
  summary: {},
  findings: [],
  notes: [],
  ...parts,
});

const DRIFT = reportWith({ status: 'drift', exitCode: 2, findings: [finding] });

describe('several reports in one', () => {
  test('are sorted by account, and each finding says whose it is', () => {
    expect(
      combineReports(
        [
          { name: 'b', report: DRIFT },
          { name: 'a', report: reportWith({ findings: [{ ...finding, ignored: true }] }) },
        ],
        NOW,
      ),
    ).toEqual({
      schemaVersion: 1,
      status: 'drift',
      exitCode: 2,
      checkedAt: '2026-11-24T06:00:00Z',
      targets: [
        {
          name: 'a',
          status: 'in-sync',
          account: { endpoint: 'live.tencentcloudapi.com', region: 'ap-guangzhou' },
          counts: { declaredTemplates: 1, declaredBindings: 2, liveTemplates: 3, liveBindings: 4 },
          apiCalls: 2,
        },
        {
          name: 'b',
          status: 'drift',
          account: { endpoint: 'live.tencentcloudapi.com', region: 'ap-guangzhou' },
          counts: { declaredTemplates: 1, declaredBindings: 2, liveTemplates: 3, liveBindings: 4 },
          apiCalls: 2,
        },
      ],
      counts: { declaredTemplates: 2, declaredBindings: 4, liveTemplates: 6, liveBindings: 8 },
      apiCalls: 4,
      summary: { unmanaged: 1 },
      ignoredSummary: { unmanaged: 1 },
      findings: [
        { ...finding, ignored: true, target: 'a', fingerprint: 'a:unmanaged:template:1001:' },
        { ...finding, target: 'b', fingerprint: 'b:unmanaged:template:1001:' },
      ],
      notes: [],
    });
  });

  test('count what is live in one account once', () => {
    const { counts } = combineReports(
      [
        { name: 'a', report: reportWith() },
        { name: 'b', report: reportWith(), isCountedBefore: true },
      ],
      NOW,
    );
    expect(counts).toEqual({
      declaredTemplates: 2,
      declaredBindings: 4,
      liveTemplates: 3,
      liveBindings: 4,
    });
  });

  test.each([
    [[0, 0], 0, 'in-sync'],
    [[0, 2], 2, 'drift'],
    [[2, 1], 1, 'incomplete'],
    [[0, 1], 1, 'incomplete'],
  ] as const)('with the exit codes %j end with %i', (codes, exitCode, status) => {
    const STATUS = { 0: 'in-sync', 1: 'incomplete', 2: 'drift' } as const;
    const reports = codes.map((code, index) => ({
      name: `${index}`,
      report: reportWith({ exitCode: code, status: STATUS[code] }),
    }));
    expect(combineReports(reports, NOW)).toMatchObject({ exitCode, status });
  });

  test('are drift with exit code 0 where --fail-on names no class that was found', () => {
    const report = { ...DRIFT, exitCode: 0 } as const;
    expect(combineReports([{ name: 'a', report }], NOW)).toMatchObject({
      status: 'drift',
      exitCode: 0,
    });
  });

  test('are incomplete where an account has none, and tell why', () => {
    const report = combineReports(
      [
        { name: 'b', report: DRIFT },
        { name: 'a', reason: 'no credentials' },
      ],
      NOW,
    );
    expect(report).toMatchObject({
      status: 'incomplete',
      exitCode: 1,
      targets: [{ name: 'a', status: 'incomplete', apiCalls: 0 }, { name: 'b' }],
      summary: { unchecked: 1, unmanaged: 1 },
      findings: [
        {
          class: 'unchecked',
          subject: 'account',
          target: 'a',
          reason: 'no credentials',
          ignored: false,
          fingerprint: 'unchecked:account:a',
        },
        { target: 'b' },
      ],
    });
  });

  test('say once what several have to say alike', () => {
    const { notes } = combineReports(
      [
        { name: 'b', report: reportWith({ notes: ['one', 'two'] }) },
        { name: 'a', report: reportWith({ notes: ['two'] }) },
      ],
      NOW,
    );
    expect(notes).toEqual(['a, b: two', 'b: one']);
  });
});
