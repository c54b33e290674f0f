/** The expressions that are evaluated: literals, references, collections and conversions. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'reference'; readonly root: string; readonly steps: readonly Step[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'conversion'; readonly to: Conversion; readonly of: Expression };

/** The functions that are evaluated. Each takes one value. */
export const CONVERSIONS = [
  'tostring',
  'tonumber',
  'toset',
  'tolist',
  'tomap',
  'sensitive',
  'nonsensitive',
] as const;
export type Conversion = (typeof CONVERSIONS)[number];

/** `.name`, or `[key]` with any expression as the key. */
export type Step =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly key: Expression };

/** Deeper nesting than any person writes; it bounds the recursion. */
const MAX_DEPTH = 30;

/** A place in a text, and the first problem met there. */
export class Cursor {
  #position = 0;
  #problem: string | undefined;
  depth = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.#position >= this.text.length;
  }

  /** Why reading stopped. */
  get problem(): string {
    if (this.#problem !== undefined) return this.#problem;
    return this.isAtEnd
      ? 'the expression is cut off'
      : 'only references and literals are evaluated';
  }

  /** Remembers the first problem; there is no expression then. */
  fail(problem: string): Expression | undefined {
    this.#problem ??= problem;
    return undefined;
  }

  sees(token: string): boolean {
    return this.text.startsWith(token, this.#position);
  }

  take(token: string): boolean {
    const isThere = this.sees(token);
    if (isThere) this.#position += token.length;
    return isThere;
  }

  /** Like {@link take}, after white space. */
  takeToken(token: string): boolean {
    this.takeMatch(/\s*/y);
    return this.take(token);
  }

  /** What a sticky pattern matches here; "" when it does not match. */
  takeMatch(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const [match = ''] = pattern.exec(this.text) ?? [];
    this.#position += match.length;
    return match;
  }
}

/** Reads one expression; `undefined` when it is none that is evaluated: `cursor.problem` says why. */
export function readExpression(cursor: Cursor): Expression | undefined {
  cursor.depth += 1;
  const expression =
    cursor.depth > MAX_DEPTH ? cursor.fail('it is nested too deeply') : readTerm(cursor);
  cursor.depth -= 1;
  return expression;
}

function readTerm(cursor: Cursor): Expression | undefined {
  if (cursor.takeToken('(')) {
    const inner = readExpression(cursor);
    return inner !== undefined && cursor.takeToken(')') ? inner : undefined;
  }
  if (cursor.take('"')) return readQuoted(cursor);
  if (cursor.take('[')) return readList(cursor);
  if (cursor.take('{')) return readObject(cursor);
  const number = cursor.takeMatch(/-?\d+(\.\d+)?([eE][+-]?\d+)?/y);
  if (number !== '') return { kind: 'literal', value: Number(number) };
  const word = cursor.takeMatch(IDENTIFIER);
  if (word === '') return undefined;
  const keyword = KEYWORDS.get(word);
  if (keyword !== undefined) return keyword;
  return cursor.takeToken('(') ? readCall(word, cursor) : readReference(word, cursor);
}

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

const KEYWORDS: ReadonlyMap<string, Expression> = new Map([
  ['true', { kind: 'literal', value: true }],
  ['false', { kind: 'literal', value: false }],
  ['null', { kind: 'literal', value: null }],
]);

function readCall(name: string, cursor: Cursor): Expression | undefined {
  const to = CONVERSIONS.find((conversion) => conversion === name);
  if (to === undefined) return cursor.fail(`the function "${name}" is not evaluated`);
  const of = readExpression(cursor);
  return of !== undefined && cursor.takeToken(')') ? { kind: 'conversion', to, of } : undefined;
}

function readList(cursor: Cursor): Expression | undefined {
  const items: Expression[] = [];
  while (!cursor.takeToken(']')) {
    const item = readExpression(cursor);
    if (item === undefined || !takeSeparator(cursor, ']')) return undefined;
    items.push(item);
  }
  return { kind: 'list', items };
}

function readObject(cursor: Cursor): Expression | undefined {
  const entries: [Expression, Expression][] = [];
  while (!cursor.takeToken('}')) {
    const key = readKey(cursor);
    if (key === undefined || !(cursor.takeToken('=') || cursor.takeToken(':'))) return undefined;
    const value = readExpression(cursor);
    if (value === undefined || !takeSeparator(cursor, '}')) return undefined;
    entries.push([key, value]);
  }
  return { kind: 'object', entries };
}

/** A bare word is a key, not a reference. */
function readKey(cursor: Cursor): Expression | undefined {
  cursor.takeMatch(/\s*/y);
  const word = cursor.takeMatch(IDENTIFIER);
  return word === '' ? readExpression(cursor) : { kind: 'literal', value: word };
}

/** A comma, or the end of the collection, which stays. The lines of an object need none. */
function takeSeparator(cursor: Cursor, end: ']' | '}'): boolean {
  const gap = cursor.takeMatch(/\s*/y);
  return cursor.take(',') || cursor.sees(end) || (end === '}' && gap.includes('\n'));
}

function readReference(root: string, cursor: Cursor): Expression | undefined {
  const steps: Step[] = [];
  for (;;) {
    if (cursor.takeToken('.')) {
      const step = readAttribute(cursor);
      if (step === undefined) return undefined;
      steps.push(step);
    } else if (cursor.take('[')) {
      if (cursor.takeToken('*')) return cursor.fail('splats are not evaluated');
      const key = readExpression(cursor);
      if (key === undefined || !cursor.takeToken(']')) return undefined;
      steps.push({ kind: 'index', key });
    } else {
      return { kind: 'reference', root, steps };
    }
  }
}

function readAttribute(cursor: Cursor): Step | undefined {
  const name = cursor.takeMatch(IDENTIFIER);
  if (name !== '') return { kind: 'attribute', name };
  // the old way to write an index: var.list.0
  const number = cursor.takeMatch(/\d+/y);
  if (number !== '') return { kind: 'index', key: { kind: 'literal', value: Number(number) } };
  if (cursor.sees('*')) cursor.fail('splats are not evaluated');
  return undefined;
}

function readQuoted(cursor: Cursor): Expression | undefined {
  const inner = cursor.takeMatch(/[^"\\\n]*(?:\\.[^"\\\n]*)*/y);
  if (/[$%]\{|\\[^nrtu"\\]/.test(inner)) {
    return cursor.fail('templates and rare escapes inside an expression are not evaluated');
  }
  if (!cursor.take('"')) return undefined;
  const value = inner.replace(/\\(?:u([\dA-Fa-f]{4})|.)/g, (escape, hex: string | undefined) =>
    hex === undefined ? (ESCAPES.get(escape) ?? escape) : String.fromCharCode(parseInt(hex, 16)),
  );
  return { kind: 'literal', value };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\"', '"'],
  ['\\\\', '\\'],
]);
