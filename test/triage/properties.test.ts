import fc from 'fast-check';
import { FINDING_CLASS_NAMES, type Finding, type IgnoreRule } from '../../lib/model';
import { triage, updateBaseline } from '../../lib/triage';
import { finding, NOW, reportOf } from './support';

const name = fc.constantFrom('a', 'b', 'prod-a', '*', 'a/b', '!a');
const globs = fc.oneof(name, fc.array(fc.constantFrom('*', 'a*', '!a', '?'), { minLength: 1 }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc
    .record({
      class: fc.constantFrom(...FINDING_CLASS_NAMES),
      subject: fc.constantFrom('template', 'binding'),
      stack: maybe(name),
      target: maybe(name),
      templateName: maybe(name),
      domainName: maybe(name),
      attribute: maybe(name),
    })
    .map((members) => finding({ ...members, fingerprint: JSON.stringify(members) })),
  { maxLength: 12 },
);

const ignorable = FINDING_CLASS_NAMES.filter((each) => each !== 'unchecked');

const rules: fc.Arbitrary<IgnoreRule[]> = fc.array(
  fc.record({
    class: maybe(fc.constantFrom(...ignorable)),
    stack: maybe(globs),
    target: maybe(globs),
    template: maybe(globs),
    domain: maybe(globs),
    attribute: maybe(globs),
    until: maybe(fc.constantFrom('2026-11-23', '2026-11-24')),
    reason: fc.constant('known'),
  }),
  { maxLength: 6 },
);

const bare = (one: Finding): Finding => ({
  ...one,
  ignored: false,
  ignoredBy: undefined,
  firstSeen: undefined,
});

test('whatever is ignored, every finding stays, and what is undecided counts', () => {
  fc.assert(
    fc.property(findings, findings, rules, (found, before, ignoreRules) => {
      const report = reportOf(found);
      const { baseline } = updateBaseline(reportOf(before));
      const judged = triage(report, { ignoreRules, baseline, now: NOW });

      expect(judged.findings.map(bare)).toEqual(found.map(bare));
      const undecided = judged.findings.filter(({ class: each }) => each === 'unchecked');
      expect(undecided.filter(({ ignored }) => ignored)).toEqual([]);
      expect(judged.exitCode === 1).toBe(undecided.length > 0);
      const counted = [judged.summary, judged.ignoredSummary ?? {}].flatMap(Object.values);
      expect(counted.reduce((sum: number, count: number) => sum + count, 0)).toBe(found.length);
    }),
  );
});

test('a run is clean of differences by the baseline it writes, whatever was known', () => {
  fc.assert(
    fc.property(findings, findings, rules, (found, before, ignoreRules) => {
      const known = [updateBaseline(reportOf(before)).baseline];
      const ruled = triage(reportOf(found), { ignoreRules, now: NOW });
      const { baseline, ...counts } = updateBaseline(ruled, { known });
      const judged = triage(ruled, { baseline, now: NOW });

      expect(judged.exitCode).toBe(judged.status === 'incomplete' ? 1 : 0);
      expect(counts.added + counts.kept).toBe(baseline.findings.length);
      expect(updateBaseline(ruled, { known: [baseline] })).toEqual({
        baseline,
        added: 0,
        kept: baseline.findings.length,
        dropped: 0,
      });
    }),
  );
});
