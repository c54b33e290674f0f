import { asText, convert } from './convert';
import { known, unknown, type Evaluation, type Known, type Unknown } from './evaluation';
import { type Expression, type Step } from './expression-syntax';
import { fieldOf, isObject, itemOf } from './json-object';
import { readTemplate, type TemplatePart } from './template-syntax';
import { type TemplateReference } from '../model';

/** Says what names stand for. */
export interface Scope {
  /** The value of a reference such as `var.host` or `local.urls["push"]`. */
  resolve(root: string, steps: readonly Step[]): Evaluation;
  /** The id the state records for a declared template, for use inside a text. */
  recordedId(reference: TemplateReference): Known | Unknown;
  /** Results by text, so that one text is evaluated once. */
  readonly results: Map<string, Evaluation>;
}

/** Deeper nesting of lists and objects, and longer texts, than any declaration needs. */
const MAX_DEPTH = 30;
const MAX_LENGTH = 100_000;

/** The value of something written in Terraform JSON: every string in it is a template. */
export function evaluate(written: unknown, scope: Scope, depth = 0): Evaluation {
  if (typeof written === 'string') return evaluateText(written, scope);
  if (depth > MAX_DEPTH) return unknown('it is nested too deeply');
  if (Array.isArray(written)) {
    return joinParts(written, { scope, depth }, (values) => values);
  }
  if (isObject(written)) {
    const keys = Object.keys(written);
    if (keys.some((key) => /[$%]\{/.test(key))) return unknown('keys with templates are not read');
    return joinParts(Object.values(written), { scope, depth }, (values) =>
      Object.fromEntries(keys.map((key, index) => [key, values[index]])),
    );
  }
  return known(written);
}

const joinParts = (
  parts: readonly unknown[],
  { scope, depth }: { readonly scope: Scope; readonly depth: number },
  join: (values: readonly unknown[]) => unknown,
): Evaluation =>
  joinKnown(
    parts.map((part) => plain(evaluate(part, scope, depth + 1), scope)),
    join,
  );

function joinKnown(
  parts: readonly (Known | Unknown)[],
  join: (values: readonly unknown[]) => unknown,
): Evaluation {
  const values: unknown[] = [];
  let isSensitive = false;
  for (const part of parts) {
    if (part.kind === 'unknown') return part;
    values.push(part.value);
    isSensitive ||= part.isSensitive;
  }
  return known(join(values), isSensitive);
}

function evaluateText(text: string, scope: Scope): Evaluation {
  if (!text.includes('{')) return known(text);
  const earlier = scope.results.get(text);
  if (earlier !== undefined) return earlier;
  const template = readTemplate(text);
  const result =
    'problem' in template ? unknown(template.problem) : evaluateTemplate(template.parts, scope);
  scope.results.set(text, result);
  return result;
}

function evaluateTemplate(parts: readonly TemplatePart[], scope: Scope): Evaluation {
  const [first] = parts;
  // a lone expression keeps its type
  if (parts.length === 1 && typeof first === 'object') return evaluateExpression(first, scope);
  let text = '';
  let isSensitive = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const value = plain(evaluateExpression(part, scope), scope);
    if (value.kind === 'unknown') return value;
    const piece = asText(value.value);
    if (piece === undefined) return unknown('a part of it is not text');
    text += piece;
    isSensitive ||= value.isSensitive;
    if (text.length > MAX_LENGTH) return unknown('its text is too long');
  }
  return known(text, isSensitive);
}

function evaluateExpression(expression: Expression, scope: Scope): Evaluation {
  switch (expression.kind) {
    case 'literal':
      return known(expression.value);
    case 'reference':
      return scope.resolve(expression.root, expression.steps);
    case 'list':
      return joinValues(expression.items, scope, (values) => values);
    case 'object': {
      const { entries } = expression;
      return joinValues(entries.flat(), scope, (values) =>
        Object.fromEntries(
          entries.map((_, index) => [String(values[2 * index]), values[2 * index + 1]] as const),
        ),
      );
    }
    case 'conversion':
      return convert(evaluateExpression(expression.of, scope), expression.to);
  }
}

const joinValues = (
  parts: readonly Expression[],
  scope: Scope,
  join: (values: readonly unknown[]) => unknown,
): Evaluation =>
  joinKnown(
    parts.map((part) => plain(evaluateExpression(part, scope), scope)),
    join,
  );

/** A value to compute with: the id of a template becomes the one its state records. */
export const plain = (value: Evaluation, scope: Scope): Known | Unknown =>
  value.kind === 'template' ? scope.recordedId(value.reference) : value;

/** Follows steps into something written in Terraform JSON, evaluating only what is on the way. */
export function descend(written: unknown, steps: readonly Step[], scope: Scope): Evaluation {
  let current = written;
  for (const [index, step] of steps.entries()) {
    if (typeof current === 'string') {
      const value = plain(evaluate(current, scope), scope);
      return value.kind === 'unknown' ? value : descendKnown(value, steps.slice(index), scope);
    }
    const inner = childOf(current, step, scope);
    if (inner.kind === 'unknown') return inner;
    current = inner.value;
  }
  return evaluate(current, scope);
}

/** Follows steps into a value whose strings are clear text. */
export function descendKnown(value: Known, steps: readonly Step[], scope: Scope): Known | Unknown {
  let current = value.value;
  for (const step of steps) {
    const inner = childOf(current, step, scope);
    if (inner.kind === 'unknown') return inner;
    current = inner.value;
  }
  return known(current, value.isSensitive);
}

function childOf(parent: unknown, step: Step, scope: Scope): Known | Unknown {
  const key = keyOf(step, scope);
  if (typeof key === 'object') return key;
  const child = Array.isArray(parent)
    ? itemOf(parent, Number(key))
    : isObject(parent)
      ? fieldOf(parent, String(key))
      : undefined;
  // the key is not named: it may be a value itself
  return child === undefined ? unknown('it has no such item or attribute') : known(child);
}

/** The attribute name or index a step stands for. */
export function keyOf(step: Step, scope: Scope): string | number | Unknown {
  if (step.kind === 'attribute') return step.name;
  const key = plain(evaluateExpression(step.key, scope), scope);
  if (key.kind === 'unknown') return key;
  if (key.isSensitive) return unknown('an index is sensitive');
  return typeof key.value === 'string' || typeof key.value === 'number'
    ? key.value
    : unknown('an index is neither text nor a number');
}
