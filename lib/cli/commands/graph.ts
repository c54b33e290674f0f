import * as z from 'zod';
import { beforeDeadline, type Deadline } from '../../api';
import { topologyOf } from '../../compare';
import { inspectDrift } from '../../drift';
import { wrongUsage } from '../../errors';
import { GRAPH_NAMES, GRAPHS } from '../../graph';
import { printable, type Topology, type TopologyView } from '../../model';
import { readDeclared, readLive } from '../../sources';
import { type Run } from '../command';
import { startDeadline } from '../deadline';
import { EXIT_CODES } from '../exit-codes';
import { parseFlags } from '../flags';
import { type Io } from '../io';
import { outputFlags, writeOutputs } from '../output-flags';
import { declaredOptions, openAccount, readingFlags, readingOptions } from '../reading';

const flagsSchema = z.object({
  ...readingFlags,
  ...outputFlags(GRAPH_NAMES, 'svg=callbacks.svg'),
  view: z.enum(['declared', 'live', 'both']),
});

type Flags = z.infer<typeof flagsSchema>;

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  const deadline = startDeadline(flags.timeout, io);
  const { topology, notes } = await beforeDeadline(
    VIEWS[flags.view](flags, deadline, io),
    deadline,
  );
  for (const note of notes) io.err(`note: ${printable(note)}\n`);
  await writeOutputs(flags, (format) => GRAPHS[format]([topology]), io);
  return EXIT_CODES.done;
};

interface Drawing {
  readonly topology: Topology;
  readonly notes: readonly string[];
}

/** Each reads only what it shows. */
const VIEWS: Readonly<
  Record<TopologyView, (flags: Flags, deadline: Deadline, io: Io) => Promise<Drawing>>
> = { declared: drawDeclared, live: drawLive, both: drawBoth };

async function drawDeclared(flags: Flags, deadline: Deadline, io: Io): Promise<Drawing> {
  const { declared, recorded, notes, isChecked } = await readDeclared(
    declaredOptions(flags, deadline, io),
  );
  const sides = { declared, recorded, live: NOTHING };
  return { topology: topologyOf(sides, [], { view: 'declared', isChecked }), notes };
}

/** @throws LiveCallbacksError `USAGE` */
async function drawLive(flags: Flags, deadline: Deadline, io: Io): Promise<Drawing> {
  const given = (['stack', 'fleet', 'environment'] as const).filter(
    (name) => flags[name] !== undefined,
  );
  if (given.length > 0) {
    throw wrongUsage(given.map((name) => `--${name}: ${SHOWS_ACCOUNT}`).join('; '));
  }
  const live = await readLive(openAccount(flags, deadline, io));
  const sides = { declared: NOTHING, recorded: new Map(), live };
  return { topology: topologyOf(sides, [], { view: 'live' }), notes: [] };
}

async function drawBoth(flags: Flags, deadline: Deadline, io: Io): Promise<Drawing> {
  const { report, sides, isChecked } = await inspectDrift({
    ...readingOptions(flags, deadline, io),
    now: io.now(),
    salt: io.randomText(),
  });
  return { topology: topologyOf(sides, report.findings, { isChecked }), notes: report.notes };
}

const SHOWS_ACCOUNT = 'has no meaning with --view live, which shows the whole account';

const NOTHING = { templates: [], bindings: [] };
