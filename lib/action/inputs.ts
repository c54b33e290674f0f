import * as z from 'zod';
import { actionInputInvalid } from '../errors';
import { printable } from '../model';

/** An empty input is one that was not given. */
const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value));

const lines = z.string().transform((value) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

const labels = z.string().transform((value) =>
  value
    .split(/[,\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== ''),
);

/** One of a few words; the first is the default. */
const oneOf = <const Word extends string>(words: readonly [Word, ...Word[]]) =>
  z
    .string()
    .transform((value) => (value.trim() === '' ? words[0] : value.trim()))
    .pipe(
      z.enum(words, {
        error: ({ input }) => `must be ${words.join(', ')}, got "${String(input)}"`,
      }),
    );

const yesUnlessFalse = oneOf(['true', 'false']).transform((word) => word === 'true');

/** A line is a flag and, after a space or "=", its value as it is: no quotes, no shell. */
const FLAG_LINE = /^(?<flag>--[a-z][a-z-]*)(?:(?: +|=)(?<value>.*))?$/;

/** What the action itself passes. */
const OWN_FLAGS: readonly string[] = ['--format'];

const flagLines = lines.pipe(
  z.array(
    z
      .string()
      .refine((line) => FLAG_LINE.test(line), {
        error: ({ input }) =>
          `must hold one flag a line, for example "--timeout 60", got "${String(input)}"`,
      })
      .transform((line) => {
        const { flag = '', value } = FLAG_LINE.exec(line)?.groups ?? {};
        return value === undefined ? [flag] : [flag, value];
      })
      .refine(([flag = '']) => !OWN_FLAGS.includes(flag), {
        error: 'must leave out --format: the action reads the JSON',
      }),
  ),
);

/** A key is part of a marker, a heading and a title. */
const MAX_ENVIRONMENT = 100;

const environment = text.refine(
  (value = '') => value.length <= MAX_ENVIRONMENT && printable(value) === value,
  `must be at most ${MAX_ENVIRONMENT} characters that can be seen`,
);

const inputsSchema = z.object({
  appDir: text,
  stack: lines,
  state: text,
  targets: text,
  ignoreFile: text,
  baseline: text,
  failOn: text,
  args: flagLines,
  environment,
  comment: oneOf(['auto', 'true', 'false']),
  issue: oneOf(['auto', 'true', 'false']),
  issueLabels: labels,
  annotations: yesUnlessFalse,
  fail: yesUnlessFalse,
  reportDir: text,
  token: text,
});

/** What a workflow says under `with`. */
export type Inputs = Readonly<z.infer<typeof inputsSchema>>;

/** When a comment or an issue is kept: where it fits, wherever it can be, or never. */
export type Wanted = Inputs['comment'];

type InputName = keyof Inputs;

const INPUT_NAMES = Object.keys(inputsSchema.shape) as InputName[];

/** The variable that `action.yml` hands an input over in: `INPUT_APP_DIR` for `app-dir`. */
export const variableOf = (name: string): string =>
  `INPUT_${kebab(name).replaceAll('-', '_').toUpperCase()}`;

/**
 * Reads the inputs from the environment.
 *
 * @throws LiveCallbacksError `USAGE`, naming each input and what it takes
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const given = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, env[variableOf(name)] ?? ''] as const),
  );
  const result = inputsSchema.safeParse(given);
  if (result.success) return result.data;
  throw actionInputInvalid(
    result.error.issues
      .map(({ path, message }) => `${kebab(String(path[0]))} ${message}`)
      .join('; '),
  );
}

/** `appDir` is `app-dir` in a workflow. */
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
