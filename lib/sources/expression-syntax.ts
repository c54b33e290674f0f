/** The expressions that are evaluated: literals, references, and conversions of either. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'reference'; readonly root: string; readonly steps: readonly Step[] }
  | { readonly kind: 'conversion'; readonly to: 'string' | 'number'; readonly of: Expression };

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
  if (name !== 'tonumber' && name !== 'tostring') {
    return cursor.fail(`the function "${name}" is not evaluated`);
  }
  const of = readExpression(cursor);
  if (of === undefined || !cursor.takeToken(')')) return undefined;
  return { kind: 'conversion', to: name === 'tonumber' ? 'number' : 'string', of };
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
