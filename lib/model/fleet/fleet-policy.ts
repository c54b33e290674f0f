import type { PlacedProblem } from '../placed-problem';
import {
  isGiven,
  POLICY_RULE_NAMES,
  warnOnlyProblems,
  type PolicyChanges,
  type PolicyRules,
} from '../policy';
import type { ChosenFleet } from './chosen-environment';

/** The policy of an environment; `undefined` if it has none. */
export function policyOf({ config, changes }: ChosenFleet): PolicyRules | undefined {
  if (changes.policy === null) return undefined;
  const policy: PolicyRules = config.policy ?? {};
  const change: PolicyChanges = changes.policy ?? {};
  const merged: PolicyRules = {
    requireHttps: changed(policy.requireHttps, change.requireHttps),
    requireKey: changed(policy.requireKey, change.requireKey),
    allowedHosts: changed(policy.allowedHosts, change.allowedHosts),
    requiredEvents: changed(policy.requiredEvents, change.requiredEvents),
    maxTemplates: changed(policy.maxTemplates, change.maxTemplates),
    warnOnly: changed(policy.warnOnly, change.warnOnly),
  };
  return POLICY_RULE_NAMES.some((name) => isGiven(merged[name])) ? merged : undefined;
}

/** A rule with its change; null takes it away. */
const changed = <Rule>(
  rule: Rule | undefined,
  change: Rule | null | undefined,
): Rule | undefined => (change === undefined ? rule : (change ?? undefined));

/** Rules that are to warn only, but that neither the fleet nor an environment has. */
export function policyMemberProblems({
  config,
  changes,
  changesPath,
}: ChosenFleet): readonly PlacedProblem[] {
  const policies = [
    config.policy,
    ...Object.values(config.environments ?? {}).map((environment) => environment?.policy),
  ];
  const given = POLICY_RULE_NAMES.filter((name) =>
    policies.some((policy) => isGiven(policy?.[name])),
  );
  const problemsOf = (policy: PolicyChanges | null | undefined, path: ChosenFleet['changesPath']) =>
    warnOnlyProblems(policy?.warnOnly ?? [], given).map((problem) => ({
      ...problem,
      path: [...path, 'policy', ...problem.path],
    }));
  return [...problemsOf(config.policy, []), ...problemsOf(changes.policy, changesPath)];
}
