import { printable } from '../../model';

/**
 * Text of unknown origin for Markdown, as GitHub and GitLab read it. Nothing is escaped with
 * backslashes or entities: both sites look for mentions and links in what is left after those
 * were read. Code is the one place where neither looks, and where no markup counts.
 */

/** A value as an inline code span on one line. */
export function code(text: string): string {
  const inside = printable(text);
  if (inside === '') return '(empty)';
  const ticks = '`'.repeat(longestRun(inside) + 1);
  // next to a tick a space is needed, and a space at both ends is taken away
  const pad = /^[ `]|[ `]$/.test(inside) ? ' ' : '';
  return `${ticks}${pad}${inside}${pad}${ticks}`;
}

/** A sentence: plain words stay, any word that could be more than that becomes code. */
export const prose = (text: string): string => wordByWord(text, code);

/** The same inside an HTML block, where Markdown is not read. */
export const htmlProse = (text: string): string => wordByWord(text, htmlCode);

const htmlCode = (text: string): string => `<code>${text.replace(/[&<>"']/g, entity)}</code>`;

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

function wordByWord(text: string, asCode: (word: string) => string): string {
  return printable(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [start, end] = coreOf(word);
      const core = word.slice(start, end);
      if (isPlain(core)) return NUMBERED.test(word) ? asCode(word) : word;
      return `${word.slice(0, start)}${asCode(core)}${word.slice(end)}`;
    })
    .join(' ');
}

/** Without the punctuation around it. A regular expression would be slow on a hostile word. */
function coreOf(word: string): readonly [start: number, end: number] {
  let start = 0;
  while (start < word.length && OPENING.includes(word.charAt(start))) start += 1;
  let end = word.length;
  while (end > start && CLOSING.includes(word.charAt(end - 1))) end -= 1;
  return start === end ? [0, word.length] : [start, end];
}

const OPENING = `"'(`;
const CLOSING = `"').,;:!?`;

const isPlain = (word: string): boolean => PLAIN.test(word) && !LINKED.test(word);

/** What would begin a list. */
const NUMBERED = /^\d+[.)]+$/;

/** Letters and digits of any script, single marks between them, and the time of day. */
const PLAIN =
  /^[A-Za-z0-9\u0080-\uffff]+(?:(?:[-.,/']|(?<=\d\d):(?=\d\d))[A-Za-z0-9\u0080-\uffff]+)*$/;

/** What becomes a link though it has no mark: a web address, an issue, a commit. */
const LINKED = /www\.|\bGH-\d|\b(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,}\b/i;

/**
 * Markdown as the cell of a table. Cells end at `|` even inside code, unless a backslash stands
 * before it; what a second backslash before that one means, readers disagree about.
 */
export const cell = (markdown: string): string =>
  markdown.replace(/\\*\|/g, (found) => `${'\\u{5c}'.repeat(found.length - 1)}\\|`);

/** Lines as a fenced block that none of them can end. */
export function fenced(language: string, lines: readonly string[]): string {
  const { open, close } = fenceFor(language, lines);
  return `${open}${lines.map((line) => `${line}\n`).join('')}${close}`;
}

/** The first and last line of such a block. */
export function fenceFor(
  language: string,
  lines: readonly string[],
): { readonly open: string; readonly close: string } {
  const longest = lines.reduce((most, line) => Math.max(most, longestRun(line)), 2);
  const ticks = '`'.repeat(longest + 1);
  return { open: `${ticks}${language}\n`, close: `${ticks}\n` };
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
