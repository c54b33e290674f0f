import type { ValuePath } from '../value-path';

/** A value of a fleet, and where it is written. */
export interface Placed<Value> {
  readonly value: Value;
  readonly path: ValuePath;
}

/** A value with its place; `undefined` if nothing is written there. */
export const placed = <Value>(
  value: Value | undefined,
  path: ValuePath,
): Placed<Value> | undefined => (value === undefined ? undefined : { value, path });

/** `undefined` for a value that is taken away. */
export const unlessNull = <Value>({
  value,
  path,
}: Placed<Value | null>): Placed<Value> | undefined =>
  value === null ? undefined : { value, path };
