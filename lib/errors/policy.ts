import { invalid } from './document';
import { LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

export const policyNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'POLICY_NOT_FOUND',
    `the policy file "${path}" cannot be read${systemReason(cause)}; check its path and permissions`,
    { cause },
  );

/** For a policy that is no file; `problems` name members. */
export const policyInvalid = (what: string, problems: readonly string[]) =>
  invalid('POLICY_INVALID', what, problems);
