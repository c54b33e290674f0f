import { shortened } from './shortened';

/** A label of several lines. Each is shortened: the size of a flowchart is limited. */
export function mermaidLabel(lines: readonly string[]): string {
  const text = lines.map((line) => escaped(shortened(inert(line), MOST_COLUMNS))).join('<br/>');
  // an empty label is a mistake to Mermaid
  return `"${text || ' '}"`;
}

const MOST_COLUMNS = 64;

/**
 * Mermaid looks for these when it has decoded the entity codes of a label with several lines: an
 * icon (`fa:fa-car`), a formula (`$$x$$`), a line break (`\n`). One letter of each is written the
 * way control characters are.
 */
const inert = (text: string): string =>
  text.replace(
    /(?<=fa[bklrs]?):(?=fa-)|(?<=\$)\$|\\(?=n)/g,
    (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`,
  );

/**
 * Everything that Mermaid, its Markdown or the page could take for their own is written as an
 * entity code, `#34;` for a quotation mark. Letters of any language stay.
 */
const escaped = (text: string): string =>
  text.replace(UNSAFE, (character) => `#${character.codePointAt(0) ?? ''};`);

// a list begins with "1. " or "- "
const UNSAFE = /[^\p{L}\p{N} .,/≠−…-]|\.(?= )|^-/gu;
