import * as z from 'zod';
import { beforeDeadline } from '../../api';
import { type Sides } from '../../compare';
import { ruleDeclared } from '../../errors';
import { printable } from '../../model';
import { readLive } from '../../sources';
import {
  carryOut,
  claimedLine,
  claimLines,
  isDeleted,
  outcomeLines,
  type Places,
  planLines,
  planUnbind,
  ruleTitle,
} from '../../unbind';
import { type Run } from '../command';
import { isConfirmed } from '../confirm';
import { startDeadline } from '../deadline';
import { EXIT_CODES } from '../exit-codes';
import { parseFlags } from '../flags';
import { type Io } from '../io';
import { readClaimants } from '../claimants';
import { openAccount, readingFlags } from '../reading';

const flagsSchema = z.object({
  ...readingFlags,
  domain: z.string({ error: 'is required: the domain of the rule' }),
  app: z.string({ error: 'is required: the app name of the rule' }),
  evenDeclared: z.boolean().default(false),
  yes: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});

type Flags = z.infer<typeof flagsSchema>;

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  const { sides, places } = await read(flags, io);
  const plan = planUnbind(sides, { domainName: flags.domain, appName: flags.app });
  if (plan.claims.length > 0 && !flags.evenDeclared) {
    const { rule, claims } = plan;
    throw ruleDeclared(ruleTitle(rule), claimedLine(claims), claimLines(claims, places));
  }
  print(planLines(plan, places), io);
  if (flags.dryRun) return EXIT_CODES.drift;

  if (!flags.yes && !(await isConfirmed(flags.state, io))) {
    io.err('nothing was changed\n');
    return io.interrupted.aborted ? EXIT_CODES.interrupted : EXIT_CODES.error;
  }
  // not the deadline of the reading: thinking about the question takes its time
  const deadline = startDeadline(flags.timeout, io);
  const outcome = await carryOut(plan, openAccount(flags, deadline, io), deadline.signal);
  print(outcomeLines(outcome, plan, places), io);
  if (isDeleted(outcome)) return EXIT_CODES.done;
  return io.interrupted.aborted ? EXIT_CODES.interrupted : EXIT_CODES.error;
};

async function read(flags: Flags, io: Io): Promise<{ sides: Sides; places: Places }> {
  const deadline = startDeadline(flags.timeout, io);
  const { declared, recorded, places, notes } = await beforeDeadline(
    readClaimants(flags, deadline, io),
    deadline,
  );
  for (const note of notes) io.err(`note: ${printable(note)}\n`);
  const live = await readLive(openAccount(flags, deadline, io));
  return { sides: { declared, recorded, live }, places };
}

function print(lines: readonly string[], io: Io): void {
  for (const line of lines) io.out(`${printable(line)}\n`);
}
