import { documentUnreadable, invalid } from './document';

export const policyNotFound = (file: string, cause: unknown) =>
  documentUnreadable({ what: 'the policy file', file, code: 'POLICY_NOT_FOUND' }, cause);

/** For a policy that is no file; `problems` name members. */
export const policyInvalid = (what: string, problems: readonly string[]) =>
  invalid('POLICY_INVALID', what, problems);
