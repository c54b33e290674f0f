import { Secret } from './secret';

/** A declared expression whose value is only known to Terraform, for example `${var.host}`. */
export class Unresolved {
  constructor(
    /** The expression as written. */
    readonly expression: string,
    /** Why it could not be resolved, as half a sentence. */
    readonly reason: string,
  ) {}
}

/** The value of a template attribute. An unset attribute has no value: it is absent. */
export type AttributeValue = string | readonly string[] | Secret;

/** Absent, null, "" and an empty list are all "unset" to the API; each becomes `undefined` here. */
export const presentText = (text: string | null | undefined): string | undefined =>
  text === null || text === '' ? undefined : text;

/** True if both sides mean the same to the API: lists are compared as sets. */
export function isSameValue(
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (left instanceof Secret || right instanceof Secret) {
    return asSecret(left).equals(asSecret(right));
  }
  return asSortedText(left) === asSortedText(right);
}

/** Hides a value. It still equals the same value in clear, a list whatever its order. */
export function asSecret(value: AttributeValue): Secret {
  if (value instanceof Secret) return value;
  return new Secret(typeof value === 'string' ? value : asSortedText(value));
}

const asSortedText = (value: string | readonly string[]): string =>
  JSON.stringify(typeof value === 'string' ? value : [...new Set(value)].sort());
