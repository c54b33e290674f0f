import { type CheckedAccount, combineReports, type UncheckedAccount } from '../compare';
import { type Inspection } from '../drift';
import { ascendingBy, type Report } from '../model';
import { type Target } from '../sources';
import { shownAccount } from './accounts';
import { failureReason } from './failure-reason';
import { inParallel } from './in-parallel';
import { callsOf, isFirstOfAccount, judge, type JudgeOptions } from './judge';
import { type Progress, reportingProgress } from './progress';
import { type ReadingOptions, targetReader } from './read-target';
import { isRead, type Reading, sourceOf } from './reading';
import { unnamedStacks } from './sides-of';

export interface CheckTargetsOptions extends ReadingOptions, JudgeOptions {
  /** How many targets are read at once. */
  readonly concurrency: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Hears of what made a target fail; the report holds its message. */
  readonly onFailure?: (target: Target, error: unknown) => void;
}

/** The report about all targets, and what was compared for each that could be checked. */
export interface TargetsInspection {
  readonly report: Report;
  readonly inspections: readonly { readonly target: string; readonly inspection: Inspection }[];
}

/**
 * Checks several accounts, some at once, and changes nothing. Each account costs two API calls
 * however many targets look at it. Whatever goes wrong with a target is a finding of the report:
 * the others are checked all the same.
 */
export async function checkTargets(
  targets: readonly Target[],
  options: CheckTargetsOptions,
): Promise<TargetsInspection> {
  // by name: the order in a file, which people change, must not move findings
  const ordered = targets.toSorted(ascendingBy(({ name }) => [name]));
  const read = reportingProgress(targetReader(options), ordered.length, options.onProgress);
  const readings = await inParallel(ordered, options.concurrency, read);
  const outcomes = readings.map((reading) => outcomeOf(reading, readings, options));
  const report = combineReports(outcomes, options.now);
  return {
    report: { ...report, notes: [...report.notes, ...unnamedStackNotes(readings)] },
    inspections: outcomes.flatMap((outcome) =>
      'inspection' in outcome ? { target: outcome.name, inspection: outcome.inspection } : [],
    ),
  };
}

type Outcome = (CheckedAccount & { readonly inspection: Inspection }) | UncheckedAccount;

function outcomeOf(
  reading: Reading,
  readings: readonly Reading[],
  options: CheckTargetsOptions,
): Outcome {
  const { name, location } = reading.target;
  try {
    if (!isRead(reading)) throw reading.error;
    const inspection = judge(reading, readings, options);
    const isCountedBefore = !isFirstOfAccount(reading, readings);
    return { name, report: inspection.report, isCountedBefore, inspection };
  } catch (error) {
    options.onFailure?.(reading.target, error);
    return {
      name,
      reason: failureReason(error),
      account: shownAccount(reading.target, options.env),
      apiCalls: callsOf(reading, readings),
      location,
    };
  }
}

/** What is on no list would go unchecked in silence. */
function unnamedStackNotes(readings: readonly Reading[]): readonly string[] {
  const targets = new Map(readings.map(({ target }) => [sourceOf(target), target]));
  return [...targets].flatMap(([source, { fleet }]) =>
    unnamedStacks(source, readings).map((name) => {
      const what = fleet === undefined ? 'stack' : 'environment';
      return `no target names the ${what} "${name}" of "${source}": it is not checked`;
    }),
  );
}
