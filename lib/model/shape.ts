/** True for what means "not set": absent, or null from JavaScript. */
export const isUnset = (value: unknown): value is undefined | null =>
  value === undefined || value === null;

/** True for an object with named properties. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
