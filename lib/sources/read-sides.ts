import { type LiveApi } from '../api';
import { type Inventory, type ObservedInventory } from '../model';
import { type StateReader } from './automatic-state';
import { declaredInventory } from './declared-inventory';
import { type DeclaredStack } from './declared-stack';
import { readLive } from './live';
import { readStacks } from './read-stacks';
import { readState } from './read-state';
import { readVariables } from './read-variables';
import { type RecordedState } from './recorded-state';
import { type VariableValues } from './variable-values';

/** Where the three sides are read from. */
export interface ReadSidesOptions {
  /** Where `cdktf synth` wrote, or a folder or file of Terraform JSON. */
  readonly appDir: string;
  /**
   * Where relative paths start, and the folder that notes and fixes are written for.
   * @default - absolute paths are shown
   */
  readonly cwd?: string;
  /**
   * Names of the stacks to check. What the others declare is theirs: it is neither checked nor
   * reported as unmanaged.
   * @default - every stack
   */
  readonly stacks?: readonly string[];
  /** Finds the state of a stack, for example {@link automaticState}. */
  readonly state: StateReader;
  /** Where `TF_VAR_*` come from. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly api: LiveApi;
}

/** What is declared, recorded and live. */
export interface ReadSides {
  readonly declared: Inventory;
  /** By stack; a stack without an entry has no state. */
  readonly recorded: ReadonlyMap<string, ObservedInventory>;
  readonly live: ObservedInventory;
  /** The stacks that were chosen. */
  readonly stacks: readonly DeclaredStack[];
  /** What a reader should know: sides that were not read, or not as a whole. */
  readonly notes: readonly string[];
  /** False for what belongs to a stack that was not chosen. */
  readonly isChecked: (entry: { readonly stack?: string }) => boolean;
}

/**
 * Reads the three sides at once. The account costs two API calls however much it holds.
 *
 * @throws LiveCallbacksError when a side cannot be read
 */
export async function readSides(options: ReadSidesOptions): Promise<ReadSides> {
  const abandoning = new AbortController();
  const [files, live] = await Promise.all([
    readFiles(options).catch((error: unknown) => {
      abandoning.abort(error);
      throw error;
    }),
    readLive(options.api, abandoning.signal),
  ]);
  return { ...files, live };
}

async function readFiles(options: ReadSidesOptions): Promise<Omit<ReadSides, 'live'>> {
  const { appDir, cwd, stacks: names, state, env } = options;
  const chosen = await readStacks(appDir, { stacks: names, cwd });
  const chosenNames = new Set(chosen.map(({ name }) => name));
  const all = names === undefined ? chosen : await readStacks(appDir, { cwd });
  const variables = new Map<string, VariableValues>();
  const states = new Map<string, RecordedState>();
  const notes = chosen.flatMap((stack) => stack.notes);
  for (const stack of all) variables.set(stack.name, await readVariables(stack, env));
  for (const stack of chosen) {
    const found = await state(stack);
    if ('absent' in found) notes.push(noStateNote(stack, found.absent));
    else states.set(stack.name, readState(found.text, found.what, { stack: stack.name }));
  }
  const declaration = declaredInventory(all, { variables, recorded: states });
  return {
    declared: declaration.inventory,
    recorded: new Map([...states].map(([name, { inventory }]) => [name, inventory])),
    stacks: chosen,
    notes: [...notes, ...declaration.notes],
    isChecked: ({ stack }) => stack === undefined || chosenNames.has(stack),
  };
}

const noStateNote = ({ name }: DeclaredStack, reason: string): string =>
  `no state was read for the stack "${name}" (${reason}): its templates are matched by name`;
