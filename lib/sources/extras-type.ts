import { ATTRIBUTES_PROVIDER_LACKS } from '../model';
import { isObject, type JsonObject } from './json-object';

/** The type whose resources carry what the provider's template lacks. */
export const EXTRAS_TYPE = 'terraform_data';

/** The input of such a resource; `undefined` for any other `terraform_data`. */
export function extrasOf(input: unknown): JsonObject | undefined {
  if (!isObject(input) || !Object.hasOwn(input, 'TemplateId')) return undefined;
  return ATTRIBUTES_PROVIDER_LACKS.some(({ field }) => Object.hasOwn(input, field))
    ? input
    : undefined;
}
