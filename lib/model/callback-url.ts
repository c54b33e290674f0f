import { interpolationProblem, quote } from './text-rule';

/**
 * What is wrong with a literal callback URL, as sentences without a dot. The API takes http and
 * https (document 31074); how it treats user info is not documented, and it would be stored and
 * shown in clear. Messages show the URL as it is `written`, where something was put into it.
 */
export function urlProblems(name: string, url: string, written = url): string[] {
  if (url === '') return [`${name} must not be ""; leave it out to send no such event`];
  const shown = `${name} ${shownUrl(written)}`;
  const interpolation = interpolationProblem(shown, url);
  if (interpolation !== undefined) return [interpolation];
  if (HIDDEN.test(url)) {
    return [`${shown} holds white space or an invisible character; encode it, for example as %20`];
  }
  const authority = AUTHORITY.exec(url)?.[1];
  if (authority === undefined) return [`${shown} must start with "http://" or "https://"`];
  if (authority.includes('@')) {
    return [`${shown} holds user info; put a secret into callbackKey, which signs every callback`];
  }
  return authority === '' || url.includes('\\') || !URL.canParse(url)
    ? [`${shown} is not a valid URL; write it like "https://callback.example.com/live"`]
    : [];
}

const HIDDEN = /[\s\p{Cc}\p{Cf}]/u;

/** Scheme and authority. Some parsers end the authority at a backslash, others do not. */
const AUTHORITY = /^https?:\/\/([^/?#]*)/i;

/** A URL as messages show it. */
export const shownUrl = (url: string): string => quote(withoutUserInfo(url));

/**
 * User info may be a password: it is never shown. Where it ends is only certain in a URL that can
 * be parsed; else everything before the last @ is hidden.
 */
const withoutUserInfo = (url: string): string => {
  const isCertain = URL.canParse(url) && !HIDDEN.test(url) && !url.includes('\\');
  return isCertain
    ? url.replace(/^([a-z][a-z0-9+.-]*:)?(\/*)[^/?#]*@/i, '$1$2***@')
    : url.replace(/^(\s*https?:\/\/)?.*@/is, '$1***@');
};
