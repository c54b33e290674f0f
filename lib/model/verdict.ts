import { FINDING_CLASSES, FINDING_CLASS_NAMES, type FindingClass } from './finding';
import { type Finding, type Report } from './report';

/** The classes that make a check fail unless others are named. */
export const DIFFERENCES: readonly FindingClass[] = FINDING_CLASS_NAMES.filter(
  (name) => FINDING_CLASSES[name].isDifference,
);

/**
 * Status and exit code of a check. What could not be decided makes it incomplete whatever was
 * found besides, and is never exit code 0 or 2.
 */
export function verdict(
  findings: readonly Finding[],
  failOn: readonly FindingClass[],
): Pick<Report, 'status' | 'exitCode'> {
  const counted = findings.filter(({ ignored }) => !ignored);
  if (counted.some((finding) => finding.class === 'unchecked')) {
    return { status: 'incomplete', exitCode: 1 };
  }
  const isFailing = counted.some((finding) => failOn.includes(finding.class));
  const isDrift = isFailing || counted.some((finding) => DIFFERENCES.includes(finding.class));
  return { status: isDrift ? 'drift' : 'in-sync', exitCode: isFailing ? 2 : 0 };
}
