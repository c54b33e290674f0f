import type * as z from 'zod';
import { LiveCallbacksError, type ErrorCode } from '../errors';

/** What a text is and what to do when it cannot be read: both go into the error. */
export interface JsonSource {
  /** Names the text, for example `the state file "x.tfstate"`. */
  readonly what: string;
  readonly code: ErrorCode;
  /** What to do next, for example `run "terraform init" again`. */
  readonly remedy: string;
}

/**
 * Parses JSON of unknown origin and checks its shape. Neither the text nor its values are quoted
 * in errors: they may hold keys.
 */
export function parseJson<T>(text: string, schema: z.ZodType<T>, source: JsonSource): T {
  return checkShape(parse(text, source), schema, source);
}

/** Checks the shape of a parsed value; the first problems are named by their path. */
export function checkShape<T>(value: unknown, schema: z.ZodType<T>, source: JsonSource): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'the top level'}: ${issue.message}`);
  throw new LiveCallbacksError(
    source.code,
    `${source.what} has an unexpected shape (${problems.join('; ')}); ${source.remedy}`,
    { cause: result.error },
  );
}

function parse(text: string, source: JsonSource): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // the parser's own error is dropped: it quotes the text
    const problem = text.trim() === '' ? 'it is empty' : 'it is cut off, or not JSON at all';
    throw new LiveCallbacksError(
      source.code,
      `${source.what} is not valid JSON (${problem}); ${source.remedy}`,
    );
  }
}
