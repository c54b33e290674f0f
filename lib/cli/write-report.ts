import { resolve as resolvePath } from 'node:path';
import pc from 'picocolors';
import * as z from 'zod';
import { outputNotWritten } from '../errors';
import { type Report } from '../model';
import { type FormatName, FORMATS, type Paint, PLAIN, type View } from '../report';
import { unknownName } from './flags';
import { type Io } from './io';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

const formatName = z.enum(FORMAT_NAMES, {
  error: ({ input }) => unknownName(String(input), FORMAT_NAMES),
});

/** The flags that say in which formats a report is written, and where to. */
export const reportFlags = {
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
};

export type ReportFlags = z.infer<z.ZodObject<typeof reportFlags>>;

/** Writes a report to every file that was asked for, and then to standard output. */
export async function writeReport(
  report: Report,
  { format, output, topologies }: ReportFlags & Pick<View, 'topologies'>,
  io: Io,
): Promise<void> {
  for (const { format: name, path } of output) {
    await writeOutput(FORMATS[name](report, { paint: PLAIN, topologies }), path, io);
  }
  io.out(FORMATS[format](report, { paint: paintFor(io), topologies }));
}

/** @throws LiveCallbacksError `OUTPUT_NOT_WRITTEN` */
export async function writeOutput(text: string, path: string, io: Io): Promise<void> {
  try {
    await io.writeFile(resolvePath(io.cwd, path), text);
  } catch (cause) {
    throw outputNotWritten(path, cause);
  }
}

/** Colour only for a person at a terminal who has not refused it (no-color.org). */
const paintFor = ({ isTerminal, env }: Io): Paint =>
  isTerminal && !env.NO_COLOR ? pc.createColors(true) : PLAIN;
