import { type LiveApi } from './api';
import { compare, countByClass, DIFFERENCES, type StackCommands, verdict } from './compare';
import { type FindingClass, type Inventory, type ObservedInventory, type Report } from './model';
import {
  declaredInventory,
  type DeclaredStack,
  readLive,
  readStacks,
  readState,
  readVariables,
  type RecordedState,
  type StateReader,
  type VariableValues,
} from './sources';

export {
  createLiveApi,
  credentialsFromEnvironment,
  type Credentials,
  type Deadline,
  type Endpoint,
  type LiveApi,
  type LiveApiOptions,
  resolveEndpoint,
} from './api';
export { type Finding, type FindingClass, type Report, reportSchema, Secret } from './model';
export { automaticState, type DeclaredStack, type StateReader, type StateText } from './sources';

/** What a drift check compares, and how its findings are judged. */
export interface DriftOptions {
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
  /** The moment of the check: rules that changed less than ten minutes before are propagating. */
  readonly now: Date;
  /** Random text that salts the fingerprints of keys. It is shown nowhere. */
  readonly salt: string;
  /** `account`: templates and rules that nobody declared are findings too. @default 'account' */
  readonly scope?: 'account' | 'declared';
  /** Classes that make the exit code 2. @default - every class that is a difference */
  readonly failOn?: readonly FindingClass[];
}

/**
 * Reads what is declared, recorded and live, compares the three, and changes nothing. The account
 * costs two API calls however much it holds.
 *
 * @throws LiveCallbacksError when a side cannot be read: there is no report then that could look
 * clean
 */
export async function checkDrift(options: DriftOptions): Promise<Report> {
  const { api, now, salt, scope = 'account', failOn = DIFFERENCES } = options;
  const abandoning = new AbortController();
  const [{ declared, recorded, commands, notes, isChecked }, live] = await Promise.all([
    readFiles(options).catch((error: unknown) => {
      abandoning.abort(error);
      throw error;
    }),
    readLive(api, abandoning.signal),
  ]);

  const findings = compare({ declared, recorded, live }, { now, salt, scope, commands }).filter(
    isChecked,
  );
  return {
    schemaVersion: 1,
    ...verdict(findings, failOn),
    checkedAt: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    account: { endpoint: api.endpoint.host, region: api.region },
    counts: {
      declaredTemplates: declared.templates.filter(isChecked).length,
      declaredBindings: declared.bindings.filter(isChecked).length,
      liveTemplates: live.templates.length,
      liveBindings: live.bindings.length,
    },
    apiCalls: api.callCount,
    summary: countByClass(findings),
    findings,
    notes,
  };
}

interface Files {
  readonly declared: Inventory;
  readonly recorded: ReadonlyMap<string, ObservedInventory>;
  readonly commands: ReadonlyMap<string, StackCommands>;
  readonly notes: string[];
  /** False for what belongs to a stack that was not chosen. */
  readonly isChecked: (entry: { readonly stack?: string }) => boolean;
}

async function readFiles(options: DriftOptions): Promise<Files> {
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
    commands: new Map(chosen.map((stack) => [stack.name, commandsOf(stack)])),
    notes: [...notes, ...declaration.notes],
    isChecked: ({ stack }) => stack === undefined || chosenNames.has(stack),
  };
}

const noStateNote = ({ name }: DeclaredStack, reason: string): string =>
  `no state was read for the stack "${name}" (${reason}): its templates are matched by name`;

const commandsOf = ({ name, tool, shownDirectory }: DeclaredStack): StackCommands => {
  const terraform = ['terraform', `-chdir=${shownDirectory}`];
  return {
    deploy: tool === 'cdktf' ? ['cdktf', 'deploy', name] : [...terraform, 'apply'],
    terraform,
  };
};
