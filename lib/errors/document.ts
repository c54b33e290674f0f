import { type ErrorCode, LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

/** A file that people write, as errors name it. */
export interface DocumentSource {
  /** What the file is, for example `the ignore file`. */
  readonly what: string;
  /** Its path, as its reader typed it. */
  readonly file: string;
  readonly code: ErrorCode;
}

/** For a file that a flag or a program names and that cannot be read. */
export const documentUnreadable = (
  { what, file, code }: DocumentSource,
  cause: unknown,
  remedy = 'check its path and permissions',
): LiveCallbacksError =>
  new LiveCallbacksError(
    code,
    `${what} "${file}" cannot be read${systemReason(cause)}; ${remedy}`,
    { cause },
  );

/** What is wrong at one place of a file; lines and columns are counted from 1. */
export interface DocumentProblem {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

/** All problems at once, each once, in the order of the file. */
export function documentInvalid(
  { what, file, code }: DocumentSource,
  problems: readonly DocumentProblem[],
): LiveCallbacksError {
  const ordered = problems.toSorted(
    (left, right) => left.line - right.line || left.column - right.column,
  );
  const lines = ordered.map(({ line, column, problem }) => `${file}:${line}:${column}: ${problem}`);
  return invalid(code, `${what} "${file}"`, lines);
}

/** The same for what is no file; of many problems the first are told. */
export function invalid(
  code: ErrorCode,
  what: string,
  problems: readonly string[],
): LiveCallbacksError {
  const all = [...new Set(problems)];
  const left = all.length - MAX_SHOWN;
  return new LiveCallbacksError(code, `${what} cannot be used; mend it and run again:`, {
    problems: [...all.slice(0, MAX_SHOWN), ...(left > 0 ? [`and ${left} more`] : [])],
  });
}

const MAX_SHOWN = 20;
