/** Whether a text matches. */
export type Matcher = (text: string) => boolean;

/**
 * Compiles globs into one matcher: at least one of those without a leading `!` has to match, if
 * there are any, and none of those with one. A glob also matches what equals it as a whole.
 */
export function matcherOf(globs: string | readonly string[]): Matcher {
  const all = typeof globs === 'string' ? [globs] : globs;
  const isWanted = anyOf(all.filter((glob) => !glob.startsWith('!')));
  const excluded = all.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  if (excluded.length === 0) return isWanted;
  const isExcluded = anyOf(excluded);
  const wantsAll = excluded.length === all.length;
  return (text) => all.includes(text) || (!isExcluded(text) && (wantsAll || isWanted(text)));
}

function anyOf(globs: readonly string[]): Matcher {
  const matchers = globs.map(compile);
  const [only] = matchers;
  return matchers.length === 1 && only !== undefined
    ? only
    : (text) => matchers.some((matches) => matches(text));
}

/**
 * `*` is any text and `?` one character; everything else stands for itself. Not the globs of
 * paths: an address holds `["x"]`, a name from the account may hold `/`, `..` or a line break. No
 * regular expression either: a name from the account could make it run for hours.
 */
function compile(glob: string): Matcher {
  const [head = '', ...others] = glob.split('*');
  const tail = others.pop();
  const isHead = startAt(head);
  if (tail === undefined) return (text) => text.length === head.length && isHead(text, 0);
  const isTail = startAt(tail);
  const middle = others.map((part) => ({ length: part.length, isAt: startAt(part) }));
  return (text) => {
    const end = text.length - tail.length;
    if (end < head.length || !isHead(text, 0) || !isTail(text, end)) return false;
    // the first place is as good as any: it leaves the most text for what follows
    let from = head.length;
    for (const { length, isAt } of middle) {
      while (from + length <= end && !isAt(text, from)) from += 1;
      from += length;
    }
    return from <= end;
  };
}

/** Whether a part without `*` stands at a place of a text. */
function startAt(part: string): (text: string, at: number) => boolean {
  if (!part.includes('?')) return (text, at) => text.startsWith(part, at);
  return (text, at) => {
    for (let index = 0; index < part.length; index += 1) {
      if (part[index] !== '?' && part[index] !== text[at + index]) return false;
    }
    return at + part.length <= text.length;
  };
}
