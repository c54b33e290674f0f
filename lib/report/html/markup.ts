import { escapeMarkup, printable } from '../../model';

/** A piece of HTML. A text becomes one only by way of `markup`, which escapes it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[] | undefined;

/** HTML from a template: texts in it are escaped, pieces stay what they are. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = template[0] ?? '';
  for (const [index, part] of parts.entries()) text += written(part) + (template[index + 1] ?? '');
  return new Markup(text);
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('\n');
  return escaped(String(part));
}

/** A long value, which may be broken between the parts of a URL. */
export const breakable = (text: string): Markup =>
  new Markup(
    text.length > MOST_UNBROKEN
      ? escaped(text).replace(/(?:[/?=._]+|&amp;)(?!$)/g, '$&<wbr>')
      : escaped(text),
  );

/** Characters that fit into any column. */
const MOST_UNBROKEN = 24;

/**
 * Text of unknown origin, harmless in an element and in a quoted attribute. Characters that do not
 * show become visible, as in every format.
 */
const escaped = (text: string): string =>
  HARMLESS.test(text) ? text : escapeMarkup(printable(text)).replaceAll('`', '&#96;');

// nearly every text: ten thousand findings would take twice as long otherwise
const HARMLESS = /^[\w ./:?=#@%+,;()[\]{}|~$!*^\\-]*$/;
