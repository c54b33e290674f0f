import {
  type Finding,
  IGNORE_MEMBERS,
  type IgnoreMember,
  type IgnoreRule,
  matcherOf,
} from '../model';

/** An ignore rule that is ready to be asked. */
export interface Rule {
  readonly given: IgnoreRule;
  /** How notes call it. */
  readonly name: string;
  readonly isExpired: boolean;
  readonly matches: (finding: Finding) => boolean;
}

/** Prepares rules for a day: each glob is compiled once. */
export const prepareRules = (rules: readonly IgnoreRule[], now: Date): readonly Rule[] => {
  const today = now.toISOString().slice(0, 10);
  return rules.map((given, index) => ({
    given,
    name: `ignore rule ${index + 1}${given.place === undefined ? '' : ` (${given.place})`}`,
    isExpired: given.until !== undefined && given.until < today,
    matches: finderOf(given),
  }));
};

const MEMBERS = Object.keys(IGNORE_MEMBERS) as readonly IgnoreMember[];

function finderOf(rule: IgnoreRule): Rule['matches'] {
  const conditions = MEMBERS.flatMap((name) => {
    const globs = rule[name];
    return globs === undefined ? [] : [{ member: IGNORE_MEMBERS[name], matches: matcherOf(globs) }];
  });
  return (finding) =>
    finding.class !== 'unchecked' &&
    conditions.length > 0 &&
    conditions.every(({ member, matches }) => {
      const value = finding[member];
      return value !== undefined && matches(value);
    });
}
