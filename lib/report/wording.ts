import {
  counted,
  differenceCount,
  type Finding,
  FINDING_CLASSES,
  FINDING_CLASS_NAMES,
  ignoredCount,
  type Report,
  type ReportTarget,
} from '../model';

/**
 * What every format says about a report, in plain words. Names and values come from the account
 * and are not escaped here: each format has its own dangers.
 */

/** Entries of two stacks or accounts may share a name, so both are part of the title. */
export function titleOf(finding: Finding): string {
  const { subject, stack, target } = finding;
  if (subject === 'account') return `account ${target ?? ''}`;
  const place = [
    ...(stack === undefined ? [] : [`in ${stack}`]),
    ...(target === undefined ? [] : [`of ${target}`]),
  ];
  return [subject, nameOf(finding), ...place].join(' ');
}

function nameOf({ subject, templateName, templateId, domainName, appName }: Finding): string {
  if (subject === 'binding') return `${domainName ?? ''}/${appName ?? ''}`;
  return `${templateName ?? ''}${templateId === undefined ? '' : ` (${templateId})`}`;
}

/** Why it is a finding: its own reason, or what its class means. */
export const meaningOf = ({ class: name, reason }: Finding): string =>
  reason ?? FINDING_CLASSES[name].meaning;

/** Why it does not count, for a finding that is ignored. */
export function ignoredBecause({ ignoredBy, firstSeen }: Finding): string {
  if (ignoredBy?.kind === 'rule') {
    const until = ignoredBy.until === undefined ? '' : ` (until ${ignoredBy.until})`;
    return `${ignoredBy.reason ?? 'no reason given'}${until}`;
  }
  return firstSeen === undefined ? 'in the baseline' : `in the baseline since ${dayOf(firstSeen)}`;
}

const dayOf = (moment: string): string => moment.slice(0, 10);

/** One side of a difference as a reader sees it. */
export interface ShownSide {
  readonly name: 'declared' | 'recorded' | 'live';
  readonly text: string;
}

/** The sides of a difference; the recorded one only where it differs from both others. */
export function shownSides({ declared, recorded, live }: Finding): readonly ShownSide[] {
  if (declared === undefined && live === undefined) return [];
  const isOfItsOwn =
    recorded !== undefined && isDifferent(recorded, declared) && isDifferent(recorded, live);
  return [
    ...(declared === undefined ? [] : [{ name: 'declared', text: show(declared) } as const]),
    ...(isOfItsOwn ? [{ name: 'recorded', text: show(recorded) } as const] : []),
    ...(live === undefined ? [] : [{ name: 'live', text: show(live) } as const]),
  ];
}

type Side = Finding['declared'];

const isDifferent = (left: Side, right: Side): boolean =>
  JSON.stringify(left) !== JSON.stringify(right);

function show(side: Exclude<Side, undefined>): string {
  if (side === null) return '(unset)';
  return typeof side === 'string' ? side : side.join(', ');
}

/** The whole report in one sentence. */
export function verdictOf(report: Report): string {
  const besides = remarksOf(report);
  return `${VERDICTS[report.status](report)}${besides === '' ? '' : ` (${besides})`}`;
}

const VERDICTS: Record<Report['status'], (report: Report) => string> = {
  'in-sync': () => 'in sync',
  drift: (report) => {
    const total = counted(differenceCount(report), 'difference');
    return `drift, ${total}: ${listed(countsOf(report.summary, true))}`;
  },
  incomplete: ({ summary }) => {
    const all = [...countsOf(summary, true), ...countsOf(summary, false)];
    return `incomplete, this is no clean result: ${listed(all)}`;
  },
};

/** Remarks and ignored findings are no differences, so they are not counted among them. */
function remarksOf(report: Report): string {
  const { status, summary } = report;
  const remarks = status === 'incomplete' ? '' : listed(countsOf(summary, false));
  const ignored = ignoredCount(report);
  return [
    ...(remarks === '' ? [] : [`besides: ${remarks}`]),
    ...(ignored === 0 ? [] : [`ignored: ${ignored}`]),
  ].join('; ');
}

const countsOf = (summary: Report['summary'], isDifference: boolean) =>
  FINDING_CLASS_NAMES.filter((name) => FINDING_CLASSES[name].isDifference === isDifference).map(
    (name) => ({ name, count: summary[name] ?? 0 }),
  );

const listed = (counts: readonly { name: string; count: number }[]): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');

/** What was compared; of several accounts a line for each, with its verdict. */
export const scaleOf = (report: Report): readonly string[] =>
  report.targets?.map(targetLine) ?? [scaleLine(report)];

/** Of what was not checked at all the line says so. */
function targetLine(target: ReportTarget): string {
  const verdict = target.counts === undefined ? '' : `${STATUS_WORDS[target.status]} · `;
  return `${target.name}: ${verdict}${scaleLine(target)}`;
}

const STATUS_WORDS = {
  'in-sync': 'in sync',
  drift: 'drift',
  incomplete: 'incomplete',
} as const satisfies Record<ReportTarget['status'], string>;

function scaleLine({
  counts,
  apiCalls,
  account,
}: Pick<ReportTarget, 'counts' | 'apiCalls' | 'account'>): string {
  const region = account?.region === undefined ? '' : ` (${account.region})`;
  const calls = counted(apiCalls, 'API call');
  return [
    ...(counts === undefined
      ? ['not checked']
      : [
          `declared ${heldBy(counts.declaredTemplates, counts.declaredBindings)}`,
          `live ${heldBy(counts.liveTemplates, counts.liveBindings)}`,
        ]),
    account === undefined ? calls : `${calls} to ${account.endpoint}${region}`,
  ].join(' · ');
}

const heldBy = (templates: number, bindings: number): string =>
  `${counted(templates, 'template')}, ${counted(bindings, 'binding')}`;
