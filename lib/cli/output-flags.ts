import { normalize, resolve as resolvePath } from 'node:path';
import pc from 'picocolors';
import * as z from 'zod';
import { outputsNotWritten } from '../errors';
import { type Paint, PLAIN } from '../report';
import { unknownName } from './flags';
import { type Io } from './io';

/**
 * The flags that say in which formats something is written, and where to.
 *
 * @param example what the error shows for a value that is no `FORMAT=FILE`
 */
export function outputFlags<Name extends string>(names: readonly Name[], example: string) {
  const formatName = z.enum(names, {
    error: ({ input }) => unknownName(String(input), names),
  });
  const output = z
    .string()
    .regex(/^[^=]+=.+$/, { error: `must be FORMAT=FILE, for example ${example}` })
    .transform((text) => ({
      format: text.slice(0, text.indexOf('=')),
      path: text.slice(text.indexOf('=') + 1),
    }))
    .pipe(
      z.object({
        format: formatName,
        path: z.string().refine((path) => path !== '-', {
          error: '"-" is no file; what standard output gets is said by --format',
        }),
      }),
    );
  const outputs = z.array(output).transform((files, context) => {
    const paths = files.map(({ path }) => normalize(path));
    // the second would take the place of the first
    const twice = paths.find((path, index) => paths.indexOf(path) < index);
    if (twice !== undefined) {
      context.addIssue(`"${twice}" is named twice; give each format its own file`);
    }
    return files;
  });
  return { format: formatName, output: outputs.default([]) };
}

/** The values of {@link outputFlags}. */
export interface Outputs<Name extends string> {
  readonly format: Name;
  readonly output: readonly { readonly format: Name; readonly path: string }[];
}

/**
 * Writes every file that was asked for, and then to standard output. What cannot be written keeps
 * nothing else from being written.
 *
 * @throws LiveCallbacksError `OUTPUT_NOT_WRITTEN`
 */
export async function writeOutputs<Name extends string>(
  { format, output }: Outputs<Name>,
  textOf: (format: Name, paint: Paint) => string,
  io: Io,
): Promise<void> {
  const failures: { path: string; cause: unknown }[] = [];
  for (const { format: name, path } of output) {
    const text = textOf(name, PLAIN);
    try {
      await io.writeFile(resolvePath(io.cwd, path), text);
    } catch (cause) {
      failures.push({ path, cause });
    }
  }
  io.out(textOf(format, paintFor(io)));
  if (failures.length > 0) throw outputsNotWritten(failures);
}

/** Colour only for a person at a terminal who has not refused it (no-color.org). */
const paintFor = ({ isTerminal, env }: Io): Paint =>
  isTerminal && !env.NO_COLOR ? pc.createColors(true) : PLAIN;
