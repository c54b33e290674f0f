import {
  asSecret,
  type AttributeValue,
  presentText,
  Secret,
  type TemplateAttribute,
  type TemplateReference,
  Unresolved,
} from '../model';
import { type Known } from './evaluation';
import { asText } from './convert';
import { evaluate, plain, type Scope } from './expression';

/** The value of a template's attribute; `undefined` where it is unset. */
export function readAttribute(
  written: unknown,
  type: TemplateAttribute['type'],
  scope: Scope,
): AttributeValue | Unresolved | undefined {
  if (written === undefined || written === null) return undefined;
  const value = plain(evaluate(written, scope), scope);
  const show = type === 'secret' ? showWithoutLiterals : showWritten;
  if (value.kind === 'unknown') return new Unresolved(show(written), value.reason);
  const read = type === 'list' ? readList(value) : readText(value, type === 'secret');
  return typeof read === 'object' && 'problem' in read
    ? new Unresolved(show(written), read.problem)
    : read;
}

function readText(
  { value, isSensitive }: Known,
  isSecret: boolean,
): AttributeValue | { problem: string } | undefined {
  if (value === null) return undefined;
  const text = asWrittenText(value);
  if (text === undefined) return { problem: 'it is not text' };
  const present = presentText(text);
  return present !== undefined && (isSecret || isSensitive) ? new Secret(present) : present;
}

function readList({ value, isSensitive }: Known): AttributeValue | { problem: string } | undefined {
  if (value === null) return undefined;
  if (!Array.isArray(value)) return { problem: 'it is not a list' };
  const items = value.map(asWrittenText).filter((item) => item !== undefined);
  if (items.length < value.length) return { problem: 'an item is not text' };
  if (items.length === 0) return undefined;
  return isSensitive ? asSecret(items) : items;
}

/** Terraform composes the characters of every text (Unicode's form C) before a provider gets it. */
const asWrittenText = (value: unknown): string | undefined => asText(value)?.normalize('NFC');

/** A domain or app name. A report names them, so a sensitive one cannot be used. */
export function readWord(written: unknown, scope: Scope): string | Unresolved {
  const value = plain(evaluate(written ?? null, scope), scope);
  if (value.kind === 'unknown') return new Unresolved(showWritten(written), value.reason);
  if (value.isSensitive) return new Unresolved(showWritten(written), 'its value is sensitive');
  return asWrittenText(value.value) ?? new Unresolved(showWritten(written), 'it is not text');
}

/** The template of a binding: a declared one by reference, any other by its id. */
export function readTemplateId(
  written: unknown,
  scope: Scope,
): number | TemplateReference | Unresolved {
  const value = evaluate(written ?? null, scope);
  if (value.kind === 'template') return value.reference;
  if (value.kind === 'unknown') return new Unresolved(showWritten(written), value.reason);
  if (value.isSensitive) return new Unresolved(showWritten(written), 'its value is sensitive');
  return (
    asId(value.value) ?? new Unresolved(showWritten(written), 'it is not the id of a template')
  );
}

/** The id of a template; the provider writes it as text. */
export function asId(value: unknown): number | undefined {
  const isDigits = typeof value === 'string' && /^\d+$/.test(value);
  const id = isDigits ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : undefined;
}

/** What the code itself calls sensitive is not shown, nor what it is computed from. */
function showWritten(written: unknown): string {
  const text = typeof written === 'string' ? written : JSON.stringify(written ?? null);
  return /\bsensitive\s*\(/.test(text) ? '${…}' : text;
}

/** A key's expression may hold parts of the key in clear; a plain reference does not. */
const showWithoutLiterals = (written: unknown): string =>
  typeof written === 'string' && /^\$\{[^"$]*\}$/.test(written) ? written : '${…}';
