import * as z from 'zod';
import { inspectDrift } from '../../drift';
import { FINDING_CLASS_NAMES } from '../../model';
import { type Run } from '../command';
import { beforeDeadline, startDeadline } from '../deadline';
import { parseFlags, unknownName } from '../flags';
import { readingFlags, readingOptions } from '../reading';
import { reportFlags, writeReport } from '../write-report';

const flagsSchema = z.object({
  ...readingFlags,
  ...reportFlags,
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
  const inspection = inspectDrift({
    ...readingOptions(flags, deadline, io),
    now: io.now(),
    salt: io.randomText(),
    scope: flags.scope,
    failOn: flags.failOn,
  });
  const { report } = await beforeDeadline(inspection, deadline);
  await writeReport(report, flags, io);
  return report.exitCode;
};
