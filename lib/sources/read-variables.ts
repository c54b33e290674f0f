import { join } from 'node:path';
import { systemReason, variablesUnreadable } from '../errors';
import { type DeclaredStack } from './declared-stack';
import { known, unknown, type Known, type Unknown } from './evaluation';
import { isMissing, listNames } from './files';
import { fieldOf, type JsonObject } from './json-object';
import { shownPath } from './shown-path';
import { readVariableFile, readVariableText, type NamedValues } from './variable-files';
import { convertToType, isTextType, VariableValues } from './variable-values';

/**
 * The values of a stack's variables, by Terraform's own precedence: default, `TF_VAR_…`,
 * `terraform.tfvars`, `terraform.tfvars.json`, `*.auto.tfvars(.json)` in the order of their names.
 * For a CDKTF stack the project's variable files follow, which its CLI passes with `-var-file`.
 * Variables given on Terraform's command line are not known; where the environment gives some, a
 * note says so.
 *
 * @throws LiveCallbacksError `VARIABLES_UNREADABLE`; it never quotes a value
 */
export async function readVariables(
  stack: DeclaredStack,
  env: Readonly<Record<string, string | undefined>>,
): Promise<VariableValues> {
  const { configuration } = stack;
  const names = configuration.variableNames;
  if (names.length === 0) return new VariableValues(new Map());
  const given = [await readEnvironment(stack, env)];
  for (const path of await listVariableFiles(stack)) {
    given.push(await readVariableFile(path, shownPath(path, stack.cwd)));
  }

  const values = new Map<string, Known | Unknown>();
  for (const name of names) {
    const block = configuration.variable(name) ?? {};
    const last = given.findLast((source) => source.has(name))?.get(name);
    const value = settle(name, block, last);
    if (value !== undefined) values.set(name, value);
  }
  return new VariableValues(values, argumentNotes(env));
}

/** What `TF_CLI_ARGS` and its like give reaches Terraform and is not read here. */
function argumentNotes(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env)
    .filter(([name, text]) => /^TF_CLI_ARGS(_|$)/.test(name) && /(^|[\s'"])--?var/.test(text ?? ''))
    .map(([name]) => `the variables that ${name} gives are not read; set TF_VAR_… for them instead`)
    .sort();
}

async function readEnvironment(
  { configuration }: DeclaredStack,
  env: Readonly<Record<string, string | undefined>>,
): Promise<NamedValues> {
  const values = new Map<string, Known | Unknown>();
  for (const name of configuration.variableNames) {
    const text = Object.hasOwn(env, `TF_VAR_${name}`) ? env[`TF_VAR_${name}`] : undefined;
    if (text === undefined) continue;
    const type = fieldOf(configuration.variable(name) ?? {}, 'type');
    values.set(name, isTextType(type) ? known(text) : await readVariableText(name, text));
  }
  return values;
}

async function listVariableFiles(stack: DeclaredStack): Promise<readonly string[]> {
  const own = await listIn(stack.directory, stack.cwd);
  const automatic = own.filter((name) => /\.auto\.tfvars(\.json)?$/.test(name));
  const files = [...own.filter(isNamed), ...automatic].map((name) => join(stack.directory, name));
  if (stack.projectDirectory === undefined) return files;
  const { projectDirectory } = stack;
  const visible = (await listIn(projectDirectory, stack.cwd)).filter(
    (name) => !name.startsWith('.'),
  );
  // the CDKTF CLI passes both kinds one after the other, not mixed by name
  const ordered = [
    ...visible.filter(isNamed),
    ...visible.filter((name) => name.endsWith('.auto.tfvars')),
    ...visible.filter((name) => name.endsWith('.auto.tfvars.json')),
  ];
  return [...files, ...ordered.map((name) => join(projectDirectory, name))];
}

const isNamed = (name: string): boolean => /^terraform\.tfvars(\.json)?$/.test(name);

async function listIn(folder: string, cwd: string | undefined): Promise<readonly string[]> {
  try {
    return await listNames(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    const problem = `its files cannot be listed${systemReason(cause)}`;
    throw variablesUnreadable(`"${shownPath(folder, cwd)}"`, problem);
  }
}

/** What Terraform makes of the last value given and the default. */
function settle(
  name: string,
  block: JsonObject,
  given: Known | Unknown | undefined,
): Known | Unknown | undefined {
  if (given?.kind === 'unknown') return unknown(given.reason);
  const fallback = fieldOf(block, 'default');
  const isNullRefused = isSaid(block, 'nullable', false);
  const isGiven = given !== undefined && !(given.value === null && isNullRefused);
  const value = isGiven ? given.value : fallback;
  if (value === undefined) return undefined;
  const isSensitive = isSaid(block, 'sensitive', true);
  return convertToType(name, known(value, isSensitive), fieldOf(block, 'type'));
}

/** Terraform takes "true" for true. */
const isSaid = (block: JsonObject, name: string, answer: boolean): boolean =>
  String(fieldOf(block, name)) === String(answer);
