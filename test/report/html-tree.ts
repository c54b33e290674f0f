import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** An element of a page, with what a test asks of it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What a reader sees, with runs of blanks as one. */
  readonly text: string;
  /** Its text, blank for blank. */
  readonly source: string;
  readonly children: readonly Element[];
}

/** A page as a browser reads it; what is no valid HTML throws. */
export function htmlTree(page: string): Element {
  const problems: string[] = [];
  const document = parse(page, { onParseError: ({ code }) => problems.push(code) });
  if (problems.length > 0) throw new Error(`no valid HTML: ${problems.join(', ')}`);
  const [root] = elementsOf(document);
  if (root === undefined) throw new Error('no element');
  return root;
}

/** Every element below this one that is of a tag or class (`.name`) or has an id (`#name`), in order. */
export function all(element: Element, selector: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(isMatch(child, selector) ? [child] : []),
    ...all(child, selector),
  ]);
}

/** The one element that matches. */
export function one(element: Element, selector: string): Element {
  const [found, ...others] = all(element, selector);
  if (found === undefined || others.length > 0) {
    throw new Error(`${found === undefined ? 'no' : 'several'} ${selector}`);
  }
  return found;
}

function isMatch({ tag, attributes }: Element, selector: string): boolean {
  if (selector === '*') return true;
  if (selector.startsWith('#')) return attributes.id === selector.slice(1);
  if (!selector.startsWith('.')) return tag === selector;
  return (attributes.class ?? '').split(' ').includes(selector.slice(1));
}

const elementsOf = (node: Node): readonly Element[] =>
  ('childNodes' in node ? node.childNodes : []).flatMap((child) =>
    'tagName' in child
      ? {
          tag: child.tagName,
          attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])),
          source: textOf(child),
          text: textOf(child).replace(/\s+/g, ' ').trim(),
          children: elementsOf(child),
        }
      : [],
  );

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
