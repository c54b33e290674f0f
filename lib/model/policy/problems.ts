import { EVENT_KIND_NAMES, type EventKind } from '../event-kind';
import { matcherOf } from '../glob';
import type { TemplateAttributeName } from '../template-attribute';
import { hostGlob, hostOf } from './host';
import type { PolicyRuleName, PolicyRules } from './rules';

/** What a policy asks of a template. */
export interface PolicyTemplate {
  /** True for a key that only Terraform knows too. */
  readonly hasKey: boolean;
  /** The URL of each kind of event that is sent; `undefined` for one that only Terraform knows. */
  readonly urls: ReadonlyMap<EventKind, string | undefined>;
}

/** One way in which a template breaks a policy. */
export interface PolicyProblem {
  readonly rule: PolicyRuleName;
  readonly level: PolicyLevel;
  /** Absent for the template as a whole. */
  readonly attribute?: TemplateAttributeName;
  /** Half a sentence about the attribute or template. It quotes no value of it. */
  readonly text: string;
}

export type PolicyLevel = 'error' | 'warning';

/** How a template by itself breaks the rules, in the order of its attributes. */
export function policyProblems(
  { hasKey, urls }: PolicyTemplate,
  rules: PolicyRules,
): readonly PolicyProblem[] {
  const { requireHttps, requireKey, allowedHosts, requiredEvents = [] } = rules;
  const isAllowed = allowedHosts && matcherOf(allowedHosts.map(hostGlob));
  const broken = (rule: PolicyRuleName, attribute: TemplateAttributeName, text: string) =>
    problemOf(rules, { rule, attribute, text });
  return [
    ...(requireKey === true && !hasKey ? [broken('requireKey', 'callbackKey', 'must be set')] : []),
    ...EVENT_KIND_NAMES.flatMap((kind) => {
      const attribute = `callbacks.${kind}` as const;
      if (!urls.has(kind)) {
        return requiredEvents.includes(kind)
          ? [broken('requiredEvents', attribute, 'must be set')]
          : [];
      }
      const url = urls.get(kind);
      if (url === undefined) return [];
      const problems: PolicyProblem[] = [];
      if (requireHttps === true && !/^https:\/\//i.test(url)) {
        problems.push(broken('requireHttps', attribute, 'must begin with "https://"'));
      }
      if (isAllowed !== undefined && !isAllowedHost(url, isAllowed)) {
        const text = `must go to an allowed host: ${listed(allowedHosts ?? [])}`;
        problems.push(broken('allowedHosts', attribute, text));
      }
      return problems;
    }),
  ];
}

/**
 * Says that a template is one too many, counted from 1 among those of its account; `undefined` if
 * it is not. `where` follows the number, as in `with provider live/tencentcloud`.
 */
export function excessProblem(
  { position, where }: { readonly position: number; readonly where: string },
  rules: PolicyRules,
): PolicyProblem | undefined {
  const { maxTemplates } = rules;
  if (maxTemplates === undefined || position <= maxTemplates) return undefined;
  const text = `is template ${position} ${where}, and at most ${maxTemplates} are allowed; remove some, or bind one template to several domains`;
  return problemOf(rules, { rule: 'maxTemplates', text });
}

const problemOf = (
  { warnOnly = [] }: PolicyRules,
  { text, ...problem }: Omit<PolicyProblem, 'level'>,
): PolicyProblem => ({
  ...problem,
  level: warnOnly.includes(problem.rule) ? 'warning' : 'error',
  text: `${text} (policy: ${problem.rule})`,
});

function isAllowedHost(url: string, isAllowed: (host: string) => boolean): boolean {
  const host = hostOf(url);
  return host !== undefined && isAllowed(host);
}

const listed = (globs: readonly string[]): string => {
  const left = globs.length - MOST_LISTED;
  return [...globs.slice(0, MOST_LISTED), ...(left > 0 ? [`${left} more`] : [])].join(', ');
};

const MOST_LISTED = 6;
