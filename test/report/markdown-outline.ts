import MarkdownIt, { type Token } from 'markdown-it';

/** What a renderer makes of Markdown, without the words. */
export interface MarkdownOutline {
  /** Every element in order; words and inline code are left out. */
  readonly elements: readonly string[];
  /** What is not code: here a mention or an address would become a link. */
  readonly words: readonly string[];
}

/** @throws Error at HTML that no report writes */
export function outlineOf(markdown: string): MarkdownOutline {
  const tokens = PARSER.parse(markdown, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  return {
    elements: tokens.flatMap((token) => [
      ...(token.type === 'inline' ? [] : elementsOf(token)),
      ...(token.children ?? []).flatMap(elementsOf),
    ]),
    words: inline.filter(({ type }) => type === 'text').map(({ content }) => content),
  };
}

/** As GitHub reads it: tables, struck text, and links for what looks like an address. */
const PARSER = new MarkdownIt({ html: true, linkify: true });
PARSER.linkify.set({ fuzzyLink: false });

function elementsOf({ type, content, info }: Token): readonly string[] {
  if (type === 'text' || type === 'code_inline') return [];
  if (type === 'html_inline') return [known(content, INLINE_TAGS)];
  if (type === 'html_block') {
    return content
      .trimEnd()
      .split('\n')
      .map((line) => known(line.replace(SUMMARY, '<summary>…</summary>'), BLOCK_TAGS));
  }
  return [type === 'fence' ? `fence ${info}` : type];
}

const INLINE_TAGS = ['<br>', '<sub>', '</sub>'];
const BLOCK_TAGS = ['<details><summary>…</summary>', '</details>'];

const SUMMARY = /<summary>(?:[^<>]|<code>[^<>]*<\/code>)*<\/summary>/;

function known(html: string, tags: readonly string[]): string {
  if (!tags.includes(html)) throw new Error(`no report writes this HTML: ${html}`);
  return html;
}
