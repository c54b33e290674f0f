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
  /** Names of all stacks in its folder; `undefined` where some of the others cannot be read. */
  readonly allStacks: readonly string[] | undefined;
}

export const isRead = (reading: Reading): reading is ReadTarget => !('error' in reading);

/** Tells the stacks of all folders apart. */
export const placeOf = ({ appDir }: Target, stack: string): string => `${appDir}\n${stack}`;
