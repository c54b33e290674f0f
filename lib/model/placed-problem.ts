import type { ValuePath } from './value-path';

/** One thing that is wrong in a document, and where. */
export interface PlacedProblem {
  readonly path: ValuePath;
  /** The member of the value at the path, where its name is what is wrong. */
  readonly key?: string;
  /** Without a dot, and without the path. */
  readonly text: string;
}
