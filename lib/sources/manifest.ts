import { isAbsolute, relative, resolve } from 'node:path';
import * as z from 'zod';
import { stackIsHcl, stackOutsideFolder } from '../errors';
import { checkShape, parseJson, type JsonSource } from '../model';
import { isObject, type JsonObject } from './json-object';
import { shownPath } from './shown-path';

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
 * Lists the stacks of a synthesized app; errors show paths relative to `cwd`.
 *
 * @throws LiveCallbacksError `SYNTH_UNREADABLE` when the text is no manifest or points outside the
 * folder, `SYNTH_UNSUPPORTED` when a stack was synthesized as HCL
 */
export function listStacks(text: string, folder: string, cwd?: string): readonly ManifestStack[] {
  const source: JsonSource = {
    what: `"${shownPath(resolve(folder, MANIFEST_FILE), cwd)}"`,
    code: 'SYNTH_UNREADABLE',
    remedy: 'run "cdktf synth" again, or pass --app-dir DIR',
  };
  const { stacks } = parseJson(text, manifestSchema, source);
  return Object.values(stacks).map((value) => {
    const stack = checkShape(value, stackSchema, source);
    const within = (place: string) => {
      const path = resolveWithin(folder, place);
      if (path === undefined) throw stackOutsideFolder(stack.name, place, shownPath(folder, cwd));
      return path;
    };
    const file = within(stack.synthesizedStackPath);
    if (!file.endsWith('.json')) throw stackIsHcl(stack.name, shownPath(file, cwd));
    return {
      name: stack.name,
      directory: within(stack.workingDirectory),
      file,
      constructPath: stack.constructPath,
    };
  });
}

function resolveWithin(folder: string, place: string): string | undefined {
  const path = resolve(folder, place);
  const inside = relative(folder, path);
  return isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..' ? undefined : path;
}
