import { type Finding, FINDING_CLASS_NAMES, type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { CHANGED } from './changed';
import { DRIFTED } from './drifted';
import { REPORTS } from './reports';
import { sarifRun } from './sarif-log';
import { sarifProblems } from './sarif-schema';

const report = (...findings: Finding[]): Report => ({ ...DRIFTED, findings, notes: [] });

const results = (...findings: Finding[]) => sarifRun(report(...findings)).results;

describe('the SARIF report', () => {
  test.each(Object.entries(REPORTS))('of %s is valid against the schema', (_, each) => {
    expect(sarifProblems(JSON.parse(FORMATS.sarif(each, PLAIN_VIEW)))).toEqual([]);
  });

  test('names the standard, the tool and its version', () => {
    const log: unknown = JSON.parse(FORMATS.sarif(report(), { ...PLAIN_VIEW, version: '1.2.3' }));
    expect(log).toMatchObject({
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'tencent-live-callbacks', semanticVersion: '1.2.3' } } }],
    });
  });

  test('leaves it to the upload to tell environments apart', () => {
    expect(sarifRun(DRIFTED)).not.toHaveProperty('automationDetails');
  });

  test('tells what a finding is about, what is the matter and what mends it', () => {
    expect(results(CHANGED)).toEqual([
      {
        ruleId: 'changed',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'template prod-main (1002) in live, callbacks.push: live differs from what is declared.\ndeclared: https://cb.example.com/push\nlive: (unset)\nfix: cdktf deploy live',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: 'cdktf.out/stacks/live/cdk.tf.json',
                uriBaseId: '%SRCROOT%',
              },
              region: { startLine: 12 },
            },
            logicalLocations: [{ fullyQualifiedName: 'live/main/Resource', kind: 'resource' }],
          },
        ],
        partialFingerprints: {
          primaryLocationLineHash: '032b3e5d2a07c9b9',
          'liveCallbacks/v1': '032b3e5d2a07c9b9',
        },
        suppressions: [],
      },
    ]);
  });

  test('shows the worst first', () => {
    expect(sarifRun(DRIFTED).results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      'error dangling',
      'error rebound',
      'error missing',
      'error changed',
      'error changed',
      'error changed',
      'error leftover',
      'error forbidden',
      'warning unapplied',
      'warning undeclared',
      'warning unmanaged',
      'note propagating',
      'note unobservable',
    ]);
    expect(results({ ...CHANGED, class: 'unchecked' })[0]?.level).toBe('error');
  });

  test('describes every class of finding by a rule', () => {
    const { rules } = sarifRun(report()).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(FINDING_CLASS_NAMES);
    expect(rules[3]).toEqual({
      id: 'leftover',
      name: 'LeftOver',
      shortDescription: { text: 'Live, though the declaration leaves it unset.' },
      fullDescription: {
        text: 'A template is live with a value in a field that the code leaves unset, for example a URL that events still go to.',
      },
      help: {
        text: 'A template is live with a value in a field that the code leaves unset, for example a URL that events still go to. Declare the value, or clear it with live-callbacks settle: a deploy never does.',
        markdown:
          'A template is live with a value in a field that the code leaves unset, for example a URL that events still go to.\n\n**What to do:** Declare the value, or clear it with `live-callbacks settle`: a deploy never does.',
      },
      defaultConfiguration: { level: 'error' },
      properties: {
        tags: ['drift', 'terraform', 'tencent-cloud'],
        precision: 'very-high',
        'problem.severity': 'error',
      },
    });
  });

  test('points each result at the rule of its class', () => {
    const { results: all, tool } = sarifRun(DRIFTED);
    for (const { ruleId, ruleIndex } of all) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('says that a check is incomplete, and what it noted', () => {
    const { invocations } = sarifRun({
      ...DRIFTED,
      status: 'incomplete',
      exitCode: 1,
      summary: { unchecked: 1 },
      findings: [{ ...CHANGED, class: 'unchecked' }],
      notes: ['no state was read'],
    });
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        exitCode: 1,
        startTimeUtc: '2026-11-24T06:00:00Z',
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'incomplete, this is no clean result: 1 unchecked' },
          },
          { level: 'note', message: { text: 'no state was read' } },
          {
            level: 'note',
            message: {
              text: 'declared 3 templates, 3 bindings · live 4 templates, 3 bindings · 2 API calls to live.tencentcloudapi.com (ap-guangzhou)',
            },
          },
        ],
      },
    ]);
  });

  test('of drift that was found is a successful run', () => {
    const [invocation] = sarifRun(DRIFTED).invocations;
    expect(invocation.executionSuccessful).toBe(true);
    expect(invocation.exitCode).toBe(2);
    expect(invocation.toolExecutionNotifications[0]?.level).toBe('note');
  });
});

describe('a fingerprint in the SARIF report', () => {
  const fingerprint = (finding: Finding) =>
    results(finding)[0]?.partialFingerprints.primaryLocationLineHash;

  test('stays while values, lines and names change', () => {
    const later = {
      ...CHANGED,
      live: 'https://elsewhere.example.net',
      templateName: 'renamed',
      reason: 'another one',
      location: { file: 'cdktf.out/stacks/live/cdk.tf.json', line: 99 },
    };
    expect(fingerprint(later)).toBe('032b3e5d2a07c9b9');
  });

  test('tells accounts apart', () => {
    expect(fingerprint({ ...CHANGED, target: 'eu' })).toBe('1be07c0c51b15603');
  });

  test('tells attributes of one template apart, which share a line', () => {
    const all = sarifRun(DRIFTED).results.map(({ partialFingerprints }) => partialFingerprints);
    expect(new Set(all.map(({ primaryLocationLineHash }) => primaryLocationLineHash)).size).toBe(
      13,
    );
  });
});

describe('what is ignored', () => {
  test('is suppressed with its reason', () => {
    const [counting, ignored, known] = results(
      CHANGED,
      {
        ...CHANGED,
        ignored: true,
        ignoredBy: { kind: 'rule', reason: 'ticket 42', until: '2027-01-31' },
      },
      {
        ...CHANGED,
        ignored: true,
        ignoredBy: { kind: 'baseline' },
        firstSeen: '2026-10-02T04:00:00Z',
      },
    );
    expect(counting?.suppressions).toEqual([]);
    expect(ignored?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'ticket 42 (until 2027-01-31)' },
    ]);
    expect(known?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'in the baseline since 2026-10-02' },
    ]);
  });

  test('by a baseline tells the new from the old, on every result', () => {
    const old = { ...CHANGED, ignored: true, ignoredBy: { kind: 'baseline' } } as const;
    const states = results(CHANGED, old).map(({ baselineState }) => baselineState);
    expect(states).toEqual(['new', 'unchanged']);
  });

  test('by a rule alone says nothing about a baseline', () => {
    const [result] = results({ ...CHANGED, ignored: true, ignoredBy: { kind: 'rule' } });
    expect(result).not.toHaveProperty('baselineState');
  });
});
