import { resolve as resolvePath } from 'node:path';
import pc from 'picocolors';
import * as z from 'zod';
import { checkDrift, type Report } from '../../drift';
import { outputNotWritten } from '../../errors';
import { FINDING_CLASS_NAMES } from '../../model';
import { type FormatName, FORMATS, type Paint, PLAIN } from '../../report';
import { type Run } from '../command';
import { beforeDeadline, startDeadline } from '../deadline';
import { parseFlags, unknownName } from '../flags';
import { type Io } from '../io';
import { readingFlags, readingOptions } from '../reading';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

const formatName = z.enum(FORMAT_NAMES, {
  error: ({ input }) => unknownName(String(input), FORMAT_NAMES),
});

const flagsSchema = z.object({
  ...readingFlags,
  format: formatName,
  output: z
    .array(
      z
        .string()
        .regex(/^[^=]+=.+$/, { error: 'must be FORMAT=FILE, for example json=report.json' })
        .transform((text) => ({
          format: text.slice(0, text.indexOf('=')),
          path: text.slice(text.indexOf('=') + 1),
        }))
        .pipe(z.object({ format: formatName, path: z.string() })),
    )
    .default([]),
  failOn: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(
      z.array(
        z.enum(FINDING_CLASS_NAMES, {
          error: ({ input }) => unknownName(String(input), FINDING_CLASS_NAMES),
        }),
      ),
    )
    .optional(),
  scope: z.enum(['account', 'declared']),
});

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  const deadline = startDeadline(flags.timeout, io);
  const check = checkDrift({
    ...readingOptions(flags, deadline, io),
    now: io.now(),
    salt: io.randomText(),
    scope: flags.scope,
    failOn: flags.failOn,
  });
  const report = await beforeDeadline(check, deadline);
  for (const { format, path } of flags.output) await write(report, format, path, io);
  io.out(FORMATS[flags.format](report, paintFor(io)));
  return report.exitCode;
};

async function write(report: Report, format: FormatName, path: string, io: Io): Promise<void> {
  try {
    await io.writeFile(resolvePath(io.cwd, path), FORMATS[format](report, PLAIN));
  } catch (cause) {
    throw outputNotWritten(path, cause);
  }
}

/** Colour only for a person at a terminal who has not refused it (no-color.org). */
const paintFor = ({ isTerminal, env }: Io): Paint =>
  isTerminal && !env.NO_COLOR ? pc.createColors(true) : PLAIN;
