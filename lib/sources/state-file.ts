import * as z from 'zod';
import { checkShape, type JsonSource } from '../model';
import { addressOf, deposedAddress } from './address';
import { fieldOf, isObject, type JsonObject } from './json-object';
import { type Path, type RecordedResource } from './recorded-state';

const attributes = z.custom<JsonObject>(isObject, 'expected an object');
const instanceSchema = z.object({
  index_key: z.union([z.string(), z.number()]).nullish(),
  deposed: z.string().nullish(),
  status: z.string().nullish(),
  attributes: attributes.nullish(),
  sensitive_attributes: z.array(z.unknown()).nullish(),
});
const resourceSchema = z.object({
  module: z.string().nullish(),
  mode: z.enum(['managed', 'data']),
  type: z.string(),
  name: z.string(),
  instances: z.array(instanceSchema),
});
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
}: z.infer<typeof resourceSchema>): readonly RecordedResource[] {
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
