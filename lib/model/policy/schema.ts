import * as z from 'zod';
import { EVENT_KIND_NAMES } from '../event-kind';
import { MAX_TEMPLATES } from '../limits';
import { hostGlobProblem } from './host';
import { POLICY_RULE_NAMES, type PolicyChanges, type PolicyRules } from './rules';

/** The rules of a policy. A function: most programs read none. */
export const policySchema = (): z.ZodType<PolicyRules> =>
  z
    .strictObject(optionalRules())
    .describe('What every callback template must keep to. A rule that is left out allows all.');

/** What a policy file holds. */
export const policyFileSchema = (): z.ZodType<PolicyFile> =>
  z
    .strictObject({
      $schema: z.string().optional().describe('JSON Schema of this file, for editors.'),
      version: z.literal(1).describe('Version of the format.'),
      ...optionalRules(),
    })
    .describe(
      'What every callback template must keep to: "live-callbacks drift --policy FILE" reports what is live and breaks it. A rule that is left out allows all.',
    );

/** Rules of a policy as a file holds them. */
export interface PolicyFile extends PolicyRules {
  readonly $schema?: string;
  readonly version: 1;
}

/** What differs from a policy, rule by rule; null takes a rule away. */
export const policyChangesSchema = (): z.ZodType<PolicyChanges> => {
  const { requireHttps, requireKey, allowedHosts, requiredEvents, maxTemplates, warnOnly } =
    rules();
  return z
    .strictObject({
      requireHttps: requireHttps.nullable().optional().describe(ABOUT.requireHttps),
      requireKey: requireKey.nullable().optional().describe(ABOUT.requireKey),
      allowedHosts: allowedHosts.nullable().optional().describe(ABOUT.allowedHosts),
      requiredEvents: requiredEvents.nullable().optional().describe(ABOUT.requiredEvents),
      maxTemplates: maxTemplates.nullable().optional().describe(ABOUT.maxTemplates),
      warnOnly: warnOnly.nullable().optional().describe(ABOUT.warnOnly),
    })
    .describe('Changes of the policy, rule by rule. Null takes a rule away.');
};

const optionalRules = () => {
  const { requireHttps, requireKey, allowedHosts, requiredEvents, maxTemplates, warnOnly } =
    rules();
  return {
    requireHttps: requireHttps.optional().describe(ABOUT.requireHttps),
    requireKey: requireKey.optional().describe(ABOUT.requireKey),
    allowedHosts: allowedHosts.optional().describe(ABOUT.allowedHosts),
    requiredEvents: requiredEvents.optional().describe(ABOUT.requiredEvents),
    maxTemplates: maxTemplates.optional().describe(ABOUT.maxTemplates),
    warnOnly: warnOnly.optional().describe(ABOUT.warnOnly),
  };
};

const rules = () => ({
  requireHttps: z.boolean(),
  requireKey: z.boolean(),
  allowedHosts: z.array(hostName()).min(1),
  requiredEvents: z.array(z.enum(EVENT_KIND_NAMES)).min(1),
  maxTemplates: z
    .int({ error: COUNT_EXPECTED })
    .min(1, { error: COUNT_EXPECTED })
    .max(MAX_TEMPLATES, { error: COUNT_EXPECTED }),
  warnOnly: z.array(z.enum(POLICY_RULE_NAMES)).min(1),
});

/** What editors show of each member. */
const ABOUT: Readonly<Record<keyof PolicyRules, string>> = {
  requireHttps: 'Whether every URL must begin with https://.',
  requireKey: 'Whether every template must have a callback key, which signs its callbacks.',
  allowedHosts:
    'The hosts that URLs may go to. In a glob such as *.example.com, * is any text and ? one character; a leading ! excludes. Case and ports do not count.',
  requiredEvents: 'The kinds of event that every template must have a URL for.',
  maxTemplates: 'How many templates there may be in one account.',
  warnOnly: 'The rules that only warn. Without it, what breaks a rule is an error.',
};

const COUNT_EXPECTED = `must be a whole number from 1 to ${MAX_TEMPLATES}`;

const hostName = () =>
  z.string().superRefine((glob, context) => {
    const message = hostGlobProblem(glob);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
