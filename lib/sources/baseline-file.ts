import { withoutByteOrderMark } from '../documents';
import { type Baseline, baselineSchema, parseJson } from '../model';

/**
 * Reads the text of a baseline; `file` names it in errors.
 *
 * @throws LiveCallbacksError `BASELINE_UNREADABLE`
 */
export const readBaseline = (text: string, file: string): Baseline =>
  parseJson(withoutByteOrderMark(text), baselineSchema(), {
    what: `the baseline "${file}"`,
    code: 'BASELINE_UNREADABLE',
    remedy: 'take it from version control, or delete it and pass --write-baseline again',
  });

/** Writes a baseline as a file that {@link readBaseline} reads back. */
export const serializeBaseline = (baseline: Baseline): string =>
  `${JSON.stringify(baseline, null, 2)}\n`;
