import { type Seed } from 'tencent-live-callbacks/simulator';
import { type Io } from '../../lib/cli/io';
import { accountCommand } from './account-command';
import { type Outcome } from './command-line';
import { recordedAccount } from './provider-recording';
import { LATER } from './recorded-drift';
import { type simulators } from './simulators';

/** Runs `graph` against an account. */
export async function graphCommand(
  start: ReturnType<typeof simulators>,
  args: readonly string[],
  { seed = recordedAccount('drifted'), ...world }: Partial<Io> & { readonly seed?: Seed } = {},
): Promise<Outcome & { readonly calls: number }> {
  const { simulator } = await start({ seed });
  const outcome = await accountCommand(simulator, ['graph', ...args], {
    now: () => LATER,
    ...world,
  });
  return { ...outcome, calls: simulator.callCount() };
}

/** What a flowchart draws: boxes and lines. */
export const drawnIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[dte]\d+\W/.test(line));
