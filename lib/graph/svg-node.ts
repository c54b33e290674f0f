import { escapeMarkup, type Mark } from '../model';
import { MARKS } from './marks';
import { type PictureNode, type TemplateNode, type TemplateRow } from './picture';
import { columnsOf, shortened } from './shortened';
import { type Box, LINE, PADDING, RULE } from './svg-layout';

/** A box with its words. What would leave it is cut off, and stands in full in its title. */
export function nodeElement(
  node: PictureNode | TemplateNode,
  { x, y, width, height }: Box,
  isComparison: boolean,
): string {
  const head = headLines(node);
  const rows = 'rows' in node ? node.rows.map(rowLine) : [];
  const below = PADDING + LINE * head.length;
  const asShown = (line: Line) => (isComparison ? line : { ...line, mark: undefined });
  const shape = `x="1.5" y="1.5" width="${width - 3}" height="${height - 3}" rx="6"`;
  return [
    `<svg x="${x}" y="${y}" width="${width}" height="${height}">`,
    `<title>${escapeMarkup(titleOf(node, isComparison))}</title>`,
    `<rect class="lcg-box lcg-${isComparison ? node.mark : 'same'}" ${shape}/>`,
    ...head.map((line, index) => lineElement(asShown(line), PADDING + LINE * index, width)),
    rows.length === 0 ? '' : `<path class="lcg-rule" d="M2 ${below + RULE / 2}h${width - 4}"/>`,
    ...rows.map((line, index) => lineElement(asShown(line), below + RULE + LINE * index, width)),
    '</svg>',
  ].join('');
}

const INDENT = 12;

interface Line {
  readonly kind: 'title' | 'detail';
  readonly text: string;
  readonly mark: Mark | undefined;
  readonly note?: string;
  /** Whether the symbol of the mark stands before it. */
  readonly hasSymbol?: boolean;
}

function headLines({ title, details, mark, note }: PictureNode): readonly Line[] {
  const [first = '', ...rest] = details;
  const second = first === '' && note === undefined ? [] : [{ text: first, note }];
  return [
    { kind: 'title', text: title, mark, hasSymbol: true },
    ...[...second, ...rest.map((text) => ({ text }))].map((line) => ({
      kind: 'detail' as const,
      mark,
      ...line,
    })),
  ];
}

const rowLine = ({ kinds, mark, note }: TemplateRow): Line => ({
  kind: 'detail',
  text: kinds.join(', '),
  mark,
  note,
  hasSymbol: true,
});

/** Of the fixed-width letters, with a little room to spare: fonts differ. */
const LETTER_WIDTHS = { title: 7.4, detail: 6.8 };

function lineElement({ kind, text, mark, note, hasSymbol }: Line, top: number, width: number) {
  const columns = Math.floor((width - 2 * INDENT) / LETTER_WIDTHS[kind]);
  const symbol = hasSymbol === true && mark !== undefined ? MARKS[mark].symbol : '';
  const room = columns - (symbol === '' ? 0 : 2);
  // a long text leaves half of the line to the note, a short one more
  const beside = Math.max(Math.floor(room / 2), room - columnsOf(text) - 1);
  const shownNote = note === undefined ? '' : shortened(note, beside);
  const left = room - (shownNote === '' ? 0 : columnsOf(shownNote) + 1);
  const noteClass = `lcg-note lcg-${mark ?? 'same'}`;
  const shown = escapeMarkup(shortened(text, left));
  return [
    `<text class="lcg-text lcg-${kind}" x="${INDENT}" y="${top + 12}">`,
    symbol === '' ? shown : `<tspan class="${noteClass}">${symbol}</tspan> ${shown}`,
    shownNote === ''
      ? ''
      : `<tspan class="${noteClass}"${text === '' ? '' : ' dx="8"'}>${escapeMarkup(shownNote)}</tspan>`,
    '</text>',
  ].join('');
}

/** What a pointer that rests on the box shows. */
function titleOf({ title, details, members, mark, note }: PictureNode, isComparison: boolean) {
  const isGroup = members.length > 1;
  const what = isGroup
    ? [title, ...details.slice(0, -1), ...members.slice(0, MOST_MEMBERS), ...moreOf(members)]
    : members;
  return [
    ...what,
    ...(isComparison
      ? [[MARKS[mark].meaning, ...(note === undefined ? [] : [note])].join(': ')]
      : []),
  ].join('\n');
}

const MOST_MEMBERS = 20;

const moreOf = ({ length }: readonly string[]): readonly string[] =>
  length > MOST_MEMBERS ? [`and ${length - MOST_MEMBERS} more`] : [];
