import { type Report } from '../model';

/**
 * Hidden lines at the start of a comment or issue, by which the next run finds it again. Whoever
 * names an environment must not be able to end the comment they stand in.
 */
export const markerOf = (environment: string): string =>
  `<!-- live-callbacks:drift:${escaped(environment)} -->`;

const escaped = (environment: string): string =>
  encodeURIComponent(environment).replaceAll('--', '-%2D');

/** Whether there is something to look at, and since when. */
export interface Standing {
  readonly state: 'open' | 'resolved';
  /** As in a report: `2026-11-24T02:52:12Z`. */
  readonly since: string;
}

export const standingLine = ({ state, since }: Standing): string =>
  `<!-- live-callbacks:since:${since}:${state} -->`;

const STANDING_LINE = /^<!-- live-callbacks:since:(?<since>[-\d]+T[\d:.]+Z):(?<state>\w+) -->\r?$/m;

/** What the last run wrote down; `undefined` where nobody wrote anything. */
export function standingOf(body: string | undefined): Standing | undefined {
  const { since, state } = STANDING_LINE.exec(body ?? '')?.groups ?? {};
  if (since === undefined || (state !== 'open' && state !== 'resolved')) return undefined;
  return { state, since };
}

/**
 * The standing after a check. An incomplete one never resolves: what it could not look at may
 * differ.
 */
export function standingAfter(
  before: Standing | undefined,
  { status, checkedAt }: Pick<Report, 'status' | 'checkedAt'>,
): Standing {
  const state = status === 'in-sync' ? 'resolved' : 'open';
  return before?.state === state ? before : { state, since: checkedAt };
}
