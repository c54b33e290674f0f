import type { PlacedProblem } from '../placed-problem';
import type { ValuePath } from '../value-path';

/**
 * Gives sentences that begin with the name of a member the place of that member instead, or of a
 * part of it, as in `callbacks.recordingException.levels must hold texts`.
 */
export const about = (
  path: ValuePath,
  member: string,
  sentences: readonly string[],
): readonly PlacedProblem[] =>
  sentences.map((sentence) => {
    if (!sentence.startsWith(member)) return { path, text: sentence };
    const rest = sentence.slice(member.length);
    const [found = '', parts = ''] = /^((?:\.\w+)*) /.exec(rest) ?? [];
    return found === ''
      ? { path, text: sentence }
      : { path: [...path, ...parts.split('.').slice(1)], text: rest.slice(found.length) };
  });
