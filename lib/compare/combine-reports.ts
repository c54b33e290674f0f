import {
  ascendingBy,
  type Finding,
  groupBy,
  type Report,
  type ReportTarget,
  summariesOf,
  toTheSecond,
} from '../model';

/** A report about one of several accounts. */
export interface CheckedAccount {
  /** Tells it apart from the others. */
  readonly name: string;
  /** What its check found. */
  readonly report: Report;
  /** True where an account of the list is the same one: what is live counts once. */
  readonly isCountedBefore?: boolean;
}

/** One of several accounts, without a report. */
export interface UncheckedAccount {
  /** Tells it apart from the others. */
  readonly name: string;
  /** Why it could not be checked. */
  readonly reason: string;
  /** Where it would have been reached. @default - unknown */
  readonly account?: Report['account'];
  /** Requests that were sent for it. @default 0 */
  readonly apiCalls?: number;
  /** Where it is listed. @default - nowhere */
  readonly location?: Finding['location'];
}

/**
 * Makes one report of several. An account that could not be checked becomes a finding, and makes
 * the whole incomplete; it hides nothing of the others.
 *
 * @param accounts in any order, their names all different
 */
export function combineReports(
  accounts: readonly (CheckedAccount | UncheckedAccount)[],
  now: Date,
): Report {
  const ordered = accounts.toSorted(ascendingBy(({ name }) => [name]));
  const targets = ordered.map(targetOf);
  const statuses = targets.map(({ status }) => status);
  const findings = ordered.flatMap(findingsOf);
  const exitCodes = ordered.map((account) => ('report' in account ? account.report.exitCode : 1));
  return {
    schemaVersion: 1,
    status: (['incomplete', 'drift'] as const).find((each) => statuses.includes(each)) ?? 'in-sync',
    exitCode: ([1, 2] as const).find((each) => exitCodes.includes(each)) ?? 0,
    checkedAt: toTheSecond(now),
    targets,
    counts: countsOf(ordered),
    apiCalls: targets.reduce((sum, { apiCalls }) => sum + apiCalls, 0),
    ...summariesOf(findings),
    findings,
    notes: notesOf(ordered),
  };
}

type Part = CheckedAccount | UncheckedAccount;

function findingsOf(part: Part): readonly Finding[] {
  const { name: target } = part;
  if ('report' in part) {
    return part.report.findings.map((finding) => ({
      ...finding,
      target,
      // what two accounts hold may have the same name
      fingerprint: `${target}:${finding.fingerprint}`,
    }));
  }
  const { reason, location } = part;
  return [
    {
      class: 'unchecked',
      subject: 'account',
      target,
      reason,
      ignored: false,
      ...(location === undefined ? {} : { location }),
      fingerprint: `unchecked:account:${target}`,
    },
  ];
}

function targetOf(part: Part): ReportTarget {
  const { name } = part;
  if ('report' in part) {
    const { status, account, counts, apiCalls } = part.report;
    return { name, status, account, counts, apiCalls };
  }
  return { name, status: 'incomplete', account: part.account, apiCalls: part.apiCalls ?? 0 };
}

function countsOf(parts: readonly Part[]): Report['counts'] {
  const counts = { declaredTemplates: 0, declaredBindings: 0, liveTemplates: 0, liveBindings: 0 };
  for (const part of parts) {
    if (!('report' in part)) continue;
    const { declaredTemplates, declaredBindings, liveTemplates, liveBindings } = part.report.counts;
    counts.declaredTemplates += declaredTemplates;
    counts.declaredBindings += declaredBindings;
    if (part.isCountedBefore === true) continue;
    counts.liveTemplates += liveTemplates;
    counts.liveBindings += liveBindings;
  }
  return counts;
}

/** What several have to say alike is said once. */
function notesOf(parts: readonly Part[]): string[] {
  const said = parts.flatMap((part) =>
    'report' in part ? part.report.notes.map((note) => ({ note, name: part.name })) : [],
  );
  return [...groupBy(said, ({ note }) => note)].map(
    ([note, by]) => `${by.map(({ name }) => name).join(', ')}: ${note}`,
  );
}
