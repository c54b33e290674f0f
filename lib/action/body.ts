import { printable, type Report } from '../model';
import { code, MARKDOWN_BUDGETS, markdownWithin } from '../report';
import { markerOf, type Standing, standingLine } from './marker';

/** One check of one environment, as a comment or an issue tells of it. */
export interface Occasion {
  /** Tells the comments and issues of a repository apart. */
  readonly environment: string;
  readonly report: Report;
  readonly commit: string | undefined;
  readonly runUrl: string | undefined;
}

/** The text of a comment or an issue, within what GitHub takes. */
export function bodyOf(occasion: Occasion, standing: Standing): string {
  const before = `${[
    markerOf(occasion.environment),
    standingLine(standing),
    `### ${headingFor(occasion.environment)}`,
    '',
    ...(standing.state === 'resolved' ? [resolvedRemark(standing), ''] : []),
  ].join('\n')}\n`;
  const after = `\n${footerOf(occasion, standing)}\n`;
  const reserved = before.length + after.length;
  return `${before}${markdownWithin(occasion.report, MARKDOWN_BUDGETS.comment, { reserved })}${after}`;
}

/** The title of an issue. The names of many stacks are more than GitHub takes. */
export function titleFor(environment: string): string {
  const title = `Callback drift: ${printable(environment)}`;
  if (title.length <= MAX_TITLE) return title;
  // half a character would be none
  return `${title.slice(0, MAX_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Characters: "title is too long (maximum is 256 characters)". */
const MAX_TITLE = 256;

/** As {@link titleFor}, where markdown is read. */
export const headingFor = (environment: string): string => `Callback drift: ${code(environment)}`;

const resolvedRemark = ({ since }: Standing): string =>
  `**Resolved:** in sync since ${shown(since)}.`;

/** What is said where an issue is closed. */
export const closingComment = (occasion: Occasion, standing: Standing): string =>
  `${resolvedRemark(standing)}\n\n${footerOf(occasion, standing)}\n`;

function footerOf({ commit, runUrl }: Occasion, { state, since }: Standing): string {
  const parts = [
    ...(state === 'open' ? [`first seen ${shown(since)}`] : []),
    ...(runUrl === undefined ? [] : [`<a href="${runUrl}">run</a>`]),
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 7)}`]),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** `2026-11-24T02:52:12Z` as people read it. */
const shown = (moment: string): string => moment.replace('T', ' ').replace(/Z$/, ' UTC');
