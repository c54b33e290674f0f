import { type Attributes } from './dynamic-value';
import { type LiveAccount } from './live-account';

/** What the provider does with one type of resource. It copies the real one, faults included. */
export interface ResourceType {
  /** Attributes that cannot be changed in place. */
  readonly forceReplacement: readonly string[];
  /** Makes the resource and answers its id. */
  create(planned: Attributes, account: LiveAccount): Promise<string>;
  /** What the account says now; `undefined` if the resource is gone. */
  read(state: Attributes, account: LiveAccount): Promise<Attributes | undefined>;
  /** Absent where every change is a replacement. */
  update?(prior: Attributes, planned: Attributes, account: LiveAccount): Promise<void>;
  delete(state: Attributes, account: LiveAccount): Promise<void>;
}

/** Where the real provider dies with a nil pointer. */
export class Crash extends Error {}
