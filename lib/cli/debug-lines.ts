import { LiveCallbacksError } from '../errors';
import { printable } from '../model';

/** The frames of the stack and what another program printed; the message is printed before. */
export function debugLines(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const details = error instanceof LiveCallbacksError ? error.details : undefined;
  const lines = [...frames, ...(details ?? '').trimEnd().split('\n')];
  return `${lines.map(printable).join('\n')}\n`;
}
