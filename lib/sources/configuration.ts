import * as z from 'zod';
import { blockInvalid } from '../errors';
import { checkShape, type JsonSource } from '../model';
import { fieldOf, isObject, type JsonObject } from './json-object';

/** A parsed file of Terraform JSON. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly content: unknown;
}

type Named = ReadonlyMap<string, JsonObject>;

interface Parts {
  readonly resources: ReadonlyMap<string, Named>;
  readonly variables: Named;
  readonly outputs: Named;
  readonly locals: JsonObject;
  readonly backend: Backend | undefined;
  readonly modules: readonly string[];
  readonly providers: readonly JsonObject[];
}

/** Where Terraform keeps the state, as the configuration says. */
export interface Backend {
  /** For example `local` or `cos`; `cloud` for a cloud block. */
  readonly type: string;
  readonly settings: JsonObject;
}

/**
 * The blocks of a stack, looked up by name. The content is private: a literal callback key in it
 * must not appear when the stack is printed.
 */
export class Configuration {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Name and body of every managed resource of a type, in the order of the files. */
  resources(type: string): Iterable<readonly [name: string, body: JsonObject]> {
    return this.#parts.resources.get(type) ?? [];
  }

  resource(type: string, name: string): JsonObject | undefined {
    return this.#parts.resources.get(type)?.get(name);
  }

  get variableNames(): readonly string[] {
    return [...this.#parts.variables.keys()];
  }

  variable(name: string): JsonObject | undefined {
    return this.#parts.variables.get(name);
  }

  output(name: string): JsonObject | undefined {
    return this.#parts.outputs.get(name);
  }

  /** The value of a local as written; `undefined` when there is none of that name. */
  local(name: string): unknown {
    return fieldOf(this.#parts.locals, name);
  }

  get backend(): Backend | undefined {
    return this.#parts.backend;
  }

  /** Every configuration of the Tencent Cloud provider. */
  get providers(): readonly JsonObject[] {
    return this.#parts.providers;
  }

  /** Names of the modules that are called. What they declare is not part of the configuration. */
  get modules(): readonly string[] {
    return this.#parts.modules;
  }
}

/** Local name of the provider, by which resources and configurations belong together. */
const PROVIDER_NAME = 'tencentcloud';

const object = z.custom<JsonObject>(isObject, 'expected an object');
const blocks = z.union([object, z.array(object)]).nullish();
const fileSchema = z.looseObject({
  resource: blocks,
  variable: blocks,
  output: blocks,
  locals: blocks,
  terraform: blocks,
  module: blocks,
  provider: blocks,
});

/**
 * Joins the files of a folder. Later files add to earlier ones and win where both say something,
 * which is what Terraform does with override files.
 *
 * @throws LiveCallbacksError `SYNTH_UNREADABLE` where a block is no object
 */
export function readConfiguration(files: readonly ConfigurationFile[]): Configuration {
  const resources = new Map<string, Map<string, JsonObject>>();
  const variables = new Map<string, JsonObject>();
  const outputs = new Map<string, JsonObject>();
  const modules = new Map<string, JsonObject>();
  const providers: JsonObject[] = [];
  let locals: JsonObject = {};
  let backend: Backend | undefined;

  for (const { path, content } of files) {
    const file = checkShape(content, fileSchema, sourceOf(path));
    const inside = (value: unknown, block: string) => bodiesOf(value, block, path);
    for (const [type, value] of entriesOf(inside(file.resource, 'resource'))) {
      const named = resources.get(type) ?? new Map<string, JsonObject>();
      resources.set(type, named);
      addNamed(named, inside(value, `resource.${type}`), `resource.${type}`, path);
    }
    addNamed(variables, inside(file.variable, 'variable'), 'variable', path);
    addNamed(outputs, inside(file.output, 'output'), 'output', path);
    addNamed(modules, inside(file.module, 'module'), 'module', path);
    for (const [name, value] of entriesOf(inside(file.provider, 'provider'))) {
      if (name === PROVIDER_NAME) providers.push(...inside(value, `provider.${name}`));
    }
    for (const block of inside(file.locals, 'locals')) locals = { ...locals, ...block };
    for (const block of inside(file.terraform, 'terraform')) {
      backend = readBackend(block, path) ?? backend;
    }
  }

  return new Configuration({
    resources,
    variables,
    outputs,
    locals,
    backend,
    modules: [...modules.keys()],
    providers,
  });
}

const sourceOf = (path: string): JsonSource => ({
  what: `"${path}"`,
  code: 'SYNTH_UNREADABLE',
  remedy: 'run "terraform validate" and mend it',
});

function readBackend(block: JsonObject, path: string): Backend | undefined {
  const [cloud] = bodiesOf(fieldOf(block, 'cloud'), 'terraform.cloud', path);
  if (cloud !== undefined) return { type: 'cloud', settings: cloud };
  for (const [type, value] of entriesOf(
    bodiesOf(fieldOf(block, 'backend'), 'terraform.backend', path),
  )) {
    const [settings = {}] = bodiesOf(value, `terraform.backend.${type}`, path);
    return { type, settings };
  }
  return undefined;
}

function addNamed(
  named: Map<string, JsonObject>,
  blocksOfType: readonly JsonObject[],
  block: string,
  path: string,
): void {
  for (const [name, value] of entriesOf(blocksOfType)) {
    for (const body of bodiesOf(value, `${block}.${name}`, path)) {
      const earlier = named.get(name);
      named.set(name, earlier === undefined ? body : { ...earlier, ...body });
    }
  }
}

/** Terraform takes an object or a list of objects wherever a block stands; null is no block. */
function bodiesOf(value: unknown, block: string, path: string): readonly JsonObject[] {
  if (value === undefined || value === null) return [];
  if (isObject(value)) return [value];
  if (Array.isArray(value) && value.every(isObject)) return value;
  throw blockInvalid(path, block);
}

/** The entries of several objects; `//` is a comment. */
const entriesOf = (objects: readonly JsonObject[]): readonly [string, unknown][] =>
  objects.flatMap((one) => Object.entries(one).filter(([key]) => key !== '//'));
