import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import { type Finding, type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { CHANGED } from './changed';
import { DRIFTED } from './drifted';
import { REPORTS } from './reports';

const REMARK: Finding = {
  ...CHANGED,
  class: 'propagating',
  attribute: undefined,
  declared: undefined,
  live: undefined,
  fix: undefined,
};

const IGNORED: Finding = {
  ...CHANGED,
  ignored: true,
  ignoredBy: { kind: 'rule', reason: 'ticket 42' },
};

const report = (...findings: Finding[]): Report => ({ ...DRIFTED, findings, notes: [] });

const junit = (each: Report): string => FORMATS.junit(each, PLAIN_VIEW);

const caseLines = (each: Report): string =>
  /^ {4}<testcase[^]*<\/testcase>$|^ {4}<testcase[^\n]*\/>$/m.exec(junit(each))?.[0] ?? '';

describe('the JUnit report', () => {
  test('of an account in sync has one test, which passes', () => {
    const inSync: Report = { ...report(), status: 'in-sync', exitCode: 0, summary: {} };
    expect(FORMATS.junit(inSync, { ...PLAIN_VIEW, version: '1.2.3' }))
      .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="live-callbacks drift" tests="1" failures="0" errors="0" skipped="0" time="0">
  <testsuite name="live-callbacks" tests="1" failures="0" errors="0" skipped="0" time="0" timestamp="2026-11-24T06:00:00Z">
    <properties>
      <property name="status" value="in-sync"/>
      <property name="account.endpoint" value="live.tencentcloudapi.com"/>
      <property name="account.region" value="ap-guangzhou"/>
      <property name="checkedAt" value="2026-11-24T06:00:00Z"/>
      <property name="apiCalls" value="2"/>
      <property name="tool.version" value="1.2.3"/>
    </properties>
    <testcase classname="live-callbacks" name="in sync" time="0"/>
    <system-out>in sync
declared 3 templates, 3 bindings · live 4 templates, 3 bindings · 2 API calls to live.tencentcloudapi.com (ap-guangzhou)</system-out>
  </testsuite>
</testsuites>
`);
  });

  test('fails one test per template or binding that differs', () => {
    expect(caseLines(report(CHANGED, { ...CHANGED, class: 'leftover', attribute: 'description' })))
      .toBe(`    <testcase classname="live-callbacks.live.template" name="template prod-main (1002) in live" time="0" file="cdktf.out/stacks/live/cdk.tf.json" line="12">
      <failure message="changed callbacks.push, leftover description" type="changed">changed: callbacks.push: live differs from what is declared
  declared: https://cb.example.com/push
  live: (unset)
  fix: cdktf deploy live
leftover: description: live, though the declaration leaves it unset
  declared: https://cb.example.com/push
  live: (unset)
  fix: cdktf deploy live</failure>
    </testcase>`);
  });

  test('makes an error of what could not be decided, also beside a difference', () => {
    const unchecked: Finding = { ...REMARK, class: 'unchecked', reason: '"url" has no value' };
    expect(caseLines(report(CHANGED, unchecked))).toBe(
      `    <testcase classname="live-callbacks.live.template" name="template prod-main (1002) in live" time="0" file="cdktf.out/stacks/live/cdk.tf.json" line="12">
      <error message="unchecked, changed callbacks.push" type="unchecked">unchecked: &quot;url&quot; has no value
changed: callbacks.push: live differs from what is declared
  declared: https://cb.example.com/push
  live: (unset)
  fix: cdktf deploy live</error>
    </testcase>`,
    );
  });

  test('skips what is ignored, with the reason', () => {
    expect(caseLines(report(IGNORED))).toBe(
      `    <testcase classname="live-callbacks.live.template" name="template prod-main (1002) in live" time="0" file="cdktf.out/stacks/live/cdk.tf.json" line="12">
      <skipped message="ticket 42">changed: callbacks.push: live differs from what is declared
  declared: https://cb.example.com/push
  live: (unset)
  fix: cdktf deploy live
  ignored: ticket 42</skipped>
    </testcase>`,
    );
  });

  test('passes what has remarks only, and shows them', () => {
    expect(caseLines(report(REMARK, IGNORED))).toBe(
      `    <testcase classname="live-callbacks.live.template" name="template prod-main (1002) in live" time="0" file="cdktf.out/stacks/live/cdk.tf.json" line="12">
      <system-out>changed: callbacks.push: live differs from what is declared
  declared: https://cb.example.com/push
  live: (unset)
  fix: cdktf deploy live
  ignored: ticket 42
propagating: changed minutes ago, may not be in effect yet</system-out>
    </testcase>`,
    );
  });

  test('tells two constructs of one name apart', () => {
    const twin = { ...CHANGED, address: 'tencentcloud_css_callback_template.twin' };
    const names = suitesOf(report(CHANGED, { ...twin, constructPath: 'live/twin/Resource' }))
      .flatMap(({ testcase }) => testcase)
      .map(({ name }) => name);
    expect(names).toEqual([
      'template prod-main (1002) in live, live/main/Resource',
      'template prod-main (1002) in live, live/twin/Resource',
    ]);
  });

  test('has a suite per account, also for one in sync and one that could not be checked', () => {
    const suites = suitesOf(REPORTS['several-accounts'] ?? DRIFTED);
    expect(
      suites.map(({ name, testcase }) => [
        name,
        ...testcase.map((test) => `${test.classname}: ${test.name}`),
      ]),
    ).toEqual([
      [
        'eu',
        'eu.live.template: template prod-main (1002) in live of eu',
        'eu.not declared.binding: binding test.example.com/live of eu',
      ],
      ['cn', 'cn: in sync'],
      ['us', 'us.account: account us'],
    ]);
  });
});

describe('every JUnit report', () => {
  test.each(Object.entries(REPORTS))('of %s is XML whose counts are right', (_, each) => {
    // XML 1.0 allows no other control characters, no half surrogate pairs and not these two
    expect(junit(each)).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]/u);
    const suites = suitesOf(each);
    for (const suite of suites) expect(countsOf(suite)).toEqual(countedIn(suite.testcase));
    expect(countsOf(parsed(each))).toEqual(countedIn(suites.flatMap(({ testcase }) => testcase)));
  });

  test('shows a name as it is, markup or not', () => {
    const templateName = '"]]><failure/>&amp; true';
    const [suite] = suitesOf(report({ ...CHANGED, templateName }));
    expect(suite?.testcase[0]?.name).toBe('template "]]><failure/>&amp; true (1002) in live');
    const [account] = suitesOf({
      ...report(),
      targets: [{ name: 'true', status: 'in-sync', apiCalls: 2 }],
    });
    expect(account?.name).toBe('true');
  });

  test('lets no value name a file to attach', () => {
    const live = '[[ATTACHMENT|/etc/passwd]]';
    expect(caseLines(report({ ...CHANGED, live }))).toContain(
      '\n  live: [\\u{5b}ATTACHMENT|/etc/passwd]]\n',
    );
  });
});

const counts = {
  tests: z.coerce.number(),
  failures: z.coerce.number(),
  errors: z.coerce.number(),
  skipped: z.coerce.number(),
};

const testCase = z.looseObject({ classname: z.string(), name: z.string() });

const document = z.object({
  testsuites: z.object({
    ...counts,
    testsuite: z.array(z.object({ ...counts, name: z.string(), testcase: z.array(testCase) })),
  }),
});

function parsed(each: Report) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  // it refuses what is not well-formed; its successor would be one more package
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.parse(parser.parse(junit(each), true)).testsuites;
}

const suitesOf = (each: Report) => parsed(each).testsuite;

type Counts = Readonly<Record<keyof typeof counts, number>>;

const countsOf = ({ tests, failures, errors, skipped }: Counts): Counts => ({
  tests,
  failures,
  errors,
  skipped,
});

const countedIn = (cases: readonly z.infer<typeof testCase>[]): Counts => ({
  tests: cases.length,
  failures: cases.filter((test) => 'failure' in test).length,
  errors: cases.filter((test) => 'error' in test).length,
  skipped: cases.filter((test) => 'skipped' in test).length,
});
