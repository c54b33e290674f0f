import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as z from 'zod';
import { isExecutable } from './executable';

type Environment = Readonly<Record<string, string | undefined>>;

/** What one run of Terraform printed, without colours. */
export interface TerraformOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** A plan: whether there is anything to do, and what. */
export interface TerraformPlan {
  /** 0 nothing to do, 2 something to do. */
  readonly exitCode: number;
  readonly out: string;
  /** Address and actions of everything that is not left alone, by address. */
  readonly changes: readonly PlannedActions[];
  /** The same of what was changed outside of Terraform. */
  readonly drift: readonly PlannedActions[];
}

type PlannedActions = readonly [address: string, ...actions: string[]];

/** The real Terraform (or OpenTofu), at work in one folder. What fails throws, if not said else. */
export interface Terraform {
  /** Runs any command; nothing it does throws. */
  readonly run: (...args: readonly string[]) => Promise<TerraformOutcome>;
  readonly init: () => Promise<void>;
  readonly validate: () => Promise<void>;
  readonly plan: (...options: readonly string[]) => Promise<TerraformPlan>;
  readonly apply: (...options: readonly string[]) => Promise<string>;
  readonly destroy: (...options: readonly string[]) => Promise<string>;
  readonly import: (address: string, id: string) => Promise<string>;
  /** The state as a file of version 4. */
  readonly state: () => Promise<TerraformState>;
}

export interface TerraformOptions {
  readonly folder: string;
  /** All that Terraform gets besides what keeps it offline and quiet, such as `TF_VAR_*`. */
  readonly environment: Environment;
}

/** Terraform in a folder of configuration, cut off from this machine's own settings. */
export function terraformIn({ folder, environment }: TerraformOptions): Terraform {
  const env = { ...isolation(folder), ...environment };
  const run = (...args: readonly string[]): Promise<TerraformOutcome> => execute(args, folder, env);

  const succeed = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, out, err } = await run(...args);
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')}: ${exitCode}\n${out}\n${err}`);
    return out;
  };

  return {
    run,
    init: async () => {
      await succeed('init', ...QUIET);
    },
    validate: async () => {
      await succeed('validate', '-no-color');
    },
    plan: async (...options) => {
      const args = ['plan', ...QUIET, '-detailed-exitcode', '-out=plan.bin', ...options];
      const { exitCode, out, err } = await run(...args);
      if (exitCode === 1) throw new Error(`terraform ${args.join(' ')}:\n${out}\n${err}`);
      if (exitCode === 0) return { exitCode, out, changes: [], drift: [] };
      const shown = planSchema.parse(JSON.parse(await succeed('show', '-json', 'plan.bin')));
      return { exitCode, out, changes: shown.resource_changes, drift: shown.resource_drift };
    },
    apply: (...options) => succeed('apply', '-auto-approve', ...QUIET, ...options),
    destroy: (...options) => succeed('destroy', '-auto-approve', ...QUIET, ...options),
    import: (address, id) => succeed('import', ...QUIET, address, id),
    state: async () => readTerraformState(await succeed('state', 'pull')),
  };
}

/** A block of tests that need the binary; without one it is skipped, which one line says. */
export function describeWithTerraform(title: string, tests: () => void): void {
  const describeOrSkip = hasTerraform() ? describe : describe.skip;
  describeOrSkip(title, tests);
}

/** Whether there is a binary; where there is none, one line says what that means. */
export function hasTerraform(): boolean {
  if (program() === undefined) tellOnce();
  return program() !== undefined;
}

export type TerraformState = z.infer<typeof stateSchema>;

export const readTerraformState = (text: string): TerraformState =>
  stateSchema.parse(JSON.parse(text));

const QUIET = ['-no-color', '-input=false'];

const attributesSchema = z.record(z.string(), z.unknown());

const changesSchema = z
  .array(z.object({ address: z.string(), change: z.object({ actions: z.array(z.string()) }) }))
  .default([])
  .transform((changes) =>
    changes
      .map(({ address, change }): PlannedActions => [address, ...change.actions])
      .filter(([, ...actions]) => actions.join() !== 'no-op' && actions.join() !== 'read')
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );

const planSchema = z.object({ resource_changes: changesSchema, resource_drift: changesSchema });

const stateSchema = z.object({
  version: z.literal(4),
  resources: z.array(
    z.object({
      mode: z.string(),
      type: z.string(),
      name: z.string(),
      instances: z.array(
        z.looseObject({ attributes: attributesSchema, sensitive_attributes: z.unknown() }),
      ),
    }),
  ),
});

/** What is not listed is not inherited, above all no `TF_*` and no `TENCENTCLOUD_*`. */
function isolation(folder: string): Environment {
  const emptyConfiguration = join(folder, 'terraform.rc');
  writeFileSync(emptyConfiguration, '');
  return {
    PATH: process.env.PATH,
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: emptyConfiguration,
    TF_IN_AUTOMATION: '1',
  };
}

const execute = (args: readonly string[], cwd: string, env: Environment) =>
  new Promise<TerraformOutcome>((resolve, reject) => {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(program() ?? 'terraform', args, options, (error, out, err) => {
      if (child.exitCode === null) reject(error ?? new Error('terraform was killed'));
      else resolve({ exitCode: child.exitCode, out, err });
    });
    child.stdin?.end();
  });

/** The first of the two that is on the PATH. */
const program = (): string | undefined =>
  ['terraform', 'tofu']
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((path) => join(path, name)))
    .find(isExecutable);

let isTold = false;

function tellOnce(): void {
  if (isTold) return;
  isTold = true;
  // not the console, whose lines jest wraps into several
  process.stderr.write('skipped: there is neither terraform nor tofu on the PATH\n');
}
