import { type LiveApi } from '../api';
import { type ObservedInventory } from '../model';
import { type ReadDeclaration, type Target } from '../sources';

/** What was read of a target, as far as that went. */
export type Reading = ReadTarget | FailedTarget;

interface ReadingFacts {
  readonly target: Target;
  /** Equal for targets of one account. */
  readonly account: string;
}

export interface ReadTarget extends ReadingFacts {
  readonly api: LiveApi;
  readonly files: TargetFiles;
  readonly live: ObservedInventory;
}

export interface FailedTarget extends ReadingFacts {
  readonly api?: LiveApi;
  readonly files?: TargetFiles;
  readonly error: unknown;
}

export interface TargetFiles extends ReadDeclaration {
  /**
   * Names of all stacks in its folder, or of all environments of its fleet; `undefined` where some
   * of the others cannot be read.
   */
  readonly allStacks: readonly string[] | undefined;
}

export const isRead = (reading: Reading): reading is ReadTarget => !('error' in reading);

/** The folder or the fleet file that declares what is to be in the account of a target. */
export const sourceOf = ({ fleet, appDir }: Target): string => fleet?.path ?? appDir;

/** Names of the stacks, or the environment, that a target is about; `undefined` for all. */
export const namedBy = ({ fleet, stacks }: Target): readonly string[] | undefined =>
  fleet?.environment === undefined ? stacks : [fleet.environment];

/** Tells the stacks of all folders apart. */
export const placeOf = (target: Target, stack: string): string => `${sourceOf(target)}\n${stack}`;
