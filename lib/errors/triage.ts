import { LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

export const ignoreFileNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'IGNORE_FILE_UNREADABLE',
    `the ignore file "${path}" cannot be read${systemReason(cause)}; check its path and permissions`,
    { cause },
  );

export const baselineNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'BASELINE_UNREADABLE',
    `the baseline "${path}" cannot be read${systemReason(cause)}; check its path and permissions, or write one with --write-baseline`,
    { cause },
  );
