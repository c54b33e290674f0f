import * as z from 'zod';
import { checkShape, type JsonSource } from '../model';
import { addressOf, deposedAddress } from './address';
import { fieldOf, isObject, type JsonObject } from './json-object';
import { type Path, type RecordedResource } from './recorded-state';

interface StateInstance {
  readonly index_key?: string | number | null;
  readonly deposed?: string | null;
  readonly status?: string | null;
  readonly attributes?: JsonObject | null;
  readonly sensitive_attributes?: readonly unknown[] | null;
}

interface StateResource {
  readonly module?: string | null;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly instances: readonly StateInstance[];
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isKey: Check = (value) => isText(value) || typeof value === 'number';
const isAbsentOr = (check: Check, value: unknown): boolean =>
  value === undefined || value === null || check(value);

// by hand, not by a schema of every leaf: a state has hundreds of instances
const isInstance = (value: unknown): value is StateInstance =>
  isObject(value) &&
  isAbsentOr(isKey, value.index_key) &&
  isAbsentOr(isText, value.deposed) &&
  isAbsentOr(isText, value.status) &&
  isAbsentOr(isObject, value.attributes) &&
  isAbsentOr(Array.isArray, value.sensitive_attributes);

const isResource = (value: unknown): value is StateResource =>
  isObject(value) &&
  isAbsentOr(isText, value.module) &&
  (value.mode === 'managed' || value.mode === 'data') &&
  isText(value.type) &&
  isText(value.name) &&
  Array.isArray(value.instances) &&
  value.instances.every(isInstance);

const resourceSchema = z.custom<StateResource>(
  isResource,
  'expected a resource as Terraform records it',
);
const fileSchema = z.object({ resources: z.array(resourceSchema).nullish() });

/** The resources of a state of version 4, as Terraform writes it to a file. */
export const readStateFile = (content: unknown, source: JsonSource): readonly RecordedResource[] =>
  (checkShape(content, fileSchema, source).resources ?? []).flatMap(readResource);

function readResource({
  module,
  mode,
  type,
  name,
  instances,
}: StateResource): readonly RecordedResource[] {
  const parts = [module, mode === 'data' ? 'data' : undefined, type, name];
  const resource = parts.filter((part) => part).join('.');
  return instances.map((instance) => ({
    address: deposedAddress(addressOf(resource, instance.index_key ?? undefined), instance.deposed),
    mode,
    type,
    isTainted: instance.status === 'tainted',
    attributes: withoutWrappers(type, instance.attributes ?? {}),
    sensitivePaths: readSensitivePaths(type, instance.sensitive_attributes ?? []),
  }));
}

/** Attributes without a fixed type are stored as `{ value, type }`. */
const DYNAMIC_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['terraform_data', ['input', 'output', 'triggers_replace']],
  ['terraform_remote_state', ['outputs', 'config', 'defaults']],
]);

function withoutWrappers(type: string, wrapped: JsonObject): JsonObject {
  const names = DYNAMIC_ATTRIBUTES.get(type);
  if (names === undefined) return wrapped;
  const values = names.flatMap((name) => {
    const value = fieldOf(wrapped, name);
    return isObject(value) && Object.hasOwn(value, 'value') ? [[name, value.value] as const] : [];
  });
  return { ...wrapped, ...Object.fromEntries(values) };
}

function readSensitivePaths(type: string, paths: readonly unknown[]): readonly Path[] {
  return paths.flatMap((path) => {
    const steps = Array.isArray(path) ? path.map(readStep) : [];
    return steps.length === 0 ? [] : withOutput(type, steps);
  });
}

/** `{ type: "get_attr", value: name }`, or `{ type: "index", value: { value: key, … } }`. */
function readStep(step: unknown): string | number {
  const value = isObject(step) ? fieldOf(step, 'value') : step;
  const key = isObject(value) ? fieldOf(value, 'value') : value;
  return typeof key === 'number' ? key : String(key);
}

/** The output repeats the input; Terraform marks the latter only. */
export const withOutput = (type: string, path: Path): readonly Path[] =>
  type === 'terraform_data' && path[0] === 'input' ? [path, ['output', ...path.slice(1)]] : [path];
