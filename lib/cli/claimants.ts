import { resolve } from 'node:path';
import { type Deadline } from '../api';
import { type Sides, stackCommands, stackOf } from '../compare';
import { synthUnreadable } from '../errors';
import {
  DEFAULT_APP_DIR,
  kindOf,
  readDeclaration,
  type ReadDeclaration,
  type ReadDeclaredOptions,
  readFleetDeclaration,
  readStacks,
  withVariables,
} from '../sources';
import { type Places } from '../unbind';
import { type Io } from './io';
import { declaredOptions, type ReadingFlags } from './reading';

/** All that may hold on to a rule, whichever stack it is in. */
export interface Claimants extends Pick<Sides, 'declared' | 'recorded'> {
  readonly places: Places;
  readonly notes: readonly string[];
}

/**
 * Reads what declares and records rules: code, if there is any, or a fleet. That there is no code
 * is a note; code that cannot be read is an error.
 *
 * @throws LiveCallbacksError when what is there cannot be read
 */
export async function readClaimants(
  flags: ReadingFlags,
  deadline: Deadline,
  io: Io,
): Promise<Claimants> {
  const options = declaredOptions(flags, deadline, io);
  if (options.fleet !== undefined) {
    const fleet = await readFleetDeclaration(options.fleet, options);
    return withPlaces({ ...fleet, notes: [FLEET_HAS_NO_STATE] }, DEFAULT_APP_DIR);
  }
  const { appDir = DEFAULT_APP_DIR } = options;
  if (options.appDir === undefined && !(await isThere(appDir, io))) return NO_CODE;
  return withPlaces(await readCode(appDir, options), appDir);
}

const FLEET_HAS_NO_STATE = 'no state is read with a fleet: what a state alone records is not known';

const NO_CODE: Claimants = {
  declared: { templates: [], bindings: [] },
  recorded: new Map(),
  places: { commands: new Map(), locate: () => undefined },
  notes: [
    `there is no "${DEFAULT_APP_DIR}" here, so nothing was checked against code; pass --app-dir DIR or --fleet FILE if the rule may be declared`,
  ],
};

async function isThere(path: string, { cwd }: Io): Promise<boolean> {
  try {
    return (await kindOf(resolve(cwd, path))) !== 'nothing';
  } catch (cause) {
    throw synthUnreadable(path, cause);
  }
}

/** Every stack may declare the rule; only the states of the chosen ones are read. */
async function readCode(
  appDir: string,
  { cwd, env, stacks, state }: ReadDeclaredOptions,
): Promise<ReadDeclaration> {
  const all = await readStacks(appDir, { cwd });
  const chosen = stacks === undefined ? all : await readStacks(appDir, { cwd, stacks });
  const names = new Set(chosen.map(({ name }) => name));
  const set = await withVariables(all, env);
  const read = await readDeclaration(set, chosen, state, 'what it alone records is not known');
  const passedOver = all.filter(({ name }) => !names.has(name));
  return {
    ...read,
    stacks: all,
    notes: [
      ...read.notes,
      ...passedOver.map(({ name }) => `the state of the stack "${name}" was not read (--stack)`),
    ],
  };
}

function withPlaces(
  { declared, recorded, stacks, notes }: ReadDeclaration,
  appDir: string,
): Claimants {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  return {
    declared,
    recorded,
    notes,
    places: {
      commands: new Map(stacks.map((stack) => [stack.name, stackCommands(stack, appDir)])),
      locate: (origin) => byName.get(stackOf(origin))?.locate(origin.address),
    },
  };
}
