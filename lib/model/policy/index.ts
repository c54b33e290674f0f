export { isGiven, policyEffectProblems, warnOnlyProblems } from './effect';
export { excessProblem, policyProblems, type PolicyProblem, type PolicyTemplate } from './problems';
export {
  POLICY_RULE_NAMES,
  type PolicyChanges,
  type PolicyRuleName,
  type PolicyRules,
} from './rules';
export { policyChangesSchema, policyFileSchema, policySchema } from './schema';
