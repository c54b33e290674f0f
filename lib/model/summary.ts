import { FINDING_CLASS_NAMES } from './finding';
import { type Finding, type Report } from './report';
import { DIFFERENCES } from './verdict';

type Summaries = Pick<Report, 'summary' | 'ignoredSummary'>;

/** How many findings count and how many are ignored, per class; classes without are absent. */
export function summariesOf(findings: readonly Finding[]): Summaries {
  const ignored = findings.filter((finding) => finding.ignored);
  return {
    summary: countByClass(findings.filter((finding) => !finding.ignored)),
    ...(ignored.length === 0 ? {} : { ignoredSummary: countByClass(ignored) }),
  };
}

/** How many findings are differences, and count. */
export const differenceCount = ({ summary }: Pick<Summaries, 'summary'>): number =>
  sum(DIFFERENCES.map((name) => summary[name] ?? 0));

/** How many findings are ignored. */
export const ignoredCount = ({ ignoredSummary = {} }: Summaries): number =>
  sum(Object.values(ignoredSummary));

const countByClass = (findings: readonly Finding[]): Report['summary'] =>
  Object.fromEntries(
    FINDING_CLASS_NAMES.map(
      (name) => [name, findings.filter((finding) => finding.class === name).length] as const,
    ).filter(([, count]) => count > 0),
  );

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);
