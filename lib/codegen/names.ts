/**
 * Makes a name of letters, digits, `_` and `-` that begins with a letter; `fallback` where nothing
 * of the text is left.
 */
export function nameOf(text: string, fallback: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .slice(0, MAX_LENGTH)
    .replace(/[-_]+$/, '');
  if (plain === '') return fallback;
  return /^[A-Za-z]/.test(plain) ? plain : `template-${plain}`.slice(0, MAX_LENGTH);
}

/** As long as a name in the console; the constructs' lines stay short. */
const MAX_LENGTH = 30;

/** Names that none of them shares, in the order they are asked for. */
export class UniqueNames {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set([...reserved].map(withoutCase));
  }

  /** The name; if it is taken the one with the suffix, else that with a number. */
  take(name: string, suffix: string): string {
    const candidates = [name, `${name}${suffix}`];
    for (let count = 0; ; count += 1) {
      const candidate = candidates[count] ?? `${name}${suffix}_${count}`;
      if (this.#taken.has(withoutCase(candidate))) continue;
      this.#taken.add(withoutCase(candidate));
      return candidate;
    }
  }
}

/** Names that differ in case only would be hard to tell apart. */
const withoutCase = (name: string): string => name.toLowerCase();
