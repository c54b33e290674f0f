import type { PlacedProblem } from '../placed-problem';
import type { IsToken } from '../text-rule';
import { bindingRuleProblems } from './binding-rules';
import type { ChosenFleet } from './chosen-environment';
import type { EnvironmentVariables } from './environment-variables';
import { fillTemplate } from './filled-template';
import { policyMemberProblems, policyOf } from './fleet-policy';
import { layersOfTemplates } from './layers';
import { fleetPolicyProblems } from './policy-problems';
import { resolvedFleet, type ResolvedFleet } from './resolved-fleet';
import { templateRuleProblems } from './template-rules';
import { writtenBindings } from './written-binding';
import { writtenTemplates } from './written-template';

/** What a fleet is resolved with. */
export interface ResolveOptions {
  /** Environment variables, for `${NAME}` in URLs. */
  readonly env: EnvironmentVariables;
  /** Tells values that are known to Terraform alone. @default - there are none */
  readonly isToken?: IsToken;
}

/**
 * Works out what an environment of a fleet declares, in steps: overrides, `extends` and defaults;
 * environment variables; rules across members. All problems of a step are told at once.
 */
export function resolveFleet(
  chosen: ChosenFleet,
  { env, isToken = () => false }: ResolveOptions,
): { readonly fleet: ResolvedFleet } | { readonly problems: readonly PlacedProblem[] } {
  const layered = layersOfTemplates(chosen);
  const { bindings, problems: ofBindings } = writtenBindings(chosen);
  if ('problems' in layered) return { problems: [...layered.problems, ...ofBindings] };
  if (ofBindings.length > 0) return { problems: ofBindings };

  const { environment } = chosen;
  const filled = writtenTemplates(layered.layers).map((template) =>
    fillTemplate(template, { environment, env, isToken }),
  );
  const ofFilling = filled.flatMap(({ problems }) => problems);
  if (ofFilling.length > 0) return { problems: ofFilling };

  const templates = filled.map(({ template }) => template);
  const policy = policyOf(chosen);
  const ofRules = [
    ...templateRuleProblems(templates, isToken),
    ...bindingRuleProblems(bindings, { templates, chosen }),
    ...policyMemberProblems(chosen),
    ...(policy === undefined ? [] : fleetPolicyProblems(templates, policy, isToken)),
  ];
  if (ofRules.length > 0) return { problems: ofRules };
  return { fleet: { ...resolvedFleet(environment, templates, bindings), policy } };
}
