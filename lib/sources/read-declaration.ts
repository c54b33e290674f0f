import { type Inventory, type ObservedInventory, type PolicyRules } from '../model';
import { type StateReader } from './automatic-state';
import { declaredInventory } from './declared-inventory';
import { type DeclaredFleet } from './declared-fleet';
import { type DeclaredStack } from './declared-stack';
import { readState } from './read-state';
import { readVariables } from './read-variables';
import { type RecordedState } from './recorded-state';
import { type VariableValues } from './variable-values';

/** The stacks of an app with the values of their variables. */
export interface StackSet {
  readonly stacks: readonly DeclaredStack[];
  /** By stack. */
  readonly variables: ReadonlyMap<string, VariableValues>;
}

/** What is declared and recorded: all that is read from files. */
export interface ReadDeclaration {
  /** Of every stack, chosen or not. Of two that declare the same, the first has it. */
  readonly declared: Inventory;
  /** By stack; a stack without an entry has no state. */
  readonly recorded: ReadonlyMap<string, ObservedInventory>;
  /** The stacks that were chosen, or the fleet. */
  readonly stacks: readonly (DeclaredStack | DeclaredFleet)[];
  /** What a reader should know: sides that were not read, or not as a whole. */
  readonly notes: readonly string[];
  /** The policy that a fleet holds; `undefined` if it holds none, and for code. */
  readonly policy?: PolicyRules;
  /** False for what belongs to a stack that was not chosen. */
  readonly isChecked: (entry: { readonly stack?: string }) => boolean;
}

/** @throws LiveCallbacksError `VARIABLES_UNREADABLE` */
export async function withVariables(
  stacks: readonly DeclaredStack[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<StackSet> {
  const variables = new Map<string, VariableValues>();
  for (const stack of stacks) variables.set(stack.name, await readVariables(stack, env));
  return { stacks, variables };
}

/**
 * Reads the states of the chosen stacks, and what all stacks declare: the chosen ones may refer to
 * the others.
 *
 * @param state `undefined` reads none, and no note says so
 * @param withoutState what follows, where a stack has none
 * @throws LiveCallbacksError when a state cannot be read
 */
export async function readDeclaration(
  all: StackSet,
  chosen: readonly DeclaredStack[],
  state: StateReader | undefined,
  withoutState = 'its templates are matched by name',
): Promise<ReadDeclaration> {
  const states = new Map<string, RecordedState>();
  const notes = chosen.flatMap((stack) => stack.notes);
  for (const stack of chosen) {
    const found = await state?.(stack);
    if (found === undefined) continue;
    if ('absent' in found) notes.push(`${noStateNote(stack, found.absent)}: ${withoutState}`);
    else states.set(stack.name, readState(found.text, found.what, { stack: stack.name }));
  }
  const { inventory, notes: declarationNotes } = declaredInventory(all.stacks, {
    variables: all.variables,
    recorded: states,
  });
  const chosenNames = new Set(chosen.map(({ name }) => name));
  return {
    declared: inventory,
    recorded: new Map([...states].map(([name, recorded]) => [name, recorded.inventory])),
    stacks: chosen,
    notes: [...notes, ...declarationNotes],
    isChecked: ({ stack }) => stack === undefined || chosenNames.has(stack),
  };
}

const noStateNote = ({ name }: DeclaredStack, reason: string): string =>
  `no state was read for the stack "${name}" (${reason})`;
