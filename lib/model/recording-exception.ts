import { urlProblems } from './callback-url';
import { isRecord, isUnset } from './shape';
import { interpolationProblem, quote, typeName, type IsToken } from './text-rule';

/** Where recording exceptions are sent, and which of them. */
export interface RecordingException {
  /** Receives the events: an http or https URL (document 31074), without user info. */
  readonly url: string;
  /**
   * Levels to send. The documents disagree on the words ("error", "warning", "info", "alarm"), so
   * any text is taken (documents 32637 and 31074).
   *
   * @default - the service's own choice, "error" in the console
   */
  readonly levels?: readonly string[];
}

/** The two ways to declare recording exceptions as one; empty for what is neither. */
export function recordingExceptionOf(declared: unknown): Partial<RecordingException> {
  return isException(declared) ? declared : typeof declared === 'string' ? { url: declared } : {};
}

const NAME = 'callbacks.recordingException';

/** Everything that is wrong with where recording exceptions go: one sentence each. */
export function recordingExceptionProblems(declared: unknown, isToken: IsToken): string[] {
  if (isUnset(declared) || isToken(declared)) return [];
  if (typeof declared === 'string') return urlProblems(NAME, declared);
  if (!isRecord(declared)) {
    return [`${NAME} must be a URL, or { url, levels }, got ${typeName(declared)}`];
  }
  const { url, levels, ...others } = declared;
  return [
    ...exceptionUrlProblems(url, isUnset(levels), isToken),
    ...levelsProblems(levels, isToken),
    ...Object.keys(others).map((name) => `${NAME} ${quote(name)} is unknown; use url and levels`),
  ];
}

/** Narrows without a look inside: what is wrong there is refused at synth. */
const isException = (declared: unknown): declared is Partial<RecordingException> =>
  isRecord(declared);

/** What is wrong with the URL; `isAlone` if there are no levels. */
export function exceptionUrlProblems(url: unknown, isAlone: boolean, isToken: IsToken): string[] {
  if (isToken(url)) return [];
  if (isUnset(url)) {
    return isAlone
      ? [`${NAME} holds no url; set one, or leave it out`]
      : [`${NAME}.levels is set without a url; set both, or neither`];
  }
  return typeof url === 'string'
    ? urlProblems(NAME, url)
    : [`${NAME}.url must be text, got ${typeName(url)}`];
}

/** What is wrong with the levels. */
export function levelsProblems(levels: unknown, isToken: IsToken): string[] {
  const name = `${NAME}.levels`;
  if (isUnset(levels) || isToken(levels)) return [];
  return Array.isArray(levels)
    ? levels.flatMap((level: unknown) => levelProblems(name, level, isToken))
    : [`${name} must be a list of texts, got ${typeName(levels)}`];
}

function levelProblems(name: string, level: unknown, isToken: IsToken): string[] {
  if (isToken(level)) return [];
  if (typeof level !== 'string') return [`${name} must hold texts, got ${typeName(level)}`];
  if (level === '') return [`${name} must not hold ""; leave it out`];
  const problem = interpolationProblem(`${name} ${quote(level)}`, level);
  return problem === undefined ? [] : [problem];
}
