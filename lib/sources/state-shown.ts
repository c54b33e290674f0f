import * as z from 'zod';
import { checkShape, type JsonSource } from '../model';
import { deposedAddress } from './address';
import { isObject, type JsonObject } from './json-object';
import { type Path, type RecordedResource } from './recorded-state';
import { withOutput } from './state-file';

const resourceSchema = z.object({
  address: z.string(),
  mode: z.enum(['managed', 'data']),
  type: z.string(),
  deposed_key: z.string().nullish(),
  tainted: z.boolean().nullish(),
  values: z.custom<JsonObject>(isObject, 'expected an object').nullish(),
  sensitive_values: z.unknown().optional(),
});
const moduleSchema = z.object({
  resources: z.array(resourceSchema).nullish(),
  child_modules: z.array(z.unknown()).nullish(),
});
const shownSchema = z.object({
  values: z.object({ root_module: moduleSchema.nullish() }).nullish(),
});

/** The resources of a state as `terraform show -json` prints it, those of modules included. */
export function readShownState(content: unknown, source: JsonSource): readonly RecordedResource[] {
  const root = checkShape(content, shownSchema, source).values?.root_module;
  const resources: RecordedResource[] = [];
  const modules = root ? [root] : [];
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    resources.push(...(module.resources ?? []).map(readResource));
    for (const child of module.child_modules ?? []) {
      modules.push(checkShape(child, moduleSchema, source));
    }
  }
  return resources;
}

const readResource = ({
  address,
  mode,
  type,
  values,
  deposed_key: deposed,
  tainted,
  sensitive_values: sensitive,
}: z.infer<typeof resourceSchema>): RecordedResource => ({
  address: deposedAddress(address, deposed),
  mode,
  type,
  isTainted: tainted === true,
  attributes: values ?? {},
  sensitivePaths: pathsOfTrue(sensitive).flatMap((path) => withOutput(type, path)),
});

/** Terraform prints the sensitive places as a tree with `true` at its leaves. */
function pathsOfTrue(tree: unknown, path: Path = []): readonly Path[] {
  if (tree === true) return [path];
  if (Array.isArray(tree)) {
    return tree.flatMap((branch, index) => pathsOfTrue(branch, [...path, index]));
  }
  return isObject(tree)
    ? Object.entries(tree).flatMap(([key, branch]) => pathsOfTrue(branch, [...path, key]))
    : [];
}
