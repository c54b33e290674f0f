/** What a class of finding means and whether it makes the check fail. */
export interface FindingClassFacts {
  /** True for a difference: it is drift and, by default, exit code 2. */
  readonly isDifference: boolean;
  /** What it means, as a report explains it. */
  readonly meaning: string;
}

/** Every class of finding. */
export const FINDING_CLASSES = {
  changed: { isDifference: true, meaning: 'live differs from what is declared' },
  missing: { isDifference: true, meaning: 'declared, but not live' },
  unapplied: { isDifference: true, meaning: 'declared, but not deployed' },
  leftover: { isDifference: true, meaning: 'live, though the declaration leaves it unset' },
  rebound: { isDifference: true, meaning: 'live on another template' },
  unmanaged: { isDifference: true, meaning: 'live, but not declared' },
  undeclared: { isDifference: true, meaning: 'deployed and live, but no longer declared' },
  dangling: { isDifference: true, meaning: 'a live rule whose template does not exist' },
  forbidden: { isDifference: true, meaning: 'live, but breaks the policy' },
  propagating: { isDifference: false, meaning: 'changed minutes ago, may not be in effect yet' },
  unobservable: { isDifference: false, meaning: 'declared, but cannot be read back' },
  unchecked: { isDifference: false, meaning: 'could not be decided' },
} as const satisfies Record<string, FindingClassFacts>;

/** What a finding says about what it names: `drift` counts by it. */
export type FindingClass = keyof typeof FINDING_CLASSES;

export const FINDING_CLASS_NAMES = Object.keys(FINDING_CLASSES) as readonly FindingClass[];
