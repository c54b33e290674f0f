import { isAbsolute, relative, resolve } from 'node:path';
import * as z from 'zod';
import { stackIsHcl, stackOutsideFolder } from '../errors';
import { checkShape, parseJson, type JsonSource } from '../model';
import { isObject, type JsonObject } from './json-object';

/** The file in which "cdktf synth" lists the stacks it wrote. */
export const MANIFEST_FILE = 'manifest.json';

/** One stack of the manifest, its paths resolved. */
export interface ManifestStack {
  readonly name: string;
  readonly directory: string;
  readonly file: string;
  readonly constructPath: string;
}

// not z.record: it would lose a stack called "__proto__"
const manifestSchema = z.object({
  stacks: z.custom<JsonObject>(isObject, 'expected an object of stacks'),
});
const stackSchema = z.object({
  name: z.string(),
  constructPath: z.string(),
  workingDirectory: z.string(),
  synthesizedStackPath: z.string(),
});

/**
 * Lists the stacks of a synthesized app.
 *
 * @throws LiveCallbacksError `SYNTH_UNREADABLE` when the text is no manifest or points outside the
 * folder, `SYNTH_UNSUPPORTED` when a stack was synthesized as HCL
 */
export function listStacks(text: string, folder: string): readonly ManifestStack[] {
  const source: JsonSource = {
    what: `"${resolve(folder, MANIFEST_FILE)}"`,
    code: 'SYNTH_UNREADABLE',
    remedy: 'run "cdktf synth" again, or pass --app-dir DIR',
  };
  const { stacks } = parseJson(text, manifestSchema, source);
  return Object.values(stacks).map((value) => {
    const stack = checkShape(value, stackSchema, source);
    const within = (place: string) => resolveWithin(folder, place, stack.name);
    const file = within(stack.synthesizedStackPath);
    if (!file.endsWith('.json')) throw stackIsHcl(stack.name, file);
    return {
      name: stack.name,
      directory: within(stack.workingDirectory),
      file,
      constructPath: stack.constructPath,
    };
  });
}

function resolveWithin(folder: string, place: string, stack: string): string {
  const path = resolve(folder, place);
  const inside = relative(folder, path);
  if (isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..') {
    throw stackOutsideFolder(stack, place, folder);
  }
  return path;
}
