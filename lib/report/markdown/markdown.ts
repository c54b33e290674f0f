import { type Report } from '../../model';
import { type Budget, MEASURES, type Section, select, type Selection } from '../budget';
import { sectionsOf } from './sections';
import { verdictOf } from '../wording';

/** How long Markdown may be where it is read. */
export const MARKDOWN_BUDGETS = {
  /**
   * A comment on GitHub or the body of an issue, whose API refuses more: "maximum is 65536
   * characters". GitLab takes a million.
   */
  comment: { limit: 65_536, unit: 'characters' },
  /**
   * The summary of a step of GitHub Actions. Past 1 MiB the whole summary is lost: "upload aborted,
   * supports content up to a size of 1024k".
   */
  summary: { limit: 1024 * 1024, unit: 'bytes' },
} as const satisfies Record<string, Budget>;

/** The report as Markdown that fits into a comment on GitHub or GitLab. */
export const markdown = (report: Report): string =>
  markdownWithin(report, MARKDOWN_BUDGETS.comment);

/**
 * The report as Markdown that keeps a budget. What does not fit is left out in whole rows and
 * sections, the least important first, and the text says how much that is.
 *
 * @param options.reserved room that is kept free for text around it, in the unit of the budget
 */
export function markdownWithin(
  report: Report,
  budget: Budget,
  { reserved = 0 }: { readonly reserved?: number } = {},
): string {
  const sizeOf = MEASURES[budget.unit];
  const verdict = `${ICONS[report.status]} **${verdictOf(report)}**\n`;
  const sections = sectionsOf(report);
  const selectAfter = (opening: readonly string[]): Selection => {
    const size = budget.limit - reserved - sizeOf(opening.join(SEPARATOR));
    return select(sections, { size, separator: SEPARATOR, sizeOf });
  };
  const all = selectAfter([verdict]);
  if (isWhole(all)) return asText([verdict], sections, all);

  // the longest that the sentence can become
  const some = selectAfter([verdict, leftOut(sections, new Map())]);
  return asText([verdict, leftOut(sections, some)], sections, some);
}

const ICONS: Readonly<Record<Report['status'], string>> = {
  'in-sync': '✅',
  drift: '❌',
  incomplete: '⚠️',
};

const isWhole = (selection: Selection): boolean =>
  [...selection].every(([section, items]) => items.length === section.items.length);

function leftOut(sections: readonly Section[], selection: Selection): string {
  const parts = sections.flatMap((section) => {
    const missing = section.items.length - (selection.get(section)?.length ?? 0);
    return missing === 0 ? [] : [`${missing} of ${section.items.length} ${section.noun}`];
  });
  return `✂️ Too long to show in full. Not shown here: ${parts.join(', ')}. \`--format json\` shows everything.\n`;
}

const asText = (
  opening: readonly string[],
  sections: readonly Section[],
  selection: Selection,
): string =>
  [
    ...opening,
    ...sections.flatMap((section) => {
      const items = selection.get(section) ?? [];
      return items.length === 0 ? [] : [`${section.head}${items.join('')}${section.tail}`];
    }),
  ].join(SEPARATOR);

/** Every part ends with a line break, so this leaves an empty line between them. */
const SEPARATOR = '\n';
