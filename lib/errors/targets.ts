import { documentUnreadable } from './document';
import { LiveCallbacksError } from './live-callbacks-error';

export const targetsFileUnreadable = (file: string, cause: unknown) =>
  documentUnreadable(
    { what: 'the targets file', file, code: 'TARGETS_FILE_UNREADABLE' },
    cause,
    'pass an existing file to --targets',
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
