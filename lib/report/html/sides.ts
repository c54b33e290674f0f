import { type Finding, FINDING_CLASSES } from '../../model';
import { difference } from './difference';
import { breakable, type Markup, markup } from './markup';
import { type ShownSide, shownSides } from '../wording';

/** One of the three sides of a comparison, as a column of a table. */
export type Column = ShownSide['name'];

/** The columns that a table of these findings needs; none where no finding shows a value. */
export function columnsOf(findings: readonly Finding[]): readonly Column[] {
  const shown = new Set(findings.flatMap(shownSides).map(({ name }) => name));
  if (shown.size === 0) return [];
  return shown.has('recorded') ? ['declared', 'recorded', 'live'] : ['declared', 'live'];
}

export const columnHeads = (columns: readonly Column[]): readonly Markup[] =>
  columns.map((column) => markup`<th scope="col">${HEADS[column]}</th>`);

const HEADS = { declared: 'Declared', recorded: 'Recorded', live: 'Live' } as const;

/** What the sides of a finding say, a cell per column. */
export function sideCells(finding: Finding, columns: readonly Column[]): readonly Markup[] {
  if (columns.length > 0 && columns.every((column) => finding[column] === undefined)) {
    return [markup`<td class="none" colspan="${columns.length}">no values to compare</td>`];
  }
  return columns.map((column) => markup`<td class="${column}">${sideOf(finding, column)}</td>`);
}

/** The value of a side, with what the opposite side does not have marked. */
function sideOf(finding: Finding, column: Column): Markup {
  const side = finding[column];
  const opposite = finding[OPPOSITES[column]];
  if (side === undefined) return markup`<i>${ABSENT[column]}</i>`;
  if (side === null) return markup`<i>unset</i>`;
  const isDifference = FINDING_CLASSES[finding.class].isDifference;
  if (opposite === undefined || !isDifference) return listed([side].flat().map(plain));
  if (typeof side === 'string') {
    return typeof opposite === 'string' ? compared(side, opposite) : marked(side);
  }
  const known = new Set([opposite ?? []].flat());
  return listed(side.map((item) => (known.has(item) ? plain(item) : marked(item))));
}

const OPPOSITES = {
  declared: 'live',
  recorded: 'live',
  live: 'declared',
} as const satisfies Record<Column, Column>;

const ABSENT = {
  declared: 'not declared',
  recorded: 'not recorded',
  live: 'not known',
} as const satisfies Record<Column, string>;

const listed = (values: readonly Markup[]): Markup =>
  values.length === 1
    ? markup`${values}`
    : markup`<ul>${values.map((value) => markup`<li>${value}</li>`)}</ul>`;

const plain = (text: string): Markup => markup`<code>${breakable(text)}</code>`;

const marked = (text: string): Markup => markup`<code><mark>${breakable(text)}</mark></code>`;

function compared(text: string, opposite: string): Markup {
  const { before, different, after } = difference(text, opposite);
  if (different === '') return plain(text);
  const middle = markup`<mark>${breakable(different)}</mark>`;
  return markup`<code>${breakable(before)}${middle}${breakable(after)}</code>`;
}
