import { distance } from 'fastest-levenshtein';

/** The name that a misspelt word most likely means; `undefined` when none is near. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, edits: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((left, right) => left.edits - right.edits);
  const [nearest] = ranked;
  return nearest !== undefined && nearest.edits <= Math.max(2, word.length / 3)
    ? nearest.name
    : undefined;
}

/** Half a sentence about a value that is none of the names. */
export function unknownName(given: string, names: readonly string[]): string {
  const nearest = nearestName(given, names);
  const hint =
    nearest === undefined ? `choose from ${names.join(', ')}` : `did you mean "${nearest}"?`;
  return `"${given}" is unknown, ${hint}`;
}
