import { resolve } from 'node:path';
import * as z from 'zod';
import { beforeDeadline } from '../../api';
import {
  type Adoption,
  planAdoption,
  type Remark,
  remarksOf,
  TARGET_NAMES,
  type TargetName,
  TARGETS,
} from '../../codegen';
import { nothingToAdopt, outputExists, systemCode, wrongUsage } from '../../errors';
import { counted, matcherOf, type ObservedInventory, printable } from '../../model';
import { readLive } from '../../sources';
import { type Run } from '../command';
import { startDeadline, timeoutFlag } from '../deadline';
import { EXIT_CODES } from '../exit-codes';
import { parseFlags } from '../flags';
import { type Io } from '../io';
import { writeNamedFile } from '../named-file';
import { openAccount } from '../reading';

const flagsSchema = z.object({
  as: z.enum(TARGET_NAMES),
  output: z.string().min(1).optional(),
  force: z.boolean().default(false),
  template: z.array(z.string()).optional(),
  domain: z.array(z.string()).optional(),
  core: z.enum(['cdktf', 'cdktn']).optional(),
  stack: z
    .string()
    .regex(/^[A-Za-z][\w-]*$/, {
      error: 'must be letters, digits, "_" and "-", and begin with a letter',
    })
    .optional(),
  endpoint: z.string().optional(),
  region: z.string().optional(),
  timeout: timeoutFlag,
});

type Flags = z.infer<typeof flagsSchema>;

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  refuseWithout(flags);
  if (flags.output !== undefined && !flags.force) await refuseExisting(flags.output, io);
  const deadline = startDeadline(flags.timeout, io);
  const live = await beforeDeadline(readLive(openAccount(flags, deadline, io)), deadline);
  const adoption = adoptionOf(live, flags);
  if (adoption.templates.length === 0) throw nothingToAdopt(reasonsOf(live, adoption));

  const text = TARGETS[flags.as].text(adoption, flags);
  if (flags.output === undefined) io.out(text);
  else await writeNamedFile(flags.output, text, io);
  tell([...filterRemarks(adoption), ...remarksOf(adoption)], io);
  if (flags.output !== undefined) io.err(`"${printable(flags.output)}" written\n`);
  return EXIT_CODES.done;
};

/** @throws LiveCallbacksError `USAGE`: what has no effect must not be passed over */
function refuseWithout({ as, core, stack }: Flags): void {
  if (as === 'constructs') return;
  const given = Object.entries({ core, stack }).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  throw wrongUsage(
    given.map(([name]) => `--${name}: is of use with --as constructs only`).join('; '),
  );
}

/** @throws LiveCallbacksError `OUTPUT_NOT_WRITTEN`: it may be code that somebody went on with */
async function refuseExisting(path: string, io: Io): Promise<void> {
  try {
    await io.readFile(resolve(io.cwd, path));
  } catch (cause) {
    // whatever else is wrong with the file, writing it will tell
    if (systemCode(cause) === 'ENOENT') return;
  }
  throw outputExists(path);
}

const adoptionOf = (
  live: ObservedInventory,
  { as, template, domain }: Flags & { readonly as: TargetName },
): Adoption =>
  planAdoption(
    live,
    {
      isTemplateWanted: template === undefined ? () => true : matcherOf(template),
      isDomainWanted: domain === undefined ? () => true : matcherOf(domain),
      isByDomain: domain !== undefined,
    },
    TARGETS[as].rules,
  );

function filterRemarks({ filtered: { templates, rules } }: Adoption): readonly Remark[] {
  if (templates + rules === 0) return [];
  const what = `${counted(templates, 'template')} and ${counted(rules, 'rule')}`;
  return [{ text: `Not asked for by --template and --domain: ${what}.` }];
}

function tell(remarks: readonly Remark[], io: Io): void {
  for (const { text, command } of remarks) {
    io.err(`note: ${printable(text)}\n`);
    if (command !== undefined) io.err(`  ${printable(command)}\n`);
  }
}

function reasonsOf(live: ObservedInventory, adoption: Adoption): readonly string[] {
  if (live.templates.length === 0) return ['the account holds no templates'];
  return [
    ...filterRemarks(adoption).map(({ text }) => text),
    ...adoption.leftOut.map(({ what, reason }) => `${what}: ${reason}`),
  ];
}
