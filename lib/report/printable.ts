/**
 * Makes text of unknown origin safe to print on one line: control characters, line breaks and
 * marks that reverse the direction of text are written as `\u{…}`. A template name edited in the
 * console could otherwise move the cursor or forge a line.
 */
export const printable = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);

const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
