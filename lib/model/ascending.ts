/**
 * Orders two texts. Not by localeCompare: the order must not depend on the machine's language.
 */
export const ascending = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** Orders entries by the first of their words that differs. */
export const ascendingBy =
  <Entry>(wordsOf: (entry: Entry) => readonly string[]) =>
  (left: Entry, right: Entry): number => {
    const rightWords = wordsOf(right);
    for (const [index, word] of wordsOf(left).entries()) {
      const order = ascending(word, rightWords[index] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  };
