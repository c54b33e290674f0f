import { shownUrl } from '../callback-url';
import type { PlacedProblem } from '../placed-problem';
import { excessProblem, policyProblems, type PolicyProblem, type PolicyRules } from '../policy';
import type { IsToken } from '../text-rule';
import type { FilledTemplate } from './filled-template';

/** How the templates of a fleet break its policy; rules that only warn are left to others. */
export const fleetPolicyProblems = (
  templates: readonly FilledTemplate[],
  policy: PolicyRules,
  isToken: IsToken,
): readonly PlacedProblem[] =>
  templates.flatMap((template, index) => {
    const excess = excessProblem({ position: index + 1, where: 'of the fleet' }, policy);
    const problems = policyProblems(policyTemplateOf(template, isToken), policy);
    return [...problems, ...(excess === undefined ? [] : [excess])]
      .filter(({ level }) => level === 'error')
      .map((problem) => place(problem, template));
  });

const policyTemplateOf = ({ keyVariable, callbacks }: FilledTemplate, isToken: IsToken) => ({
  hasKey: keyVariable !== undefined,
  urls: new Map(
    callbacks.map(({ kind, url }) => {
      const isKnown = url !== undefined && !isToken(url.value);
      return [kind, isKnown ? url.value : undefined] as const;
    }),
  ),
});

/** What is wrong with a URL stands where that is written, what lacks stands at the template. */
function place({ attribute, text }: PolicyProblem, template: FilledTemplate): PlacedProblem {
  const [member, kind] = attribute?.split('.') ?? [];
  const callback = template.callbacks.find((candidate) => candidate.kind === kind);
  if (callback?.url !== undefined) {
    return { path: callback.url.path, text: `${shownUrl(callback.writtenUrl)} ${text}` };
  }
  const path = [member, kind].filter((step) => step !== undefined);
  return { path: [...template.path, ...path], text };
}
