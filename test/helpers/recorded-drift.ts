import { join } from 'node:path';
import { type Io } from '../../lib/cli/io';
import { accountCommand } from './account-command';
import { type Outcome } from './command-line';
import { recordedAccount } from './provider-recording';
import { type simulators } from './simulators';

const FIXTURES = join(__dirname, '../fixtures/provider-1.82.102');

/** After the recording, when its rules have long been in effect. */
export const LATER = new Date('2026-11-24T06:00:00Z');

/** The key that the recorded state and account hold. */
export const RECORDED_KEY = 'adasda131312';

/** Runs `drift` on the recorded configuration and state against the recorded account. */
export async function recordedDrift(
  start: ReturnType<typeof simulators>,
  account: 'clean' | 'drifted',
  args: readonly string[] = [],
  world: Partial<Io> & { readonly stdin?: string } = {},
): Promise<Outcome & { readonly calls: number }> {
  const { simulator } = await start({ seed: recordedAccount(account) });
  const outcome = await accountCommand(
    simulator,
    [
      'drift',
      ...(args.includes('--app-dir') ? [] : ['--app-dir', join(FIXTURES, 'main.tf.json')]),
      ...(args.includes('--state') ? [] : ['--state', join(FIXTURES, 'terraform.tfstate.json')]),
      ...args,
    ],
    { now: () => LATER, ...world },
  );
  return { ...outcome, calls: simulator.callCount() };
}
