import { XMLParser } from 'fast-xml-parser';
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5';
import { type Report } from '../../lib/model';
import { type Budget, markdownWithin } from '../../lib/report';
import { outlineOf } from './markdown-outline';

/**
 * The structure of a report in a format: what must be the same, whatever the values are. It throws
 * at what no value may bring into that format.
 */
export const STRUCTURES: Readonly<Record<string, (text: string, report: Report) => string>> = {
  text(text) {
    expect(text).not.toMatch(CONTROLS);
    return `${text.split('\n').length} lines`;
  },

  json(text, report) {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
    return shapeOf(JSON.parse(text));
  },

  markdown(text, report) {
    expect(text).not.toMatch(CONTROLS);
    expect(text.length).toBeLessThanOrEqual(65_536);
    outlineOf(text);
    // the whole, which may be longer than a comment
    const { elements, words } = outlineOf(markdownWithin(report, UNLIMITED));
    expect(words.join('\n')).not.toMatch(LINKED);
    return elements.join('\n');
  },

  html(text) {
    expect(text).not.toMatch(CONTROLS);
    return elementsOf(parseHtml(text));
  },

  sarif(text) {
    expect(text).not.toMatch(CONTROLS);
    const log: unknown = JSON.parse(text);
    // a viewer makes links of these
    expect(messagesOf(log).join('\n')).not.toMatch(/(?<!\\)\]\(/);
    return shapeOf(log);
  },

  junit(text) {
    expect(text).not.toMatch(CONTROLS);
    expect(text).toMatch(WELL_FORMED);
    // XML 1.0 has no such characters, not even written as numbers
    expect(text).not.toMatch(/[\ufffe\uffff]|&#(?:x[01]?\d|[012]?\d);/i);
    return shapeOf(XML.parse(text));
  },

  github(text) {
    expect(text).not.toMatch(CONTROLS);
    // a command of an older form
    expect(text).not.toContain('##[');
    return text.split('\n').map(commandOf).join('\n');
  },

  'code-quality'(text) {
    expect(text).not.toMatch(CONTROLS);
    return shapeOf(JSON.parse(text));
  },
};

const UNLIMITED: Budget = { limit: Number.MAX_SAFE_INTEGER, unit: 'characters' };

/** Control characters but line breaks, marks that reverse text, halves of characters. */
const CONTROLS = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\p{Zl}\p{Zp}\p{Cs}]/u;

/** What GitHub or GitLab would make a mention, a reference or a link of. */
const LINKED = /@|#\d|!\d|\bGH-\d|:\/\/|www\.|mailto:|:[a-z]+:|\b[\da-f]{40}\b/i;

/** Tags, and text without marks of their own. That tags are closed is seen by the parser. */
const WELL_FORMED =
  /^<\?xml [^<]*\?>(?:<\/?[\w-]+(?:\s+[\w-]+="[^"<]*")*\s*\/?>|[^<>&]|&(?:amp|lt|gt|quot|apos);)*$/;

const XML = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

/** Objects and lists as they are nested, a line for each value with its type. */
function shapeOf(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  // a path that begins with a slash is told from one in the repository
  if ('uri' in value) return 'an address';
  return Object.entries(value)
    .map(([key, each]) => `\n${indent}${key}: ${shapeOf(each, `${indent}  `)}`)
    .join('');
}

/** The texts of all messages of a SARIF log. */
const messagesOf = (value: unknown): readonly unknown[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]) => (key === 'text' ? [each] : messagesOf(each)));

/** A line of a log as the runner takes it: level and names of properties, or nothing. */
function commandOf(line: string): string {
  const [, level, properties = ''] = /^::(error|warning|notice) (.*?)::/.exec(line) ?? [];
  if (level === undefined) return line.trimStart().startsWith('::') ? 'forged' : 'no command';
  return [level, ...properties.split(',').map((property) => property.split('=')[0])].join(' ');
}

/** Every element with the names of its attributes, as nested, a line each. */
function elementsOf(node: DefaultTreeAdapterMap['node'], indent = ''): string {
  const names = 'attrs' in node ? node.attrs.map(({ name }) => name) : [];
  const inner = 'childNodes' in node ? node.childNodes : [];
  return [
    `${indent}${[node.nodeName, ...names].join(' ')}\n`,
    ...inner.filter((child) => !isOfWords(child)).map((child) => elementsOf(child, `${indent}  `)),
  ].join('');
}

/** How words are broken, placed and marked depends on them. */
const isOfWords = (node: DefaultTreeAdapterMap['node']): boolean =>
  node.nodeName === '#text' ||
  (WORDS.includes(node.nodeName) &&
    'attrs' in node &&
    node.attrs.every(({ name }) => PLACING.includes(name)) &&
    node.childNodes.every(isOfWords));

const WORDS = ['wbr', 'mark', 'text', 'tspan'];
const PLACING = ['class', 'x', 'y', 'dy'];
