import { join, resolve } from 'node:path';
import { type Backend } from './configuration';
import { type DeclaredStack } from './declared-stack';
import { systemReason } from '../errors';
import { isMissing, kindOf, readText } from './files';
import { fieldOf, isObject, type JsonObject } from './json-object';
import { shownPath } from './shown-path';

/** Where the state of a stack is, as far as this machine can tell. */
export type StateLocation =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Finds the state file of a stack with a local backend, in the workspace that is selected by
 * `TF_WORKSPACE` or by `terraform workspace select`. Never fails: without a file it says why.
 */
export async function locateState(
  stack: DeclaredStack,
  env: Readonly<Record<string, string | undefined>>,
): Promise<StateLocation> {
  const backend = stack.configuration.backend ?? { type: 'local', settings: {} };
  if (backend.type !== 'local') return { kind: 'none', reason: remoteReason(backend.type) };
  const dataDirectory = resolve(stack.directory, presentOr(env.TF_DATA_DIR, '.terraform'));
  const selected = isPresent(env.TF_WORKSPACE)
    ? { name: env.TF_WORKSPACE }
    : await readWorkspace(dataDirectory);
  if ('problem' in selected) {
    const file = shownPath(selected.file, stack.cwd);
    return { kind: 'none', reason: `"${file}" cannot be read${selected.problem}` };
  }
  const initialized = await readInitialized(dataDirectory);
  const path = resolve(stack.directory, fileOf(selected.name, backend, initialized));
  // what cannot be looked at is taken for a file: reading it then tells why it fails
  return (await kindOf(path).catch(() => 'file')) === 'file'
    ? { kind: 'file', path }
    : { kind: 'none', reason: `there is no state file "${shownPath(path, stack.cwd)}"` };
}

const remoteReason = (type: string): string =>
  type === 'cloud'
    ? 'the state is in HCP Terraform; pass --state pull'
    : `the backend "${type}" is remote; pass --state pull`;

function fileOf(workspace: string, backend: Backend, initialized: JsonObject): string {
  const setting = (name: string, fallback: string) =>
    [fieldOf(backend.settings, name), fieldOf(initialized, name), fallback].find(isPresent) ??
    fallback;
  return workspace === DEFAULT_WORKSPACE
    ? setting('path', DEFAULT_FILE)
    : join(setting('workspace_dir', 'terraform.tfstate.d'), workspace, DEFAULT_FILE);
}

const DEFAULT_WORKSPACE = 'default';
const DEFAULT_FILE = 'terraform.tfstate';

async function readWorkspace(
  dataDirectory: string,
): Promise<{ readonly name: string } | { readonly file: string; readonly problem: string }> {
  const file = join(dataDirectory, 'environment');
  try {
    return { name: presentOr((await readText(file)).trim(), DEFAULT_WORKSPACE) };
  } catch (cause) {
    return isMissing(cause) ? { name: DEFAULT_WORKSPACE } : { file, problem: systemReason(cause) };
  }
}

/** The settings "terraform init" wrote down: they hold what came with `-backend-config`. */
async function readInitialized(dataDirectory: string): Promise<JsonObject> {
  try {
    const content: unknown = JSON.parse(await readText(join(dataDirectory, 'terraform.tfstate')));
    const backend = isObject(content) ? fieldOf(content, 'backend') : undefined;
    if (!isObject(backend) || fieldOf(backend, 'type') !== 'local') return {};
    const settings = fieldOf(backend, 'config');
    return isObject(settings) ? settings : {};
  } catch {
    // not initialized here, or not by a version that writes it: the configuration has to do
    return {};
  }
}

const isPresent = (value: unknown): value is string => typeof value === 'string' && value !== '';

const presentOr = (text: string | undefined, fallback: string): string =>
  isPresent(text) ? text : fallback;
