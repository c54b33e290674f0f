import { type Inventory, TEMPLATE_ATTRIBUTES, Unresolved } from '../model';
import { automaticState, type StateReader } from './automatic-state';
import { type FleetSource } from './declared-fleet';
import { type DeclaredStack } from './declared-stack';
import { readFleetDeclaration } from './fleet-declaration';
import {
  readDeclaration,
  type ReadDeclaration,
  type StackSet,
  withVariables,
} from './read-declaration';
import { readStacks } from './read-stacks';

/** Where the declaration is read from. */
export interface ReadDeclaredOptions {
  /**
   * Where `cdktf synth` wrote, or a folder or file of Terraform JSON.
   * @default 'cdktf.out'
   */
  readonly appDir?: string;
  /** A fleet file that declares instead: no code is read then, and no state. @default - none */
  readonly fleet?: FleetSource;
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
  /** Finds the state of a stack. @default - {@link automaticState} */
  readonly state?: StateReader;
  /** Where `TF_VAR_*` come from, and for a fleet the variables of its URLs. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads what is declared alone. A state is read only where something is drawn from it: how often a
 * resource is repeated, or what an expression gave at the last deploy.
 *
 * @throws LiveCallbacksError when the declaration cannot be read, or a state that is needed
 */
export async function readDeclared(options: ReadDeclaredOptions): Promise<ReadDeclaration> {
  const { fleet, env, state = automaticState(env) } = options;
  // no note of the state: it would add nothing
  if (fleet !== undefined) return { ...(await readFleetDeclaration(fleet, options)), notes: [] };
  const { all, chosen } = await readChosenStacks(options);
  const alone = await readDeclaration(all, chosen, undefined);
  const { templates, bindings } = alone.declared;
  const own = {
    templates: templates.filter(alone.isChecked),
    bindings: bindings.filter(alone.isChecked),
  };
  return isComplete(own)
    ? alone
    : readDeclaration(all, chosen, state, 'expressions stay as they are written');
}

/** The stacks that are chosen, and all that they may refer to. */
export async function readChosenStacks({
  appDir = DEFAULT_APP_DIR,
  cwd,
  stacks,
  env,
}: Omit<ReadDeclaredOptions, 'state' | 'fleet'>): Promise<{
  readonly all: StackSet;
  readonly chosen: readonly DeclaredStack[];
}> {
  const chosen = await readStacks(appDir, { stacks, cwd });
  const all = stacks === undefined ? chosen : await readStacks(appDir, { cwd });
  return { all: await withVariables(all, env), chosen };
}

/** Where the CDKTF CLI writes if it is not told. */
export const DEFAULT_APP_DIR = 'cdktf.out';

const isComplete = ({ templates, bindings }: Inventory): boolean =>
  templates.every(({ isRepeated, values }) =>
    isKnown(
      isRepeated,
      DRAWN.map((name) => values[name]),
    ),
  ) &&
  bindings.every(({ isRepeated, domainName, appName, template }) =>
    isKnown(isRepeated, [domainName, appName, template]),
  );

/** No picture shows keys and descriptions. */
const DRAWN = TEMPLATE_ATTRIBUTES.map(({ name }) => name).filter(
  (name) => name !== 'description' && name !== 'callbackKey',
);

const isKnown = (isRepeated: boolean | undefined, values: readonly unknown[]): boolean =>
  isRepeated !== true && !values.some((value) => value instanceof Unresolved);
