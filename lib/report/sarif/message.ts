import { printable } from '../../model';

/**
 * Lines of text as a message of SARIF. A reader fills in `{0}` and makes `[text](address)` a link,
 * so both are taken apart: names and values are none of the tool's words.
 */
export const sarifMessage = (text: string): { readonly text: string } => ({
  text: text
    .split('\n')
    .map(printable)
    .join('\n')
    .replaceAll('{', '{{')
    .replaceAll('}', '}}')
    .replaceAll('](', '] ('),
});
