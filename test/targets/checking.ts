import { type Target } from '../../lib/sources';
import { checkTargets, type CheckTargetsOptions } from '../../lib/targets';
import { LATER } from '../helpers/recorded-drift';

/** A target of an app in this folder. */
export const targetOf = (name: string, parts: Partial<Target> = {}): Target => ({
  name,
  stacks: [name],
  appDir: 'cdktf.out',
  state: 'none',
  location: { file: 'targets.yaml', line: 1 },
  ...parts,
});

/** Checks targets without states and without waiting between attempts. */
export const check = (
  targets: readonly Target[],
  options: Partial<CheckTargetsOptions> & Pick<CheckTargetsOptions, 'cwd'>,
) =>
  checkTargets(targets, {
    env: { TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE', TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE' },
    stateOf: () => () => Promise.resolve({ absent: 'none is kept' }),
    deadline: { signal: new AbortController().signal, seconds: 30 },
    pause: () => Promise.resolve(),
    concurrency: 4,
    now: LATER,
    salt: 'salt',
    ...options,
  });
