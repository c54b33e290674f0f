import * as z from 'zod';
import { beforeDeadline } from '../../api';
import { topologyOf } from '../../compare';
import { inspectDrift, type Inspection } from '../../drift';
import { wrongUsage } from '../../errors';
import { FINDING_CLASS_NAMES, type PolicyRules, type Report } from '../../model';
import { type Run } from '../command';
import { startDeadline } from '../deadline';
import { parseFlags, unknownName, wholeNumberFlag } from '../flags';
import { type Io } from '../io';
import { openPolicy } from '../policy';
import { readingFlags, readingOptions } from '../reading';
import { openTriage, triageFlags } from '../triage';
import { reportFlags, writeReport } from '../write-report';

const flagsSchema = z.object({
  ...readingFlags,
  ...reportFlags,
  ...triageFlags,
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
  policy: z.string().optional(),
  targets: z.string().optional(),
  concurrency: wholeNumberFlag(1, 64).optional(),
  debug: z.boolean().optional(),
});

type Flags = Omit<z.infer<typeof flagsSchema>, 'policy'> & { readonly policy?: PolicyRules };

/** A report, and what was compared for it: once, or for each target that could be read. */
interface Check {
  readonly report: Report;
  readonly inspections: readonly { readonly target?: string; readonly inspection: Inspection }[];
}

export const run: Run = async (values, io) => {
  const given = parseFlags(values, flagsSchema);
  const flags = { ...given, policy: await openPolicy(given.policy, io) };
  const triage = await openTriage(flags, io);
  const { report: found, inspections } = await (flags.targets === undefined
    ? checkAccount(flags, io)
    : checkSeveral({ ...flags, targets: flags.targets }, io));
  const report = await triage(found);
  const topologies = () =>
    inspections.map(({ target, inspection: { sides, isChecked } }) =>
      topologyOf(sides, report.findings, { target, isChecked }),
    );
  await writeReport(report, { ...flags, topologies }, io);
  return report.exitCode;
};

async function checkAccount(flags: Flags, io: Io): Promise<Check> {
  if (flags.concurrency !== undefined) {
    throw wrongUsage('--concurrency: is of use with --targets only');
  }
  const deadline = startDeadline(flags.timeout, io);
  const inspecting = inspectDrift({
    ...readingOptions(flags, deadline, io),
    now: io.now(),
    salt: io.randomText(),
    scope: flags.scope,
    policy: flags.policy,
    failOn: flags.failOn,
  });
  const inspection = await beforeDeadline(inspecting, deadline);
  return { report: inspection.report, inspections: [{ inspection }] };
}

async function checkSeveral(flags: Flags & { readonly targets: string }, io: Io): Promise<Check> {
  // loaded on demand: most runs check one account
  const { checkTargetsFile } = await import('../check-targets');
  return checkTargetsFile(flags, startDeadline(flags.timeout, io), io);
}
