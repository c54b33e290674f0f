import { Cursor, readExpression, type Expression } from './expression-syntax';

/** A string of Terraform JSON: clear text and expressions in turn. */
export type TemplatePart = string | Expression;

/** The parts of a string, or why it holds something that is not evaluated. */
export type Template = { readonly parts: readonly TemplatePart[] } | { readonly problem: string };

/**
 * Reads a string the way Terraform reads strings of its JSON files: `${…}` holds an expression,
 * `$${` and `%%{` stand for `${` and `%{`.
 */
export function readTemplate(text: string): Template {
  const parts: TemplatePart[] = [];
  const cursor = new Cursor(text);
  for (;;) {
    const clear = readClearText(cursor);
    if (clear !== '') parts.push(clear);
    if (cursor.isAtEnd) return { parts };
    if (cursor.take('%{')) return { problem: 'template directives are not evaluated' };
    cursor.take('${');
    const expression = readExpression(cursor);
    if (expression === undefined || !cursor.takeToken('}')) return { problem: cursor.problem };
    parts.push(expression);
  }
}

/** Reads up to the next unescaped `${` or `%{`. */
function readClearText(cursor: Cursor): string {
  let clear = '';
  for (;;) {
    clear += cursor.takeMatch(/[^$%]*/y);
    if (cursor.isAtEnd || cursor.sees('${') || cursor.sees('%{')) return clear;
    if (cursor.take('$${')) clear += '${';
    else if (cursor.take('%%{')) clear += '%{';
    else clear += cursor.takeMatch(/[$%]/y);
  }
}
