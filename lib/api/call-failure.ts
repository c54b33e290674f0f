import { LiveCallbacksError } from '../errors';

/** Why a call failed, for those who go on and tell of it. */
export interface CallFailure {
  /** True where the action was not carried out; else it may have been. */
  readonly isRefused: boolean;
  readonly reason: string;
}

/**
 * Reads what {@link LiveApi.call} threw; throws anything else again.
 *
 * @param end what ended the run, if it has ended
 */
export function callFailure(error: unknown, end: AbortSignal): CallFailure {
  if (!(error instanceof LiveCallbacksError)) throw error;
  const { code, message } = error;
  const isInterrupted = code === 'API_TIMED_OUT' && !isTimeout(end.reason);
  return {
    isRefused: NOT_CARRIED_OUT.includes(code),
    reason: isInterrupted ? 'the run was interrupted' : message,
  };
}

const NOT_CARRIED_OUT: readonly string[] = ['API_REFUSED', 'CREDENTIALS_NOT_FOUND'];

/** What `AbortSignal.timeout` aborts with. */
const isTimeout = (reason: unknown): boolean =>
  // not instanceof: the reason may come from another realm
  typeof reason === 'object' &&
  reason !== null &&
  'name' in reason &&
  reason.name === 'TimeoutError';
