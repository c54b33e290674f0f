import { confirmationNeeded, wrongUsage } from '../errors';
import { type Io } from './io';

/**
 * Asks whether to carry out the plan that was printed.
 *
 * @param state the value of `--state`
 * @throws LiveCallbacksError `USAGE` where nobody can be asked
 */
export async function isConfirmed(state: string | undefined, io: Io): Promise<boolean> {
  // no answer would ever come: an input that was read to its end gives no more lines
  if (state === '-') throw wrongUsage(INPUT_IS_TAKEN);
  if (!io.canAsk()) throw confirmationNeeded();
  io.err('Proceed? [y/N] ');
  const answer = await io.readLine();
  if (answer === undefined) io.err('\n');
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}

const INPUT_IS_TAKEN =
  'nothing was changed: with "--state -" standard input is the state, so no answer can be read; pass --yes to carry out the plan';
