import { runTimedOut } from '../errors';

/** A point in time after which nothing is waited for any more. */
export interface Deadline {
  /** Aborts when it is reached. */
  readonly signal: AbortSignal;
  /** The seconds it was set to, for the message. */
  readonly seconds: number;
}

/**
 * The last resort: whoever waits for something slow has a better message and goes first.
 *
 * @throws LiveCallbacksError `RUN_TIMED_OUT` when the deadline comes before the work is done
 */
export function beforeDeadline<T>(work: Promise<T>, { signal, seconds }: Deadline): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      setImmediate(() => {
        reject(runTimedOut(seconds));
      });
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject);
  });
}
