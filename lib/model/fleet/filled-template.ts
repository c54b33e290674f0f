import type { PlacedProblem } from '../placed-problem';
import type { IsToken } from '../text-rule';
import {
  fillVariables,
  variableProblems,
  type EnvironmentVariables,
  type Filled,
} from './environment-variables';
import type { Placed } from './placed';
import { fillName } from './template-name';
import type { WrittenCallback, WrittenTemplate } from './written-template';

/** A template with values in place of what stands for them. */
export interface FilledTemplate extends WrittenTemplate {
  readonly templateName: Placed<string>;
  readonly callbacks: readonly FilledCallback[];
}

export interface FilledCallback extends WrittenCallback {
  /** The URL as it is written: the value of an environment variable is not shown. */
  readonly writtenUrl: string;
}

/** What is put into names and URLs. */
export interface Filling {
  readonly environment: string | undefined;
  readonly env: EnvironmentVariables;
  /** Tokens are left alone. */
  readonly isToken: IsToken;
}

/** Puts values into the name and the URLs of a template. */
export function fillTemplate(
  template: WrittenTemplate,
  { environment, env, isToken }: Filling,
): { readonly template: FilledTemplate; readonly problems: readonly PlacedProblem[] } {
  const { key, path, description, callbacks } = template;
  const problems: PlacedProblem[] = [];
  const filled = (text: Placed<string>, fill: (text: string) => Filled): Placed<string> => {
    if (isToken(text.value)) return text;
    const { path } = text;
    const result = fill(text.value);
    problems.push(...result.problems.map((problem) => ({ path, text: problem })));
    return { value: result.text, path };
  };
  const literal = (text: string): Filled => ({ text, problems: variableProblems(text) });

  const name = template.templateName ?? { value: key, path };
  const templateName = filled(name, (text) => fillName(text, { template: key, environment }));
  if (description) filled(description, literal);
  return {
    template: {
      ...template,
      templateName,
      callbacks: callbacks.map((callback) => {
        const { url, levels } = callback;
        levels?.value.forEach((level) => filled({ value: level, path: levels.path }, literal));
        const filledUrl = url && filled(url, (text) => fillVariables(text, env));
        return { ...callback, url: filledUrl, writtenUrl: url?.value ?? '' };
      }),
    },
    problems,
  };
}
