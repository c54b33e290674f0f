import { quote } from '../text-rule';
import type { ChosenFleet } from './chosen-environment';
import { ownMember } from './own-member';
import { unknownMember } from './unknown-member';

/** Half a sentence about the key of a template that there is not. */
export function unknownTemplate(
  key: string,
  { keys, chosen }: { readonly keys: readonly string[]; readonly chosen: ChosenFleet },
): string {
  const { config, environment } = chosen;
  return ownMember(config.templates, key) === undefined || environment === undefined
    ? unknownMember(key, keys)
    : `${quote(key)} is removed in the environment ${quote(environment)}; name another template`;
}
