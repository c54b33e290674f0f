import * as z from 'zod';
import { type PlacedProblem, quote, unknownName } from '../model';

/** The issues of a schema, with the one branch of a union that was meant. */
export const schemaProblems = (issues: readonly z.core.$ZodIssue[]): readonly PlacedProblem[] =>
  issues.flatMap((issue): readonly PlacedProblem[] => {
    const { path, message } = issue;
    if (issue.code === 'unrecognized_keys') {
      const texts = message.split('\n');
      return issue.keys.map((key, index) => ({ path, key, text: texts[index] ?? message }));
    }
    if (issue.code === 'invalid_key') {
      const key = String(path.at(-1));
      const text = `${quote(key)} ${issue.issues[0]?.message ?? message}`;
      return [{ path: path.slice(0, -1), key, text }];
    }
    const meant = issue.code === 'invalid_union' ? branchMeant(issue.errors) : undefined;
    return meant === undefined
      ? [{ path, text: message }]
      : schemaProblems(meant).map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  });

/** The branch that is wrong in its parts only, or else the one whose type is right. */
function branchMeant(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const isWhole = ({ path }: z.core.$ZodIssue): boolean => path.length === 0;
  const inner = branches.filter((issues) => !issues.some(isWhole));
  const fitting = branches.filter(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && isWhole(issue)),
  );
  return [inner, fitting].find(({ length }) => length === 1)?.[0];
}

/**
 * The words for an issue, where the schema has none of its own. Only names and choices are quoted:
 * what stands in the wrong place may be a key.
 */
export function wordIssue(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_type') {
    return mustBe(EXPECTED[issue.expected] ?? issue.expected, input);
  }
  if (issue.code === 'invalid_value') {
    return typeof input === 'string' && issue.values.length > 1
      ? unknownName(oneLine(input), issue.values.map(String))
      : mustBe(choiceOf(issue.values), input);
  }
  if (issue.code === 'invalid_union') {
    const expected = issue.errors.flatMap(([first]) =>
      first?.code === 'invalid_type' ? (EXPECTED[first.expected] ?? first.expected) : [],
    );
    return expected.length === 0 ? undefined : mustBe([...new Set(expected)].join(' or '), input);
  }
  if (issue.code === 'unrecognized_keys') {
    const shape = issue.inst instanceof z.ZodObject ? issue.inst.shape : {};
    // not "$schema", which means nothing here
    const names = Object.keys(shape).filter((name) => !name.startsWith('$'));
    return issue.keys.map((key) => unknownName(oneLine(key), names)).join('\n');
  }
  if (issue.code === 'too_big' && issue.origin === 'int') {
    return `must be at most ${issue.maximum}`;
  }
  const isSize = issue.code === 'too_small' && ['array', 'string'].includes(issue.origin);
  return isSize && issue.minimum === 1 ? 'must not be empty' : undefined;
}

const choiceOf = (values: readonly unknown[]): string =>
  values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map(String).join(', ')}`;

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  record: 'a mapping',
  string: 'text',
};

/** Numbers, dates and words like `true` are what they look like unless they are quoted. */
function mustBe(expected: string, input: unknown): string {
  if (input === undefined) return 'is missing';
  const advice =
    expected.startsWith('text') && ['number', 'boolean'].includes(typeof input)
      ? '; put it in quotes'
      : '';
  return `must be ${expected}, got ${kindOf(input)}${advice}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}

const KINDS: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  number: 'a number',
  object: 'a mapping',
  string: 'text',
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
