import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import {
  notTerraformJson,
  stackNotFound,
  synthIncomplete,
  synthMissing,
  synthNotFound,
  synthUnreadable,
  terraformIsHcl,
} from '../errors';
import { nearestName, parseJson } from '../model';
import { readConfiguration, type ConfigurationFile } from './configuration';
import { type DeclaredStack } from './declared-stack';
import { kindOf, listNames, readText } from './files';
import { listStacks, MANIFEST_FILE, type ManifestStack } from './manifest';

export interface ReadStacksOptions {
  /** Names of the stacks to read. @default - every stack */
  readonly stacks?: readonly string[];
}

/**
 * Reads what code declares: a `cdktf.out` folder, a folder of Terraform JSON, or one
 * `*.tf.json` file. Terraform's HCL files are not read; a note says so.
 *
 * @throws LiveCallbacksError `SYNTH_NOT_FOUND`, `SYNTH_UNREADABLE`, `SYNTH_UNSUPPORTED` (HCL) or
 * `STACK_NOT_FOUND`
 */
export async function readStacks(
  path: string,
  { stacks }: ReadStacksOptions = {},
): Promise<readonly DeclaredStack[]> {
  const place = resolve(path);
  switch (await kindOf(place)) {
    case 'nothing':
      throw synthMissing(path);
    case 'file':
      if (!place.endsWith(TERRAFORM_JSON)) throw notTerraformJson(path);
      return [await readPlain(dirname(place), [basename(place)], stacks)];
    case 'folder':
      return readFolder(place, path, stacks);
  }
}

const TERRAFORM_JSON = '.tf.json';

async function readFolder(
  folder: string,
  path: string,
  wanted: readonly string[] | undefined,
): Promise<readonly DeclaredStack[]> {
  const names = await attempt(folder, listNames);
  if (names.includes(MANIFEST_FILE)) return readApp(folder, wanted);
  // what Terraform ignores too: hidden files and what editors leave behind
  const visible = names.filter((name) => !/^\.|~$|^#.*#$/.test(name));
  const json = visible.filter((name) => name.endsWith(TERRAFORM_JSON));
  const unread = visible.filter((name) => /\.(tf|tofu|tofu\.json)$/.test(name));
  if (json.length > 0) return [await readPlain(folder, json, wanted, unread)];
  throw unread.length > 0 ? terraformIsHcl(path) : synthNotFound(path);
}

async function readApp(
  folder: string,
  wanted: readonly string[] | undefined,
): Promise<readonly DeclaredStack[]> {
  const stacks = listStacks(await attempt(join(folder, MANIFEST_FILE), readText), folder);
  const selected = select(
    wanted,
    stacks.map(({ name }) => name),
  );
  const projectDirectory = await findProject(folder);
  return Promise.all(
    stacks
      .filter(({ name }) => selected.has(name))
      .map((stack) => readAppStack(stack, projectDirectory)),
  );
}

async function readAppStack(
  { name, directory, file, constructPath }: ManifestStack,
  projectDirectory: string,
): Promise<DeclaredStack> {
  if ((await kindOf(file)) === 'nothing') throw synthIncomplete(name, file);
  const configuration = readConfiguration([await readFileOf(file)]);
  return {
    name,
    directory,
    configurationFile: file,
    tool: 'cdktf',
    projectDirectory,
    constructPath,
    configuration,
    notes: moduleNotes(name, configuration.modules),
  };
}

async function readPlain(
  folder: string,
  names: readonly string[],
  wanted: readonly string[] | undefined,
  unread: readonly string[] = [],
): Promise<DeclaredStack> {
  const name = basename(folder);
  select(wanted, [name]);
  const ordered = [...names.filter((file) => !isOverride(file)), ...names.filter(isOverride)];
  const configuration = readConfiguration(
    await Promise.all(ordered.map((file) => readFileOf(join(folder, file)))),
  );
  return {
    name,
    directory: folder,
    configurationFile: join(folder, ordered[0] ?? ''),
    tool: 'terraform',
    configuration,
    notes: [
      ...unread.map((file) => `${join(folder, file)} is not read: only *.tf.json is`),
      ...moduleNotes(name, configuration.modules),
    ],
  };
}

const isOverride = (file: string): boolean => /(^|_)override\.tf\.json$/.test(file);

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

async function readFileOf(path: string): Promise<ConfigurationFile> {
  const content = parseJson(await attempt(path, readText), z.unknown(), {
    what: `"${path}"`,
    code: 'SYNTH_UNREADABLE',
    remedy: 'synthesize or write it again',
  });
  return { path, content };
}

/** The CDKTF CLI runs where cdktf.json is: usually one folder up, further for a nested output. */
async function findProject(folder: string): Promise<string> {
  for (let place = dirname(folder); place !== dirname(place); place = dirname(place)) {
    if ((await kindOf(join(place, 'cdktf.json'))) === 'file') return place;
  }
  return dirname(folder);
}

async function attempt<T>(path: string, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(path);
  } catch (cause) {
    throw synthUnreadable(path, cause);
  }
}
