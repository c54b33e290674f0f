/** A value as TypeScript writes it. */
export type Code = string | number | Verbatim | readonly string[] | CodeObject;

export interface CodeObject {
  readonly [member: string]: Code | undefined;
}

/** An expression that is written as it is. */
export class Verbatim {
  constructor(readonly text: string) {}
}

/** The properties of an object, a line or more each, as prettier writes them. */
export const propertyLines = (object: CodeObject, indent: number): readonly string[] =>
  Object.entries(object).flatMap(([name, value]) =>
    value === undefined ? [] : propertyLine(name, value, indent),
  );

function propertyLine(name: string, value: Code, indent: number): readonly string[] {
  const start = `${' '.repeat(indent)}${name}:`;
  if (isObject(value)) {
    return [`${start} {`, ...propertyLines(value, indent + 2), `${' '.repeat(indent)}},`];
  }
  const line = `${start} ${inline(value)},`;
  if (fits(line)) return [line];
  if (isList(value)) {
    const items = value.map((item) => `${' '.repeat(indent + 2)}${stringLiteral(item)},`);
    return [`${start} [`, ...items, `${' '.repeat(indent)}],`];
  }
  // prettier leaves the value of a short name where it is
  return name.length < SHORT_NAME || typeof value !== 'string'
    ? [line]
    : [start, `${' '.repeat(indent + 2)}${stringLiteral(value)},`];
}

const SHORT_NAME = 5;

/** The statement `callee(text, { … });` as prettier writes it. */
export function callLines(callee: string, text: string, options: CodeObject): readonly string[] {
  const isEmpty = Object.values(options).every((value) => value === undefined);
  const first = stringLiteral(text);
  const whole = isEmpty ? `${callee}(${first});` : `${callee}(${first}, ${inline(options)});`;
  if (fits(whole)) return [whole];
  if (isEmpty) return [`${callee}(`, `  ${first},`, ');'];
  const hugging = `${callee}(${first}, {`;
  if (fits(hugging)) return [hugging, ...propertyLines(options, 2), '});'];
  return [`${callee}(`, `  ${first},`, `  ${inline(options)},`, ');'];
}

/** A value on one line. */
function inline(value: Code): string {
  if (value instanceof Verbatim) return value.text;
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return `[${value.map(stringLiteral).join(', ')}]`;
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${name}: ${inline(member)}`],
  );
  return `{ ${members.join(', ')} }`;
}

const isList = (value: Code): value is readonly string[] => Array.isArray(value);

const isObject = (value: Code): value is CodeObject =>
  typeof value === 'object' && !(value instanceof Verbatim) && !isList(value);

/**
 * A string literal. Chinese characters stay readable; all else that is not plain is escaped, so that
 * no text can end the literal, turn around what an editor shows, or hide in it.
 */
export function stringLiteral(text: string): string {
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  const escaped = text
    .replace(NOT_PLAIN, escapeOf)
    .replace(/["']/g, (found) => (found === quote ? `\\${found}` : found));
  return `${quote}${escaped}${quote}`;
}

const count = (text: string, part: string): number => text.split(part).length - 1;

const NOT_PLAIN = /[^\x20-\x5b\x5d-\x7e\u3400-\u4dbf\u4e00-\u9fff]/gu;

const escapeOf = (character: string): string =>
  character === '\\' ? '\\\\' : `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;

/** Chinese characters take two columns. */
const fits = (line: string): boolean =>
  line.length + (line.match(/[^\x20-\x7e]/g) ?? []).length <= MAX_WIDTH;

const MAX_WIDTH = 100;
