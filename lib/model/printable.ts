/**
 * Makes text of unknown origin safe to print on one line: control characters, line breaks and
 * marks that reverse the direction of text are written as `\u{…}`, and so are code points that are
 * no characters, which XML forbids. A template name edited in the console could otherwise move the
 * cursor or forge a line.
 */
export const printable = (text: string): string =>
  // most texts are plain, and looking up classes of Unicode is slow
  PLAIN.test(text)
    ? text
    : text.replace(UNSAFE, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);

const PLAIN = /^[\x20-\x7e]*$/;

const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
