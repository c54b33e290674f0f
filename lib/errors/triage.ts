import { documentUnreadable } from './document';

export const ignoreFileNotFound = (file: string, cause: unknown) =>
  documentUnreadable({ what: 'the ignore file', file, code: 'IGNORE_FILE_UNREADABLE' }, cause);

export const baselineNotFound = (file: string, cause: unknown) =>
  documentUnreadable(
    { what: 'the baseline', file, code: 'BASELINE_UNREADABLE' },
    cause,
    'check its path and permissions, or write one with --write-baseline',
  );
