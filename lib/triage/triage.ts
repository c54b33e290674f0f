import {
  type Baseline,
  type BaselineEntry,
  DIFFERENCES,
  type Finding,
  FINDING_CLASSES,
  type FindingClass,
  type IgnoreRule,
  type Report,
  summariesOf,
  verdict,
} from '../model';
import { entriesByKey, keyOf, staleEntries } from './baseline';
import { type Coverage, decidedOf, EVERYTHING } from './coverage';
import { expiryNotes, staleNotes, unusedNotes } from './notes';
import { prepareRules, type Rule } from './rule';

/** What decides which findings count. */
export interface TriageOptions {
  /** What is meant to differ. @default - nothing */
  readonly ignoreRules?: readonly IgnoreRule[];
  /** Findings that are known already. @default - none */
  readonly baseline?: Baseline;
  /** Classes that make the exit code 2. @default - every class that is a difference */
  readonly failOn?: readonly FindingClass[];
  /** Rules whose last day is over do not hold. */
  readonly now: Date;
  /**
   * What the run looked at: what is elsewhere is not called unused.
   * @default - everything
   */
  readonly coverage?: Coverage;
}

/**
 * Marks findings that an ignore rule or the baseline names, and judges the rest anew. No finding
 * is taken out; what could not be decided always counts; what is ignored already stays so. Notes
 * tell of rules that expired or match nothing, and of entries that no longer occur.
 */
export function triage(report: Report, options: TriageOptions): Report {
  const { ignoreRules = [], baseline, failOn = DIFFERENCES, now, coverage = EVERYTHING } = options;
  const rules = prepareRules(ignoreRules, now);
  const entries = entriesByKey(baseline === undefined ? [] : [baseline]);
  const used = new Set<Rule>();
  const missed = new Set<Rule>();
  const findings = report.findings.map((finding) => {
    const matching = rules.filter(({ matches }) => matches(finding));
    const marked = mark(finding, matching, entries.get(keyOf(finding)));
    for (const rule of matching) used.add(rule);
    if (!marked.ignored) for (const rule of matching) missed.add(rule);
    return marked;
  });
  return {
    ...judged({ ...report, findings }, failOn),
    notes: [
      ...report.notes,
      ...expiryNotes(rules, used, missed),
      // something that was left out may need a rule
      ...(decidedOf(findings, coverage).isWhole ? unusedNotes(rules, used) : []),
      ...staleNotes(staleEntries(entries.values(), findings, coverage)),
    ],
  };
}

function mark(
  finding: Finding,
  matching: readonly Rule[],
  entry: BaselineEntry | undefined,
): Finding {
  if (finding.ignored) return finding;
  const rule = matching.find(({ isExpired }) => !isExpired)?.given;
  if (rule !== undefined) {
    const { reason, until } = rule;
    const ignoredBy = { kind: 'rule', reason, ...(until === undefined ? {} : { until }) } as const;
    return { ...finding, ignored: true, ignoredBy };
  }
  // whatever an entry says, no remark and nothing undecided is known
  if (entry === undefined || !FINDING_CLASSES[finding.class].isDifference) return finding;
  const { firstSeen } = entry;
  return { ...finding, ignored: true, ignoredBy: { kind: 'baseline' }, firstSeen };
}

/** Status, exit code and sums of the findings that count, of each account too. */
function judged(report: Report, failOn: readonly FindingClass[]): Report {
  const { findings, targets } = report;
  return {
    ...report,
    ...verdict(findings, failOn),
    ...(targets === undefined
      ? {}
      : {
          targets: targets.map((target) => ({
            ...target,
            status: verdict(
              findings.filter((finding) => finding.target === target.name),
              failOn,
            ).status,
          })),
        }),
    ...summariesOf(findings),
  };
}
