import * as z from 'zod';
import { wrongUsage } from '../errors';

export { unknownName } from '../model';

/**
 * Reads the flags of a command.
 *
 * @throws LiveCallbacksError `USAGE`, naming each flag and what it takes
 */
export function parseFlags<T>(values: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw wrongUsage(
    result.error.issues.map(({ path, message }) => `${flagName(path[0])}: ${message}`).join('; '),
  );
}

/** `appDir` is `--app-dir` on the command line. */
const flagName = (property: PropertyKey | undefined): string =>
  `--${String(property).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A flag that takes a number; anything else is quoted in the error. */
export const numberFlag = (expected: string, isAllowed: (value: number) => boolean) =>
  z
    .string()
    .refine((text) => text.trim() !== '' && isAllowed(Number(text)), {
      error: ({ input }) => `must be ${expected}, got "${String(input)}"`,
    })
    .transform(Number);

/** A flag that takes a whole number between two, both allowed. */
export const wholeNumberFlag = (least: number, most: number) =>
  numberFlag(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && value >= least && value <= most,
  );
