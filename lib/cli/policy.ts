import { policyNotFound } from '../errors';
import { type PolicyRules } from '../model';
import { type Io } from './io';
import { readNamedFile } from './named-file';

/**
 * Reads the policy before anything is checked: its mistakes are said at once.
 *
 * @throws LiveCallbacksError `POLICY_NOT_FOUND` or `POLICY_INVALID`
 */
export async function openPolicy(
  file: string | undefined,
  io: Io,
): Promise<PolicyRules | undefined> {
  if (file === undefined) return undefined;
  const text = await readNamedFile(file, io, policyNotFound);
  // loaded on demand: most runs have no policy
  const { readPolicy } = await import('../policy');
  return readPolicy(text, file);
}
