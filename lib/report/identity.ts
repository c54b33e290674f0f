import { type Finding } from '../model';
import { fnv1a } from './fnv-1a';

/**
 * Tells a finding from every other, and stays while values change: trackers know by it what they
 * have seen before. Accounts may hold the same place, so the account is part of it.
 */
export const identityOf = ({ target, fingerprint }: Finding): string =>
  fnv1a(target === undefined ? fingerprint : `${target}\n${fingerprint}`);
