import { known, unknown, type Known, type Unknown } from './evaluation';
import { asNumber, asText } from './convert';
import { isObject } from './json-object';

/** The values of a stack's variables. They are private: printing the object shows none. */
export class VariableValues {
  readonly #values: ReadonlyMap<string, Known | Unknown>;

  constructor(
    values: ReadonlyMap<string, Known | Unknown>,
    /** What a reader should know: values that may have been given and were not read. */
    readonly notes: readonly string[] = [],
  ) {
    this.#values = values;
  }

  /** The value, or why it is not known; `undefined` for a variable that has none. */
  get(name: string): Known | Unknown | undefined {
    return this.#values.get(name);
  }
}

/** True for types whose `TF_VAR_…` text Terraform takes as it is. */
export const isTextType = (type: unknown): boolean =>
  type === undefined || type === null || (typeof type === 'string' && SIMPLE.has(type));

const SIMPLE = new Map<string, (value: unknown) => unknown>([
  ['string', asText],
  ['number', asNumber],
  ['bool', asBoolean],
]);

/**
 * Converts a value to the declared type, as far as the type is simple or a collection of a simple
 * one. Terraform itself checks the rest.
 */
export function convertToType(name: string, value: Known, type: unknown): Known | Unknown {
  const [, collection, simple] =
    /^\s*(?:(list|set|map)\(\s*)?(\w+)\s*\)?\s*$/.exec(typeof type === 'string' ? type : '') ?? [];
  const convert = SIMPLE.get(simple ?? '');
  if (convert === undefined || value.value === null) return value;
  const converted = convertItems(value.value, collection, convert);
  return converted === undefined
    ? unknown(`the value of the variable "${name}" does not fit its type`)
    : known(converted, value.isSensitive);
}

function convertItems(
  value: unknown,
  collection: string | undefined,
  convert: (value: unknown) => unknown,
): unknown {
  if (collection === undefined) return convert(value);
  if (collection === 'map') {
    if (!isObject(value)) return undefined;
    const entries = Object.entries(value).map(([key, item]) => [key, convert(item)] as const);
    return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries);
  }
  if (!Array.isArray(value)) return undefined;
  const items = value.map(convert);
  return items.includes(undefined) ? undefined : items;
}

function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'false' ? value === 'true' : undefined;
}
