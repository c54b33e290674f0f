import { readYaml } from '../documents';
import { ignoreFileSchema, type IgnoreRule } from '../model';

/** Where the ignore file is, if it is not said. */
export const IGNORE_FILE = '.live-callbacks-ignore.yaml';

/**
 * Reads the text of an ignore file, in YAML or JSON; `file` names it in errors and notes.
 *
 * @throws LiveCallbacksError `IGNORE_FILE_UNREADABLE`, naming each problem by line and member
 */
export async function readIgnoreFile(
  text: string,
  file: string,
): Promise<readonly (IgnoreRule & { readonly place: string })[]> {
  const { value, positionOf } = await readYaml(text, ignoreFileSchema(), {
    what: 'the ignore file',
    file,
    code: 'IGNORE_FILE_UNREADABLE',
  });
  return value.rules.map((rule, index) => ({
    ...rule,
    // reports have one line for it
    reason: rule.reason.trim().replace(/\s+/g, ' '),
    place: `${file}:${positionOf(['rules', index]).line}`,
  }));
}
