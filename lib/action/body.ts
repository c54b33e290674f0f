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

export const titleFor = (environment: string): string =>
  `Callback drift: ${printable(environment)}`;

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
