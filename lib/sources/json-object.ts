/** A parsed JSON object. Its keys come from outside: read them with {@link fieldOf}. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field by name. Inherited ones, such as `constructor`, are none. */
export const fieldOf = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** An item of a list by its number; the list comes from parsed JSON. */
export const itemOf = (list: readonly unknown[], index: number): unknown =>
  Number.isInteger(index) && index >= 0 ? list[index] : undefined;
