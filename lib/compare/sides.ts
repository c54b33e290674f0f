import {
  type Inventory,
  type ObservedInventory,
  type ObservedTemplate,
  type Origin,
  type PolicyRules,
} from '../model';

/** The three sides of a comparison. */
export interface Sides {
  readonly declared: Inventory;
  /** By stack; a stack without an entry has no state to compare with. */
  readonly recorded: ReadonlyMap<string, ObservedInventory>;
  readonly live: ObservedInventory;
}

/** Commands that mend things in one stack. */
export interface StackCommands {
  /** Deploys the stack, as in `cdktf deploy live`. @default - how it is deployed is not known */
  readonly deploy?: readonly string[];
  /** What has to run first for a deploy to work. @default - nothing */
  readonly beforeDeploy?: readonly string[];
  /**
   * Runs Terraform in the stack's folder, as in `terraform -chdir=cdktf.out/stacks/live`.
   * @default - where it runs is not known
   */
  readonly terraform?: readonly string[];
  /** Does in the account what a deploy cannot, as in `live-callbacks settle --stack live`. */
  readonly settle: readonly string[];
}

export interface CompareOptions {
  /** What every live template must keep to. @default - everything is allowed */
  readonly policy?: PolicyRules;
  /** The moment of the check: younger rules are still propagating. */
  readonly now: Date;
  /** Salts the fingerprints of keys; random per run and shown nowhere. */
  readonly salt: string;
  /** `account`: templates and rules nobody declared are findings too. */
  readonly scope: 'account' | 'declared';
  /** Commands by stack. */
  readonly commands: ReadonlyMap<string, StackCommands>;
  /** Deletes a rule, once its domain and app name are added, as in `live-callbacks unbind`. */
  readonly unbind: readonly string[];
}

/** The stack of an entry; declared and recorded entries always have one. */
export const stackOf = (origin: Origin): string => origin.stack ?? '';

/** Tells entries of all stacks apart. */
export const placeOf = (stack: string, address: string | undefined): string =>
  `${stack}\n${address ?? ''}`;

/** Entries of every recorded stack by their place. */
export function byPlace<T extends Origin>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [placeOf(stackOf(entry), entry.address), entry]));
}

/** The recorded templates of all stacks. */
export const recordedTemplates = (sides: Sides): readonly ObservedTemplate[] =>
  [...sides.recorded.values()].flatMap(({ templates }) => templates);

/** A recorded address inside a module: its configuration is not read. */
export const isInModule = (origin: Origin): boolean =>
  origin.address?.startsWith('module.') === true;
