import { resolve } from 'node:path';
import { fleetNotFound } from '../errors';
import {
  chooseEnvironment,
  declaredNames,
  type EnvironmentVariables,
  type FleetConfig,
} from '../model';
import { type FleetSource } from './declared-fleet';
import { readText } from './files';
import { fleetInventory, namesInventory } from './fleet-inventory';
import { type ReadDeclaration } from './read-declaration';
import { shownPath } from './shown-path';

export interface FleetDeclarationOptions {
  /** Where a relative path starts. @default - the working directory of the process */
  readonly cwd?: string;
  /** For `${NAME}` in URLs, and `TF_VAR_*`. */
  readonly env: EnvironmentVariables;
}

/** What a fleet declares in one environment, and by name alone in the others. */
export interface FleetDeclaration extends ReadDeclaration {
  /** Each stands for a stack: the environments, without any the file. */
  readonly allStacks: readonly string[];
}

/**
 * Reads what a fleet file declares. Nothing is recorded: what Terraform calls its resources, the
 * file does not say.
 *
 * @throws LiveCallbacksError `FLEET_NOT_FOUND`, `FLEET_INVALID`, or `USAGE` if the environment
 * cannot be chosen
 */
export async function readFleetDeclaration(
  { path, environment }: FleetSource,
  { cwd, env }: FleetDeclarationOptions,
): Promise<FleetDeclaration> {
  const place = cwd === undefined ? resolve(path) : resolve(cwd, path);
  const text = await readText(place).catch((cause: unknown) => {
    throw fleetNotFound(path, cause);
  });
  // loaded on demand: most runs read no fleet
  const { readFleet } = await import('../fleet');
  const { fleet, config, places } = readFleet(text, path, { environment, env });
  const file = shownPath(place, cwd);
  const { stack, inventory, locate } = fleetInventory(fleet, { file, places, env });
  const others = otherEnvironments(config, environment);
  return {
    // in front, since what two declare belongs to the first
    declared: {
      templates: [inventory, ...others].flatMap(({ templates }) => templates),
      bindings: [inventory, ...others].flatMap(({ bindings }) => bindings),
    },
    recorded: new Map(),
    stacks: [{ name: stack, fleet: { path: file, environment }, locate }],
    notes: [WITHOUT_STATE],
    policy: fleet.policy,
    isChecked: ({ stack: of }) => of === undefined || of === stack,
    allStacks: environment === undefined ? [stack] : Object.keys(config.environments ?? {}),
  };
}

const WITHOUT_STATE = 'a fleet is compared without state: its templates are matched by name';

/** What they declare may be in the same account, and is not unmanaged there. */
const otherEnvironments = (config: FleetConfig, environment: string | undefined) =>
  Object.keys(config.environments ?? {})
    .filter((name) => name !== environment)
    .flatMap((name) => {
      const chosen = chooseEnvironment(config, name);
      return 'refusal' in chosen ? [] : [namesInventory(declaredNames(chosen), name)];
    });
