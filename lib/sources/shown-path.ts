import { relative } from 'node:path';

/**
 * A path as a person types it: relative to where they are, unless the absolute one is shorter.
 * Without a `cwd` it stays as it is.
 */
export function shownPath(path: string, cwd: string | undefined): string {
  if (cwd === undefined) return path;
  const fromHere = relative(cwd, path) || '.';
  return fromHere.length < path.length ? fromHere : path;
}
