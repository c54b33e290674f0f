import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  declaredInventory,
  readStacks,
  readState,
  readVariables,
  type RecordedState,
  type VariableValues,
} from '../../lib/sources';
import { Secret, Unresolved, type Inventory } from '../../lib/model';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder called `live` with these files; objects are written as JSON. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const parent = mkdtempSync(join(tmpdir(), 'sources-'));
  folders.push(parent);
  const folder = join(parent, 'live');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

export const fixture = (name: string): string => join(__dirname, '..', 'fixtures', name);
export const fixtureText = (name: string): string => readFileSync(fixture(name), 'utf8');

/** Reads a folder from beginning to end. */
export async function declare(
  path: string,
  {
    env = {},
    recorded = new Map<string, RecordedState>(),
    stacks,
  }: {
    env?: Readonly<Record<string, string>>;
    recorded?: ReadonlyMap<string, RecordedState>;
    stacks?: readonly string[];
  } = {},
) {
  const found = await readStacks(path, { stacks });
  const variables = new Map<string, VariableValues>();
  for (const stack of found) variables.set(stack.name, await readVariables(stack, env));
  return declaredInventory(found, { variables, recorded });
}

export interface Given {
  readonly variable?: object;
  readonly locals?: object;
  readonly resource?: object;
  readonly env?: Readonly<Record<string, string>>;
  readonly state?: object;
}

/** What a callback URL comes to when it is written like this. */
export async function urlOf(
  url: unknown,
  { variable = {}, locals = {}, resource = {}, env, state }: Given = {},
): Promise<unknown> {
  const template = { main: { stream_begin_notify_url: url } };
  const folder = folderWith({
    'main.tf.json': {
      variable,
      locals,
      resource: [{ tencentcloud_css_callback_template: template }, resource],
    },
  });
  const recorded = new Map(
    state === undefined ? [] : [['live', readState(JSON.stringify(state), 'the state')] as const],
  );
  const { inventory } = await declare(folder, { env, recorded });
  const value = inventory.templates[0]?.values['callbacks.push'];
  if (value instanceof Secret) return `secret: ${value.reveal()}`;
  return value instanceof Unresolved ? `unresolved: ${value.reason}` : value;
}

export type Env = Readonly<Record<string, string>>;

/** The values of variables by name; why, where one is not known. */
export async function valuesIn(folder: string, env: Env = {}, names: readonly string[] = ['v']) {
  const [stack] = await readStacks(folder);
  if (stack === undefined) throw new Error('there is no stack');
  const values = await readVariables(stack, env);
  return names.map((name) => {
    const value = values.get(name);
    return value?.kind === 'unknown' ? `unknown: ${value.reason}` : value?.value;
  });
}

/** An inventory as plain data: secrets in clear, expressions with their reasons. */
export const inClear = (inventory: Inventory): unknown => plain(inventory);

function plain(value: unknown): unknown {
  if (value instanceof Secret) return `secret: ${value.reveal()}`;
  if (value instanceof Unresolved) return `unresolved: ${value.expression}: ${value.reason}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** The message of an expected error, with its code in front. */
export async function failure(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${String(error.code)}: ${error.message}`;
    throw error;
  }
  throw new Error('it did not fail');
}

/** `test`, or `test.skip` with one visible line where there is no Terraform. */
export const testWithTerraform: typeof test = hasTerraform() ? test : test.skip;

function hasTerraform(): boolean {
  try {
    execFileSync('terraform', ['version'], { stdio: 'ignore', env: terraformEnv() });
    return true;
  } catch {
    process.stderr.write('skipped: comparisons with terraform, which is not on the PATH\n');
    return false;
  }
}

function terraformEnv() {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: '/dev/null',
  };
}

/** Runs Terraform offline in a folder and gives back what it prints. */
export const terraform = (
  folder: string,
  args: readonly string[],
  { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): string =>
  execFileSync('terraform', [...args], {
    cwd: folder,
    env: { ...terraformEnv(), ...env },
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
