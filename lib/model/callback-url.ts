import { interpolationProblem, quote } from './text-rule';

/**
 * What is wrong with a literal callback URL, as sentences without a dot. The API takes http and
 * https (document 31074); how it treats user info is not documented, and it would be stored and
 * shown in clear.
 */
export function urlProblems(name: string, url: string): string[] {
  if (url === '') return [`${name} must not be ""; leave it out to send no such event`];
  const shown = `${name} ${quote(withoutUserInfo(url))}`;
  const interpolation = interpolationProblem(shown, url);
  if (interpolation !== undefined) return [interpolation];
  if (/[\s\p{Cc}]/u.test(url)) {
    return [`${shown} holds white space or a control character; encode it, for example as %20`];
  }
  const authority = AUTHORITY.exec(url)?.[1];
  if (authority === undefined) return [`${shown} must start with "http://" or "https://"`];
  if (authority.includes('@')) {
    return [`${shown} holds user info; put a secret into callbackKey, which signs every callback`];
  }
  return authority === '' || !URL.canParse(url)
    ? [`${shown} is not a valid URL; write it like "https://callback.example.com/live"`]
    : [];
}

/** Scheme and authority; the authority ends where a WHATWG parser ends it. */
const AUTHORITY = /^https?:\/\/([^/\\?#]*)/i;

/** User info may be a password: it is never shown. */
const withoutUserInfo = (url: string): string => url.replace(/\/\/[^/\\?#]*@/, '//***@');
