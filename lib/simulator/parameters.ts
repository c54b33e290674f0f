import type * as z from 'zod';
import { missingParameter, type Refusal, unknownParameter, wrongType } from './refusal';

/** Parameters as they were sent. */
export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  /** True for those of a GET request, where numbers come as texts. */
  readonly areTexts: boolean;
}

/** Checks names and types against what the action takes. A parameter that is null was not sent. */
export function checkParameters<S extends z.ZodObject>(
  { values, areTexts }: Parameters,
  request: S,
): z.output<S> | Refusal {
  const sent = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const unknown = Object.keys(sent).find((name) => !Object.hasOwn(request.shape, name));
  if (unknown !== undefined) return unknownParameter(unknown);
  const result = request.safeParse(areTexts ? withNumbers(sent, request) : sent);
  return result.success ? result.data : firstProblem(result.error, sent);
}

/** Turns texts into numbers wherever the action wants a number. */
function withNumbers(
  texts: Readonly<Record<string, unknown>>,
  request: z.ZodObject,
): Record<string, unknown> {
  const issues = request.safeParse(texts).error?.issues ?? [];
  const wanted = issues.filter(isNumberWanted).map(({ path }) => path[0]);
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      wanted.includes(name) && typeof text === 'string' && /^-?\d{1,15}$/.test(text)
        ? Number(text)
        : text,
    ]),
  );
}

const isNumberWanted = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int');

function firstProblem(error: z.ZodError, sent: Readonly<Record<string, unknown>>): Refusal {
  const path = error.issues[0]?.path ?? [];
  const [name] = path;
  return typeof name === 'string' && !Object.hasOwn(sent, name)
    ? missingParameter(name)
    : wrongType(path.join('.'));
}
