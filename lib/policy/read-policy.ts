import { documentRefused, readYaml, schemaProblems, shownProblem, wordIssue } from '../documents';
import { policyInvalid } from '../errors';
import { policyEffectProblems, policyFileSchema, type PolicyRules, policySchema } from '../model';

/**
 * Reads the text of a policy file, in YAML or JSON; `file` names it in errors.
 *
 * @throws LiveCallbacksError `POLICY_INVALID`, naming each problem by line and member
 */
export async function readPolicy(text: string, file: string): Promise<PolicyRules> {
  const source = { what: 'the policy file', file, code: 'POLICY_INVALID' } as const;
  const document = await readYaml(text, policyFileSchema(), source);
  const problems = policyEffectProblems(document.value);
  if (problems.length > 0) throw documentRefused(source, problems, document);
  const { requireHttps, requireKey, allowedHosts, requiredEvents, maxTemplates, warnOnly } =
    document.value;
  return { requireHttps, requireKey, allowedHosts, requiredEvents, maxTemplates, warnOnly };
}

/**
 * Checks rules that a program holds; `what` names them in the error.
 *
 * @throws LiveCallbacksError `POLICY_INVALID`, naming each problem by member
 */
export function policyFrom(rules: unknown, what: string): PolicyRules {
  const read = policySchema().safeParse(rules, { error: wordIssue });
  const problems = read.success
    ? policyEffectProblems(read.data)
    : schemaProblems(read.error.issues);
  if (!read.success || problems.length > 0) throw policyInvalid(what, problems.map(shownProblem));
  return read.data;
}
