import { quote } from '../text-rule';

/**
 * The host of a URL as browsers write it: lower case, without a port or a trailing dot. `undefined`
 * where programs may disagree about it, so that what one of them allows another would call.
 */
export function hostOf(url: string): string | undefined {
  if (!/^https?:\/\/[^/?#]/i.test(url) || AMBIGUOUS.test(url) || !URL.canParse(url)) {
    return undefined;
  }
  return withoutTrailingDot(new URL(url).hostname);
}

/**
 * A backslash ends the host for some and not for others, what is invisible is dropped by some, and
 * a host that is encoded with percent signs is decoded by some.
 */
const AMBIGUOUS = /[\\\s\p{Cc}\p{Cf}]|^https?:\/\/[^/?#]*%/iu;

/** A glob of host names, to be matched with what {@link hostOf} gives. */
export function hostGlob(glob: string): string {
  const { mark, name } = partsOf(glob);
  return `${mark}${withoutTrailingDot(isPattern(name) ? name.toLowerCase() : literalHost(name))}`;
}

/** What is wrong with a glob of host names, as half a sentence. */
export function hostGlobProblem(glob: string): string | undefined {
  const { name } = partsOf(glob);
  if (name === '') return `must be a host name or a glob, got ${quote(glob)}`;
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(name)?.[1]?.replace(/^.*@|:\d*$/g, '');
  if (host !== undefined) return `must be the name of a host, not a URL; write ${quote(host)}`;
  const bare = /^([^:]+|\[.*\]):\d+$/.exec(name)?.[1];
  if (bare !== undefined) {
    return `must be the name of a host, without a port; write ${quote(bare)}`;
  }
  if (/[/@?#\\%\s]/.test(name.replaceAll('?', ''))) {
    // not quoted: user info may be a password
    return 'must be the name of a host alone, without path or user info';
  }
  if (!isPattern(name)) {
    return URL.canParse(`http://${name}/`)
      ? undefined
      : `must be the name of a host${name.includes(':') ? ', an IPv6 address in brackets' : ''}, got ${quote(name)}`;
  }
  return /^[\w.*?:[\]-]+$/.test(name)
    ? undefined
    : `may hold only letters, digits, "-", ".", "*" and "?" where it is a glob, got ${quote(name)}; write other letters as in "xn--fsqu00a.example"`;
}

/** The leading `!` is none of the name. */
const partsOf = (glob: string) =>
  glob.startsWith('!') ? { mark: '!', name: glob.slice(1) } : { mark: '', name: glob };

const isPattern = (name: string): boolean => /[*?]/.test(name);

/** As in a URL, where `2001:DB8::0:1` is `2001:db8::1` and other letters than Latin are encoded. */
const literalHost = (name: string): string =>
  URL.canParse(`http://${name}/`) ? new URL(`http://${name}/`).hostname : name;

const withoutTrailingDot = (host: string): string => host.replace(/\.$/, '');
