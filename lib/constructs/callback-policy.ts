import { Annotations, type IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
import {
  excessProblem,
  policyProblems,
  shownUrl,
  type PolicyProblem,
  type PolicyRules,
  type PolicyTemplate,
} from '../model';
import { policyFrom } from '../policy';
import { isInTree } from './private/construct-tree';
import { markAsPolicy } from './private/policies-above-stack';
import { policyTemplateOf } from './private/policy-template';
import { ProviderConfigurations } from './private/provider-configuration';
import { Registry, type RegisteredTemplate } from './private/registry';

/**
 * Rules that every {@link CallbackTemplate} below a construct must keep to, also those that a
 * {@link CallbackFleet} makes:
 *
 * ```ts
 * Aspects.of(app).add(new CallbackPolicy({ requireHttps: true, allowedHosts: ['*.example.com'] }));
 * ```
 *
 * Synthesis fails with an error at the construct path of each template that breaks a rule; rules
 * in `warnOnly` give warnings. Tokens are left alone: `live-callbacks drift --policy FILE` checks
 * what they became.
 */
export class CallbackPolicy implements IAspect {
  readonly #rules: PolicyRules;
  /** Templates by the key of their provider configuration, in the order they were visited. */
  readonly #counted = new Map<string, Set<IConstruct>>();

  /**
   * @throws LiveCallbacksError with code `POLICY_INVALID` and one line for each mistake in the
   *   rules, `member: what is wrong`
   */
  constructor(rules: PolicyRules) {
    this.#rules = policyFrom(rules, 'the policy');
    markAsPolicy(this);
  }

  /** Called by the core at synth, for each construct. */
  visit(node: IConstruct): void {
    const registered = Registry.of(node).findTemplate(node);
    if (registered === undefined) return;
    const template = policyTemplateOf(registered);
    const excess = excessProblem(this.#placeOf(registered), this.#rules);
    for (const problem of policyProblems(template, this.#rules)) annotate(node, problem, template);
    if (excess !== undefined) annotate(node, excess, template);
  }

  /** Its number among the templates with one provider configuration, over all stacks. */
  #placeOf({ construct, resource }: RegisteredTemplate) {
    const { key, label } = new ProviderConfigurations().of(resource);
    const counted = this.#counted.get(key) ?? new Set();
    this.#counted.set(key, counted.add(construct));
    // synthesis may have run before, with constructs that were removed since
    const position = [...counted].filter(isInTree).indexOf(construct) + 1;
    return { position, where: `with ${label}` };
  }
}

function annotate(node: IConstruct, problem: PolicyProblem, template: PolicyTemplate): void {
  const { level, text } = problem;
  const message = [...subjectOf(problem, template), text].join(' ');
  // two policies may hold the same rule, and synthesis may run twice
  if (node.node.metadata.some(({ data }) => data === message)) return;
  const annotations = Annotations.of(node);
  if (level === 'error') annotations.addError(message);
  else annotations.addWarning(message);
}

function subjectOf({ attribute }: PolicyProblem, { urls }: PolicyTemplate): readonly string[] {
  if (attribute === undefined) return [];
  const url = [...urls].find(([kind]) => attribute === `callbacks.${kind}`)?.[1];
  return url === undefined ? [attribute] : [attribute, shownUrl(url)];
}
