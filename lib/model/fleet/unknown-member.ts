import { nearestName } from '../nearest-name';
import { quote } from '../text-rule';

/** Half a sentence about a name that none of the others is. */
export function unknownMember(given: string, names: readonly string[]): string {
  const nearest = nearestName(given, names);
  const hint = nearest === undefined ? choiceOf(names) : `did you mean ${quote(nearest)}?`;
  return `${quote(given)} is unknown, ${hint}`;
}

/** Names to choose from; of many the first. */
export function choiceOf(names: readonly string[]): string {
  if (names.length === 0) return 'there are none';
  const left = names.length - MAX_SHOWN;
  const shown = names.slice(0, MAX_SHOWN).map(quote).join(', ');
  return `choose from ${shown}${left > 0 ? ` and ${left} more` : ''}`;
}

const MAX_SHOWN = 10;
