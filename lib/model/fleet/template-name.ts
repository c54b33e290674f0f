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
  const problems: string[] = [];
  const text = name.replace(/\{([^{}]*)\}/g, (placeholder: string, part: string) => {
    if (part === 'environment' && environment === undefined) {
      problems.push(`${quote(name)} holds {environment}, and there are no environments`);
    } else if (!Object.hasOwn(values, part)) {
      const text = `${quote(name)} holds ${quote(placeholder)}: `;
      problems.push(text + unknownMember(part, Object.keys(values)));
    }
    return (Object.hasOwn(values, part) ? values[part] : undefined) ?? placeholder;
  });
  return { text, problems };
}
