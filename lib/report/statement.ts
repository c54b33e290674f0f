import { type Finding, printable } from '../model';
import { meaningOf, shownSides, titleOf } from './wording';

/** A finding in plain lines. All are printable: none holds a line break of its own. */
export interface Statement {
  /** What it is about, for example `template prod-main (1002) in live`. */
  readonly title: string;
  /** What is the matter with it, for example `description: live differs from what is declared`. */
  readonly matter: string;
  /** Both in one line. */
  readonly headline: string;
  /** The sides, and the command that mends it. */
  readonly details: readonly string[];
}

export function statementOf(finding: Finding): Statement {
  const { attribute, fix } = finding;
  const title = printable(titleOf(finding));
  const meaning = printable(meaningOf(finding));
  const part = attribute === undefined ? undefined : printable(attribute);
  return {
    title,
    matter: part === undefined ? meaning : `${part}: ${meaning}`,
    headline: part === undefined ? `${title}: ${meaning}` : `${title}, ${part}: ${meaning}`,
    details: [
      ...shownSides(finding).map(({ name, text }) => `${name}: ${text}`),
      ...(fix === undefined ? [] : [`fix: ${fix}`]),
    ].map(printable),
  };
}
