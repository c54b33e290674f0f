import { known, unknown, type Evaluation, type Known, type Unknown } from './evaluation';
import { type Conversion } from './expression-syntax';
import { isObject } from './json-object';

/** Applies one of the functions that are evaluated. */
export function convert(value: Evaluation, to: Conversion): Evaluation {
  // an id is text to one resource and a number to the other
  if (value.kind !== 'known' || value.value === null) return value;
  return CONVERTERS[to](value);
}

const CONVERTERS: Readonly<Record<Conversion, (value: Known) => Known | Unknown>> = {
  tostring: (value) => converted(value, asText(value.value), 'text'),
  tonumber: (value) => converted(value, asNumber(value.value), 'a number'),
  toset: (value) => converted(value, asSet(value.value), 'a list of texts'),
  tolist: (value) => converted(value, asList(value.value), 'a list'),
  tomap: (value) => converted(value, isObject(value.value) ? value.value : undefined, 'a map'),
  sensitive: ({ value }) => known(value, true),
  nonsensitive: ({ value }) => known(value, false),
};

const converted = ({ isSensitive }: Known, value: unknown, wanted: string): Known | Unknown =>
  value === undefined ? unknown(`it is not ${wanted}`) : known(value, isSensitive);

const asList = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;

/** A set is a list of texts in order: only such sets are of use here. */
function asSet(value: unknown): readonly string[] | undefined {
  const texts = asList(value)?.map(asText);
  return texts === undefined || texts.includes(undefined)
    ? undefined
    : [...new Set(texts.filter((text) => text !== undefined))].sort();
}

/** What Terraform writes for a value inside a text; `undefined` where it refuses. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' && isExact(value) ? String(value) : undefined;
}

/** Terraform keeps and writes all digits, where JavaScript rounds or writes an exponent. */
const isExact = (number: number): boolean =>
  Number.isFinite(number) &&
  !String(number).includes('e') &&
  (Number.isSafeInteger(number) || !Number.isInteger(number));

/** The number a value stands for; `undefined` where Terraform refuses to convert. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) return undefined;
  return Number(value);
}
