import { evaluate, type Scope } from './expression';
import { fieldOf, isObject, type JsonObject } from './json-object';

/** True for a resource with `count` or `for_each`. */
export const isRepeated = (body: JsonObject): boolean => repetitionOf(body) !== undefined;

/** False where a resource is switched off: it is repeated no times. */
export function isDeclared(body: JsonObject, scope: Scope): boolean {
  const repetition = repetitionOf(body);
  if (repetition === undefined) return true;
  const instances = evaluate(repetition, scope);
  if (instances.kind !== 'known') return true;
  const { value } = instances;
  if (isObject(value) || Array.isArray(value)) return Object.keys(value).length > 0;
  return value !== 0 && value !== '0';
}

const repetitionOf = (body: JsonObject): unknown =>
  fieldOf(body, 'count') ?? fieldOf(body, 'for_each') ?? undefined;
