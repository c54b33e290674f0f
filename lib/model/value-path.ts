/** The way to a value in a document: names of members and numbers of items. */
export type ValuePath = readonly PropertyKey[];

/** As in `rules[2].reason`, counted from 0 like the indexes of JSON. */
export const shownValuePath = (path: ValuePath): string =>
  path.map(shownStep).join('').replace(/^\./, '');

function shownStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`;
  const name = String(step);
  return /^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
