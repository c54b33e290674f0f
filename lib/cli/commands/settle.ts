import * as z from 'zod';
import { beforeDeadline } from '../../api';
import { templateNotLive, wrongUsage } from '../../errors';
import { type InventoryTemplate, printable } from '../../model';
import {
  carryOut,
  hasKnownWork,
  isIncomplete,
  isSettled,
  outcomeLines,
  planLines,
  planSettlement,
  planTemplate,
  readSettleRequest,
  type SettlePlan,
  templateLabel,
} from '../../settle';
import { readLiveTemplates, readSides } from '../../sources';
import { type Run } from '../command';
import { isConfirmed } from '../confirm';
import { startDeadline } from '../deadline';
import { EXIT_CODES } from '../exit-codes';
import { parseFlags, unknownName } from '../flags';
import { type Io } from '../io';
import { openAccount, readingFlags, readingOptions } from '../reading';

const flagsSchema = z.object({
  ...readingFlags,
  template: z.array(z.string()).optional(),
  yes: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  fromEnvironment: z.boolean().default(false),
});

type Flags = z.infer<typeof flagsSchema>;

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  refuseChoice(flags);
  const plan = await (flags.fromEnvironment ? planOfDeploy(flags, io) : planOfFiles(flags, io));
  const salt = io.randomText();
  print(planLines(plan, salt), io);
  const result = isIncomplete(plan) ? EXIT_CODES.error : EXIT_CODES.done;
  if (flags.dryRun) return result || (hasKnownWork(plan) ? EXIT_CODES.drift : EXIT_CODES.done);
  if (plan.templates.length === 0) return result;

  if (!flags.yes && !flags.fromEnvironment && !(await isConfirmed(flags.state, io))) {
    io.err('nothing was changed\n');
    return io.interrupted.aborted ? EXIT_CODES.interrupted : EXIT_CODES.error;
  }
  // not the deadline of the reading: thinking about the question takes its time
  const deadline = startDeadline(flags.timeout, io);
  const outcomes = await carryOut(
    plan.templates,
    openAccount(flags, deadline, io),
    deadline.signal,
  );
  print(outcomeLines(outcomes, salt), io);
  if (isSettled(outcomes)) return result;
  return io.interrupted.aborted ? EXIT_CODES.interrupted : EXIT_CODES.error;
};

/** @throws LiveCallbacksError `USAGE`: what chooses less than is written must not be passed over */
function refuseChoice({ fromEnvironment, template, stack, fleet, environment }: Flags): void {
  if (!fromEnvironment) return;
  if (template !== undefined || stack !== undefined) {
    throw wrongUsage('--from-environment names its one template; leave out --template and --stack');
  }
  if (fleet !== undefined || environment !== undefined) {
    throw wrongUsage('--from-environment reads no fleet; leave out --fleet and --environment');
  }
}

async function planOfFiles(flags: Flags, io: Io): Promise<SettlePlan> {
  const deadline = startDeadline(flags.timeout, io);
  const sides = await beforeDeadline(readSides(readingOptions(flags, deadline, io)), deadline);
  for (const note of sides.notes) io.err(`note: ${printable(note)}\n`);
  const checked = sides.declared.templates.filter(sides.isChecked);
  const isChosen = templateFilter(flags.template, checked);
  return planSettlement(sides, (template) => sides.isChecked(template) && isChosen(template));
}

/** @throws LiveCallbacksError `USAGE` for a name that no declared template has */
function templateFilter(
  wanted: readonly string[] | undefined,
  declared: readonly InventoryTemplate[],
): (template: InventoryTemplate) => boolean {
  if (wanted === undefined) return () => true;
  const names = declared.map(templateLabel);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw wrongUsage(unknown.map((name) => `--template: ${unknownName(name, names)}`).join('; '));
  }
  return (template) => wanted.includes(templateLabel(template));
}

async function planOfDeploy(flags: Flags, io: Io): Promise<SettlePlan> {
  const { templateId, declared } = readSettleRequest(io.env);
  const api = openAccount(flags, startDeadline(flags.timeout, io), io);
  const live = (await readLiveTemplates(api)).find((each) => each.templateId === templateId);
  if (live === undefined) throw templateNotLive(templateId);
  return planTemplate(declared, live);
}

function print(lines: readonly string[], io: Io): void {
  for (const line of lines) io.out(`${printable(line)}\n`);
}
