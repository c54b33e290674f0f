import { printable } from '../model';
import { type Progress } from '../targets';
import { type Io } from './io';

/**
 * Gives a way to show progress on one line that is written anew each time and erased at the end.
 * Only a person at a terminal gets it: in a log every state of it would be a line.
 */
export function progressLine(io: Io): (progress: Progress) => void {
  if (!io.isErrorTerminal || io.env.CI || io.env.TERM === 'dumb') return () => undefined;
  return (progress) => {
    io.err(`${ERASE}${progress.checked === progress.total ? '' : textOf(progress)}`);
  };
}

const ERASE = '\r\u001b[2K';

const textOf = ({ checked, total, running }: Progress): string =>
  cut(`checked ${checked} of ${total}: ${printable(running.join(', '))}`);

/** A line that wraps could not be erased. */
function cut(text: string): string {
  let columns = 0;
  let shown = '';
  for (const character of text) {
    // characters beyond Latin may take two columns
    columns += character > '\u02ff' ? 2 : 1;
    if (columns > MAX_COLUMNS) return `${shown}…`;
    shown += character;
  }
  return shown;
}

const MAX_COLUMNS = 76;
