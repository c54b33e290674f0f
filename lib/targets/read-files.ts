import { type Deadline } from '../api';
import {
  readDeclaration,
  readFleetDeclaration,
  readStacks,
  type StackSet,
  type StateReader,
  type Target,
  withVariables,
} from '../sources';
import { type TargetFiles } from './reading';

export interface FilesOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Finds the states of a target, before this deadline. */
  readonly stateOf: (target: Target, deadline: Deadline) => StateReader;
}

/**
 * Gives a way to read what targets declare and recorded. A folder is read once however many
 * targets look at it, and a stack that cannot be read fails its own targets alone.
 */
export function filesReader(
  options: FilesOptions,
): (target: Target, deadline: Deadline) => Promise<TargetFiles> {
  const { cwd, env, stateOf } = options;
  const folders = new Map<string, Promise<StackSet | undefined>>();
  const read = async (appDir: string, stacks?: readonly string[]) =>
    withVariables(await readStacks(appDir, { stacks, cwd }), env);
  const wholeFolder = (appDir: string) => {
    const known = folders.get(appDir) ?? read(appDir).catch(() => undefined);
    folders.set(appDir, known);
    return known;
  };
  return async (target, deadline) => {
    const { appDir, fleet, stacks: wanted } = target;
    if (fleet !== undefined) return readFleetDeclaration(fleet, { cwd, env });
    const whole = await wholeFolder(appDir);
    const names = whole?.stacks.map(({ name }) => name);
    const isKnown = wanted === undefined || wanted.every((name) => names?.includes(name));
    // read by itself it works where only others are broken, and else says what is wrong
    const all = whole !== undefined && isKnown ? whole : await read(appDir, wanted);
    const chosen = all.stacks.filter(({ name }) => wanted?.includes(name) ?? true);
    return { ...(await readDeclaration(all, chosen, stateOf(target, deadline))), allStacks: names };
  };
}
