import { printable } from '../model';
import type { Remark } from './remarks';

/** Lines of a comment: no text can end one early. */
export const commentLines = (marker: string, ...texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => wrapped(text, [`${marker} `, `${marker} `]));

/** Remarks as the items of a list. A command stays on one line, so that it can be copied. */
export const remarkLines = (marker: string, remarks: readonly Remark[]): readonly string[] =>
  remarks.flatMap(({ text, command }) => [
    ...wrapped(text, [`${marker} - `, `${marker}   `]),
    ...(command === undefined ? [] : [`${marker}     ${printable(command)}`]),
  ]);

/** Breaks between words; only a word that is longer makes a line wider than a hundred columns. */
function wrapped(text: string, [first, others]: readonly [string, string]): readonly string[] {
  const lines: string[] = [];
  let start = first;
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line !== '' && `${start}${line} ${word}`.length > MAX_WIDTH) {
      lines.push(start + line);
      start = others;
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, start + line].map((each) => each.trimEnd());
}

const MAX_WIDTH = 100;
