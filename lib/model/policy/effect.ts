import type { PlacedProblem } from '../placed-problem';
import {
  POLICY_RULE_NAMES,
  type PolicyChanges,
  type PolicyRuleName,
  type PolicyRules,
} from './rules';

/** What of a policy would be without effect, although its writer may count on it. */
export function policyEffectProblems(rules: PolicyRules): readonly PlacedProblem[] {
  const given = POLICY_RULE_NAMES.filter((name) => isGiven(rules[name]));
  return given.length === 0
    ? [{ path: [], text: NO_RULE }]
    : warnOnlyProblems(rules.warnOnly ?? [], given);
}

/** Rules that are to warn only, but that are not there. */
export const warnOnlyProblems = (
  warnOnly: readonly PolicyRuleName[],
  given: readonly PolicyRuleName[],
): readonly PlacedProblem[] =>
  warnOnly.flatMap((name, index) =>
    given.includes(name)
      ? []
      : [
          {
            path: ['warnOnly', index],
            text: `${name} is no rule of this policy; add the rule, or take its name out here`,
          },
        ],
  );

/** A rule that is switched off is none. */
export const isGiven = (rule: PolicyChanges[PolicyRuleName]): boolean =>
  rule !== undefined && rule !== null && rule !== false;

const NO_RULE = `holds no rule, so it would allow everything; add one of ${POLICY_RULE_NAMES.join(', ')}`;
