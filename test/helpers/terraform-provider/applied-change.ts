import { type Attributes } from './dynamic-value';
import { type LiveAccount } from './live-account';
import { Crash, type ResourceType } from './resource-type';

/** What an apply left behind, and what went wrong on the way. */
export interface AppliedChange {
  readonly state: Attributes | undefined;
  readonly failure?: string;
}

export interface Change {
  readonly prior: Attributes | undefined;
  readonly planned: Attributes | undefined;
}

/** Creates, updates or deletes, and reads back what the account says then. */
export async function appliedChange(
  type: ResourceType,
  { prior, planned }: Change,
  account: LiveAccount,
): Promise<AppliedChange> {
  // what stays in the state if the next call fails: the SDK keeps what it knows by then
  let state = prior;
  try {
    if (planned === undefined) {
      if (prior !== undefined) await type.delete(prior, account);
      return { state: undefined };
    }
    if (prior === undefined) {
      state = { ...planned, id: await type.create(planned, account) };
    } else {
      state = planned;
      await type.update?.(prior, planned, account);
    }
    return { state: await type.read(state, account) };
  } catch (error) {
    if (error instanceof Crash) throw error;
    return { state, failure: messageOf(error) };
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
