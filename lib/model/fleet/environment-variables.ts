import { quote } from '../text-rule';

/** Values of environment variables by name. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** A text whose references were replaced, and half a sentence for each that could not be. */
export interface Filled {
  readonly text: string;
  readonly problems: readonly string[];
}

/** Replaces each `${NAME}` by the environment variable of that name. No value is quoted. */
export function fillVariables(text: string, env: EnvironmentVariables): Filled {
  const problems: string[] = [];
  let length = text.length;
  const filled = text.replace(REFERENCE, (reference: string, name: string | undefined) => {
    if (name === undefined) {
      problems.push(
        `holds ${quote(reference)}, and only \${NAME}, an environment variable, is read`,
      );
      return reference;
    }
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value === undefined || value === '') {
      problems.push(
        `holds "${reference}", and the environment variable ${name} is not set; set it, or write its value`,
      );
    } else if (/[$%]\{/.test(value)) {
      problems.push(
        `holds "${reference}", and the value of the environment variable ${name} holds "\${" or "%{", which Terraform would read as an expression; change the value`,
      );
    }
    length += value?.length ?? 0;
    return length > MAX_LENGTH ? reference : (value ?? reference);
  });
  if (length > MAX_LENGTH) problems.push(TOO_LONG);
  return { text: filled, problems: [...new Set(problems)] };
}

/** A long value that is named again and again would need more memory than there is. */
const MAX_LENGTH = 512 * 1024;
const TOO_LONG = `has more than ${MAX_LENGTH} characters with the values of its environment variables; name fewer`;

/**
 * A name in braces; what looks like one and is none, such as an expression of Terraform. A row of
 * dollars is tried from its start alone: from each of them, a long row would take minutes.
 */
const REFERENCE = /(?<!\$)(?:\$\{([A-Za-z_][A-Za-z0-9_]*)\}|\$+\{[^}]*\}?)/g;

/** What is wrong with a text in which no environment variable is read. */
export const variableProblems = (text: string): readonly string[] =>
  text.includes('${')
    ? [
        `${quote(text)} holds "\${", and environment variables are read in URLs only; write the value, and what differs under "environments"`,
      ]
    : [];
