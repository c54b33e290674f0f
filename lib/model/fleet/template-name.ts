import { quote } from '../text-rule';
import { variableProblems, type Filled } from './environment-variables';
import { unknownMember } from './unknown-member';

/** What the placeholders of a template's name stand for. */
export interface NameParts {
  readonly template: string;
  readonly environment: string | undefined;
}

/** Replaces `{template}` and `{environment}` in the name of a template. */
export function fillName(name: string, { template, environment }: NameParts): Filled {
  const ofVariables = variableProblems(name);
  if (ofVariables.length > 0) return { text: name, problems: ofVariables };
  const values: Readonly<Record<string, string | undefined>> = { template, environment };
  const problems = new Set<string>();
  const holds = `${quote(name)} holds`;
  const text = name.replace(/\{([^{}]*)\}/g, (placeholder: string, part: string) => {
    if (part === 'environment' && environment === undefined) {
      problems.add(`${holds} {environment}, and there are no environments`);
    } else if (!Object.hasOwn(values, part)) {
      const unknown = unknownMember(part, Object.keys(values));
      problems.add(`${holds} ${quote(placeholder)}: ${unknown}`);
    }
    return (Object.hasOwn(values, part) ? values[part] : undefined) ?? placeholder;
  });
  return { text, problems: [...problems] };
}
