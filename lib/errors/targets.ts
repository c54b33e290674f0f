import { LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

export const targetsFileUnreadable = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'TARGETS_FILE_UNREADABLE',
    `the targets file "${path}" cannot be read${systemReason(cause)}; pass an existing file to --targets`,
    { cause },
  );

export const credentialVariablesMissing = (names: readonly string[]) =>
  new LiveCallbacksError(
    'CREDENTIALS_NOT_FOUND',
    `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not set; set ${names.length === 1 ? 'it' : 'them'}, or correct "credentials"`,
  );

export const targetNotBegun = (seconds: number) =>
  new LiveCallbacksError(
    'RUN_TIMED_OUT',
    `the ${seconds} s of the run were over before its turn came; raise --timeout SECONDS or --concurrency N`,
  );
