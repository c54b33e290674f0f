import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import {
  callbacksInHcl,
  notTerraformJson,
  stackNotFound,
  synthIncomplete,
  synthMissing,
  synthNotFound,
  synthUnreadable,
  terraformIsHcl,
} from '../errors';
import { BINDING_TYPE, nearestName, parseJson, TEMPLATE_TYPE } from '../model';
import { readConfiguration, type ConfigurationFile } from './configuration';
import { type DeclaredStack } from './declared-stack';
import { kindOf, listFiles, readText } from './files';
import { locator } from './location';
import { listStacks, MANIFEST_FILE, type ManifestStack } from './manifest';
import { shownPath } from './shown-path';

export interface ReadStacksOptions {
  /** Names of the stacks to read. @default - every stack */
  readonly stacks?: readonly string[];
  /** Where a relative path starts, and what messages show paths relative to. @default - absolute */
  readonly cwd?: string;
}

/**
 * Reads what code declares: a `cdktf.out` folder, a folder of Terraform JSON, or one
 * `*.tf.json` file. Terraform's HCL files are not read: a note says so, and one that declares
 * callbacks is refused.
 *
 * @throws LiveCallbacksError `SYNTH_NOT_FOUND`, `SYNTH_UNREADABLE`, `SYNTH_UNSUPPORTED` (HCL) or
 * `STACK_NOT_FOUND`
 */
export async function readStacks(
  path: string,
  options: ReadStacksOptions = {},
): Promise<readonly DeclaredStack[]> {
  const { cwd } = options;
  const place = cwd === undefined ? resolve(path) : resolve(cwd, path);
  switch (await attempt(place, kindOf, cwd)) {
    case 'nothing':
      throw synthMissing(path);
    case 'file':
      if (!place.endsWith(TERRAFORM_JSON)) throw notTerraformJson(path);
      return [await readPlain(dirname(place), { json: [basename(place)], hcl: [] }, options)];
    case 'folder':
      return readFolder(place, path, options);
  }
}

const TERRAFORM_JSON = '.tf.json';

async function readFolder(
  folder: string,
  path: string,
  options: ReadStacksOptions,
): Promise<readonly DeclaredStack[]> {
  const names = await attempt(folder, listFiles, options.cwd);
  if (names.includes(MANIFEST_FILE)) return readApp(folder, options);
  // what Terraform ignores too: hidden files and what editors leave behind
  const visible = names.filter((name) => !/^\.|~$|^#.*#$/.test(name));
  const json = visible.filter((name) => name.endsWith(TERRAFORM_JSON));
  const hcl = visible.filter((name) => /\.(tf|tofu|tofu\.json)$/.test(name));
  if (json.length > 0) return [await readPlain(folder, { json, hcl }, options)];
  throw hcl.length > 0 ? terraformIsHcl(path) : synthNotFound(path);
}

async function readApp(
  folder: string,
  { stacks: wanted, cwd }: ReadStacksOptions,
): Promise<readonly DeclaredStack[]> {
  const text = await attempt(join(folder, MANIFEST_FILE), readText, cwd);
  const stacks = listStacks(text, folder, cwd);
  const selected = select(
    wanted,
    stacks.map(({ name }) => name),
  );
  const projectDirectory = await findProject(folder);
  return Promise.all(
    stacks
      .filter(({ name }) => selected.has(name))
      .map((stack) => readAppStack(stack, projectDirectory, cwd)),
  );
}

async function readAppStack(
  { name, directory, file, constructPath }: ManifestStack,
  projectDirectory: string,
  cwd: string | undefined,
): Promise<DeclaredStack> {
  if ((await attempt(file, kindOf, cwd)) === 'nothing') {
    throw synthIncomplete(name, shownPath(file, cwd));
  }
  const files = [await readFileOf(file, cwd)];
  const configuration = readConfiguration(files);
  return {
    name,
    ...placeOf(directory, cwd),
    configurationFile: file,
    tool: 'cdktf',
    projectDirectory,
    constructPath,
    configuration,
    locate: locator(files),
    notes: moduleNotes(name, configuration.modules),
  };
}

/** The files of a folder by their language. */
interface PlainFiles {
  readonly json: readonly string[];
  readonly hcl: readonly string[];
}

async function readPlain(
  folder: string,
  { json, hcl }: PlainFiles,
  { stacks: wanted, cwd }: ReadStacksOptions,
): Promise<DeclaredStack> {
  const name = basename(folder);
  select(wanted, [name]);
  const unread = hcl.map((file) => join(folder, file));
  for (const file of unread) await refuseCallbacks(file, cwd);
  const ordered = [...json.filter((file) => !isOverride(file)), ...json.filter(isOverride)];
  const files = await Promise.all(ordered.map((file) => readFileOf(join(folder, file), cwd)));
  const configuration = readConfiguration(files);
  return {
    name,
    ...placeOf(folder, cwd),
    configurationFile: join(folder, ordered[0] ?? ''),
    tool: 'terraform',
    configuration,
    locate: locator(files),
    notes: [
      ...unread.map((file) => `${shownPath(file, cwd)} is not read: only *.tf.json is`),
      ...moduleNotes(name, configuration.modules),
    ],
  };
}

const isOverride = (file: string): boolean => /(^|_)override\.tf\.json$/.test(file);

/** A check that leaves out declared callbacks would look clean when it is not. */
async function refuseCallbacks(file: string, cwd: string | undefined): Promise<void> {
  const text = await attempt(file, readText, cwd);
  const type = [TEMPLATE_TYPE, BINDING_TYPE].find((resource) => text.includes(resource));
  if (type !== undefined) throw callbacksInHcl(shownPath(file, cwd), type);
}

const placeOf = (directory: string, cwd: string | undefined) => ({
  directory,
  shownDirectory: shownPath(directory, cwd),
  ...(cwd === undefined ? {} : { cwd }),
});

const moduleNotes = (stack: string, modules: readonly string[]): readonly string[] =>
  modules.length === 0
    ? []
    : [`what modules declare is not read: the stack "${stack}" calls ${modules.join(', ')}`];

/** @throws LiveCallbacksError `STACK_NOT_FOUND` for a wanted name that does not exist */
function select(
  wanted: readonly string[] | undefined,
  names: readonly string[],
): ReadonlySet<string> {
  const selected = new Set(wanted ?? names);
  for (const name of selected) {
    if (!names.includes(name)) throw stackNotFound(name, names, nearestName(name, names));
  }
  return selected;
}

async function readFileOf(file: string, cwd: string | undefined): Promise<ConfigurationFile> {
  const path = shownPath(file, cwd);
  const text = await attempt(file, readText, cwd);
  const content = parseJson(text, z.unknown(), {
    what: `"${path}"`,
    code: 'SYNTH_UNREADABLE',
    remedy: 'synthesize or write it again',
  });
  return { path, text, content };
}

/** The CDKTF CLI runs where cdktf.json is: usually one folder up, further for a nested output. */
async function findProject(folder: string): Promise<string> {
  for (let place = dirname(folder); place !== dirname(place); place = dirname(place)) {
    const kind = await kindOf(join(place, 'cdktf.json')).catch(() => 'nothing');
    if (kind === 'file') return place;
  }
  return dirname(folder);
}

async function attempt<T>(
  path: string,
  read: (path: string) => Promise<T>,
  cwd: string | undefined,
): Promise<T> {
  try {
    return await read(path);
  } catch (cause) {
    throw synthUnreadable(shownPath(path, cwd), cause);
  }
}
