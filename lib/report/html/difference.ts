/** A text in three parts, of which the middle one is not in the other text. */
export interface MarkedText {
  readonly before: string;
  readonly different: string;
  readonly after: string;
}

/**
 * A text, with what it shares with another at both ends set apart. The parts end at the borders of
 * words and of the parts of a URL: half a host name would say nothing.
 */
export function difference(text: string, other: string): MarkedText {
  const words = text.match(WORDS) ?? [];
  const otherWords = other.match(WORDS) ?? [];
  const most = Math.min(words.length, otherWords.length);
  const start = countWhile(most, (index) => words[index] === otherWords[index]);
  const end = countWhile(
    most - start,
    (index) => words.at(-1 - index) === otherWords.at(-1 - index),
  );
  return {
    before: words.slice(0, start).join(''),
    different: words.slice(start, words.length - end).join(''),
    after: words.slice(words.length - end).join(''),
  };
}

const WORDS = /[^\s/?&=.:#,]+|[\s/?&=.:#,]/g;

function countWhile(most: number, isTrue: (index: number) => boolean): number {
  let count = 0;
  while (count < most && isTrue(count)) count += 1;
  return count;
}
