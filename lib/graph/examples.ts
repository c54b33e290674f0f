/** The first few names of many. */
export const examplesOf = (names: readonly string[]): string =>
  [...names.slice(0, SHOWN), ...(names.length > SHOWN ? ['…'] : [])].join(', ');

const SHOWN = 3;

/** `push-*.example.com` for domains that differ in one place; `undefined` where they have no such. */
export function patternOf(names: readonly string[]): string | undefined {
  const words = names.map((name) => Array.from(name));
  const [first = []] = words;
  if (new Set(names).size === 1) return names[0];
  const start = sharedLength(words);
  const end = sharedLength(words.map((word) => word.slice(start).reverse()));
  // part of a number says nothing: 10 and 11 share a 1 by chance
  const head = first.slice(0, start).join('').replace(/\d+$/, '');
  const tail = first
    .slice(first.length - end)
    .join('')
    .replace(/^\d+/, '');
  return head.length + tail.length < LEAST_SHARED ? undefined : `${head}*${tail}`;
}

const LEAST_SHARED = 4;

function sharedLength(words: readonly (readonly string[])[]): number {
  const [first = [], ...others] = words;
  const differing = first.findIndex((letter, index) =>
    others.some((word) => word[index] !== letter),
  );
  return differing === -1 ? Math.min(...words.map(({ length }) => length)) : differing;
}
