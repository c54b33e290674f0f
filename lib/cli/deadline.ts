import { type Deadline } from '../api';
import { numberFlag } from './flags';
import { type Io } from './io';

/** The flag `--timeout`, in seconds. */
export const timeoutFlag = numberFlag(
  'a number of seconds above 0 and up to 86400',
  (seconds) => seconds > 0 && seconds <= 86_400,
);

/** Ends after the seconds, or when the user interrupts. */
export const startDeadline = (seconds: number, { interrupted }: Io): Deadline => ({
  signal: AbortSignal.any([AbortSignal.timeout(Math.ceil(seconds * 1000)), interrupted]),
  seconds,
});
