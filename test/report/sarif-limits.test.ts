import { type Finding, type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { SARIF_LIMITS } from '../../lib/report/sarif/limits';
import { DRIFTED } from './drifted';
import { sarifRun } from './sarif-log';

const finding = (index: number, more: Partial<Finding> = {}): Finding => ({
  class: 'unmanaged',
  subject: 'template',
  templateId: index,
  ignored: false,
  fingerprint: `unmanaged:template:${index}:`,
  ...more,
});

const many = (count: number, ...others: Finding[]): Report => ({
  ...DRIFTED,
  findings: [...Array.from({ length: count }, (_, index) => finding(index)), ...others],
  notes: [],
});

/** Cheaper than to parse what is many megabytes. */
function written(report: Report) {
  const text = FORMATS.sarif(report, PLAIN_VIEW);
  return {
    results: text.split('"ruleId":').length - 1,
    unmanaged: text.split('"ruleId": "unmanaged"').length - 1,
    leftOut: /"text": "([^"]*left out[^"]*)"/.exec(text)?.[1],
  };
}

describe('the SARIF report at the limits of GitHub', () => {
  test('holds 25,000 results', () => {
    expect(written(many(25_000))).toEqual({ results: 25_000, unmanaged: 25_000 });
  });

  test('leaves out one of 25,001, not the worst, and says so', () => {
    const worst = finding(25_001, { class: 'dangling' });
    expect(written(many(25_000, worst))).toEqual({
      results: 25_000,
      unmanaged: 24_999,
      leftOut: '1 finding left out here: GitHub takes 25000 results; the other formats hold all',
    });
  });

  test('leaves out what is ignored before what counts', () => {
    const ignored = finding(25_001, {
      class: 'dangling',
      ignored: true,
      ignoredBy: { kind: 'rule', reason: 'known' },
    });
    expect(written(many(25_000, ignored))).toMatchObject({ results: 25_000, unmanaged: 25_000 });
  });

  test('has one run for any number of accounts, and few rules, locations and tags', () => {
    const targets = Array.from({ length: 21 }, (_, index) => ({
      name: `account-${index}`,
      status: 'drift',
      apiCalls: 2,
    })) satisfies Report['targets'];
    const findings = targets.map(({ name }, index) => finding(index, { target: name }));
    const { results, tool } = sarifRun({ ...DRIFTED, account: undefined, targets, findings });
    expect(results.length).toBe(21);
    expect(results.every(({ locations }) => locations.length === 1)).toBe(true);
    expect(tool.driver.rules.length).toBe(12);
    expect(tool.driver.rules.every(({ properties }) => properties.tags.length === 3)).toBe(true);
    expect(SARIF_LIMITS).toEqual({
      runsPerFile: 20,
      resultsPerRun: 25_000,
      rulesPerRun: 25_000,
      locationsPerResult: 1_000,
      tagsPerRule: 20,
    });
  });
});
