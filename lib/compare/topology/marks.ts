import { type Finding, FINDING_CLASSES, type FindingClass, groupBy, type Mark } from '../../model';
import { placeOf } from '../sides';

/** On which sides an entry is, which the class of its finding alone does not say. */
interface Presence {
  readonly isDeclared: boolean;
  readonly isLive: boolean;
}

const CLASS_MARKS: Readonly<Record<FindingClass, Mark>> = {
  changed: 'different',
  missing: 'declared-only',
  unapplied: 'declared-only',
  leftover: 'different',
  rebound: 'different',
  unmanaged: 'live-only',
  undeclared: 'live-only',
  dangling: 'live-only',
  forbidden: 'different',
  propagating: 'same',
  unobservable: 'same',
  unchecked: 'unchecked',
};

/** The gravest first. */
const MARKS: readonly Mark[] = ['different', 'declared-only', 'live-only', 'unchecked', 'same'];

/**
 * The mark of an entry with these findings: what is on both sides differs, it is not lacking, and
 * what is on one side alone differs from nothing.
 */
export function markOf(findings: readonly Finding[], { isDeclared, isLive }: Presence): Mark {
  const marks = findings.map(({ class: name }) => CLASS_MARKS[name]);
  const mark = MARKS.find((candidate) => marks.includes(candidate)) ?? 'same';
  const isOneSided = mark === 'declared-only' || mark === 'live-only';
  if (isOneSided && isDeclared && isLive) return 'different';
  return mark === 'different' && isLive && !isDeclared ? 'live-only' : mark;
}

/**
 * The classes of findings in words, each with the attributes that are drawn nowhere else, for
 * example `changed callbackKey, leftover`.
 */
export function noteOf(
  findings: readonly Finding[],
  isDrawn: (attribute: string) => boolean = () => false,
): string | undefined {
  if (findings.length === 0) return undefined;
  const notes = [...groupBy(findings, ({ class: name }) => name)].map(([name, group]) => {
    const attributes = group.flatMap(({ attribute }) =>
      attribute === undefined || isDrawn(attribute) ? [] : [attribute.replace('callbacks.', '')],
    );
    return [name, ...attributes].join(' ');
  });
  const ignored = findings.every((finding) => finding.ignored) ? ['ignored'] : [];
  return [...notes, ...ignored].join(', ');
}

/** True for a finding that a template as a whole is marked for. */
export const isMarking = ({ class: name }: Finding): boolean =>
  FINDING_CLASSES[name].isDifference || name === 'unchecked';

/** Findings by the entry they are about. */
export const byEntry = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> =>
  groupBy(findings, entryKey);

/** The same for a finding and for the entry it is about. */
export function entryKey({
  subject,
  stack,
  address,
  templateId,
  domainName,
  appName,
}: Pick<
  Finding,
  'subject' | 'stack' | 'address' | 'templateId' | 'domainName' | 'appName'
>): string {
  if (address !== undefined) return `${subject}\n${placeOf(stack ?? '', address)}`;
  const own = subject === 'template' ? [templateId ?? ''] : [domainName ?? '', appName ?? ''];
  return [subject, 'live', ...own].join('\n');
}
