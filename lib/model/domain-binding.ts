import { interpolationProblem, quote, wrongType, type IsToken } from './text-rule';

/** A binding as code declares it: the streams of one domain and app name use a template. */
export interface BindingDeclaration {
  /** A push domain, for example `push.example.com`: a bare host name (document 32638). */
  readonly domainName: string;
  /** The path segment of the push URL that follows the domain, for example `live` (document 32638). */
  readonly appName: string;
}

/** Everything that is wrong with a declared binding: one sentence each, without a dot. */
export function bindingProblems(declared: BindingDeclaration, isToken: IsToken): string[] {
  return [
    ...domainNameProblems(declared.domainName, isToken),
    ...appNameProblems(declared.appName, isToken),
  ];
}

/** What is wrong with the domain of a binding. */
export const domainNameProblems = (domainName: unknown, isToken: IsToken): string[] =>
  problemsOf('domainName', domainName, isToken, domainProblem);

/** What is wrong with the app name of a binding. */
export const appNameProblems = (appName: unknown, isToken: IsToken): string[] =>
  problemsOf('appName', appName, isToken, appProblem);

/** What is wrong with the id of a template that exists already: a positive whole number. */
export function templateIdProblems(templateId: unknown, isToken: IsToken): string[] {
  if (isToken(templateId)) return [];
  if (typeof templateId === 'number' && Number.isInteger(templateId) && templateId > 0) return [];
  const shown = typeof templateId === 'string' ? quote(templateId) : String(templateId);
  return [
    `template id ${shown} must be a positive whole number; take it from the console, or pass a CallbackTemplate`,
  ];
}

function problemsOf(
  name: string,
  value: unknown,
  isToken: IsToken,
  problem: (shown: string, text: string) => string | undefined,
): string[] {
  if (isToken(value)) return [];
  if (typeof value !== 'string') return [wrongType(name, value)];
  const shown = `${name} ${quote(value)}`;
  const found = interpolationProblem(shown, value) ?? problem(shown, value);
  return found === undefined ? [] : [found];
}

const domainProblem = (shown: string, domain: string): string | undefined =>
  HOST_NAME.test(domain)
    ? undefined
    : `${shown} must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path`;

const LABEL = '[\\p{L}\\p{M}\\p{N}_-]+';
const HOST_NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`, 'u');

function appProblem(shown: string, app: string): string | undefined {
  if (app === '')
    return `${shown} must not be empty; use "live" unless the push URLs say otherwise`;
  return /^\/|\/$|[\s\p{Cc}\p{Cf}?#]/u.test(app)
    ? `${shown} must be as in the push URL, such as "live"; leave out outer slashes, white space, "?" and "#"`
    : undefined;
}
