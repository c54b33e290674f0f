import {
  type AttributeValue,
  type InventoryTemplate,
  isSameValue,
  type ObservedTemplate,
  type TemplateAttribute,
  Unresolved,
} from '../model';
import { type TemplateMatch } from './match';

/** A declared template that was found in the account. */
export type LiveMatch = TemplateMatch & { readonly live: ObservedTemplate };

/** How one attribute of a template stands. Unset is `undefined`. */
export type AttributeVerdict =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'same' }
  /** The declared expression is not resolved. */
  | { readonly kind: 'undecided'; readonly expected: Unresolved }
  /** No read of the API tells what the account holds. */
  | { readonly kind: 'unreadable'; readonly expected: AttributeValue | undefined }
  | {
      readonly kind: 'different';
      readonly expected: AttributeValue | undefined;
      readonly actual: AttributeValue | undefined;
    };

/** Compares one attribute of a declared template with the live one. */
export function attributeVerdict(attribute: TemplateAttribute, match: LiveMatch): AttributeVerdict {
  const { declared, recorded, live } = match;
  const { name } = attribute;
  if (declared.ignoredAttributes?.has(name) === true) return { kind: 'ignored' };
  const written = declared.values[name];
  const actual = live.values[name];
  // what an expression gave at the last deploy stands in for what it gives now
  const expected = written instanceof Unresolved ? (recorded?.values[name] ?? written) : written;
  if (expected instanceof Unresolved) return { kind: 'undecided', expected };
  if (!attribute.readable && actual === undefined) return { kind: 'unreadable', expected };
  return isSameValue(expected, actual) || isLevelsDefault(attribute, match)
    ? { kind: 'same' }
    : { kind: 'different', expected, actual };
}

/**
 * Levels without a URL have no effect, and "error" is what the account uses where none are given
 * (document 31074): neither is a difference.
 */
function isLevelsDefault(
  { type, name }: TemplateAttribute,
  { declared, live }: LiveMatch,
): boolean {
  if (type !== 'list') return false;
  const isCalled = (template: InventoryTemplate) =>
    template.values['callbacks.recordingException'] !== undefined;
  if (!isCalled(declared) && !isCalled(live)) return true;
  return (
    isCalled(declared) &&
    declared.values[name] === undefined &&
    isSameValue(live.values[name], ['error'])
  );
}
