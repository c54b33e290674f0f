import { type Finding } from '../model';

/** Where something is: in an account, and there in a stack. What nobody declared has no stack. */
export type Place = Pick<Finding, 'target' | 'stack'>;

/** What part of everything a run looked at. */
export interface Coverage {
  /** True where no account, no stack and nothing live was left out. */
  readonly isWhole: boolean;
  /** Whether the run would have found what is there. */
  readonly includes: (place: Place) => boolean;
}

export const EVERYTHING: Coverage = { isWhole: true, includes: () => true };

/**
 * What can be told from a report: where something could not be decided, other findings of that
 * account may be missing.
 */
export function decidedOf(findings: readonly Finding[], coverage: Coverage): Coverage {
  const undecided = new Set(
    findings.filter((finding) => finding.class === 'unchecked').map(({ target }) => target),
  );
  return {
    isWhole: coverage.isWhole && undecided.size === 0,
    includes: (place) => coverage.includes(place) && !undecided.has(place.target),
  };
}
