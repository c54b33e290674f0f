import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator, type Seed } from 'tencent-live-callbacks/simulator';
import { accountAfter, readSynthesized } from '../../examples/demo/deployed';
import { type Report, reportSchema } from '../../lib/model';
import { readTargets } from '../../lib/sources';
import { commandLine } from '../helpers/command-line';
import { credentialsOf, targetsFile } from '../helpers/targets';

export interface DeployedTargets {
  /** The example with its targets.yaml. */
  readonly example: string;
  /** Where it was synthesized. */
  readonly outdir: string;
  /** A folder with the files that the check reads. */
  readonly folderWith: (files: Readonly<Record<string, string>>) => string;
  /** Changes an account by hand, once it is deployed. */
  readonly change?: (account: Seed) => Seed;
  readonly files?: Readonly<Record<string, string>>;
  /** More flags for the check. */
  readonly flags?: readonly string[];
}

/** The callback key of a stack. */
export const keyOf = (stack: string): string => `keyof${stack}`;

/**
 * Deploys every target of an example to a simulated account of its own, with keys of their own, and
 * checks them all at once.
 */
export async function checkDeployedTargets(
  options: DeployedTargets,
): Promise<{ readonly exitCode: number; readonly out: string; readonly report: Report }> {
  const { example, outdir, folderWith, files = {} } = options;
  const change = options.change ?? ((account: Seed) => account);
  const text = readFileSync(join(example, 'targets.yaml'), 'utf8');
  const read = { file: 'targets.yaml', cwd: example, appDir: outdir, state: 'none' };
  const accounts = await Promise.all(
    (await readTargets(text, read)).map(async ({ name, credentials = '' }) => {
      const stack = await readSynthesized(join(outdir, 'stacks', name, 'cdk.tf.json'));
      const simulator = await startSimulator({ seed: change(accountAfter(stack, keyOf(name))) });
      return { name, credentials, simulator };
    }),
  );
  const targets = accounts.map(({ name: stack, credentials, simulator }) => ({
    ...{ stack, credentials, endpoint: simulator.url },
  }));
  const env = Object.fromEntries(
    accounts.flatMap(({ name, credentials, simulator }) => [
      ...Object.entries(credentialsOf(credentials, simulator)),
      [`TF_VAR_${name}_callback_key`, keyOf(name)],
    ]),
  );
  try {
    const cwd = folderWith({ 'targets.json': targetsFile(...targets), ...files });
    const flags = ['--targets', 'targets.json', '--app-dir', outdir, '--state', 'none'];
    const args = ['drift', ...flags, ...(options.flags ?? []), '--format', 'json'];
    const { exitCode, out } = await commandLine(args, {
      ...{ cwd, env },
      now: () => new Date('2026-11-24T06:00:00Z'),
    });
    return { exitCode, out, report: reportSchema.parse(JSON.parse(out)) };
  } finally {
    await Promise.all(accounts.map(({ simulator }) => simulator.close()));
  }
}
