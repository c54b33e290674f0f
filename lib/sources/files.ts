import { readdir, readFile, stat } from 'node:fs/promises';
import { withoutByteOrderMark } from './json-object';

/** What stands at a path; anything that cannot be looked at is nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

/** The text of a file, without a byte order mark. */
export const readText = async (path: string): Promise<string> =>
  withoutByteOrderMark(await readFile(path, 'utf8'));

/** Names in a folder, in an order that does not depend on the machine. */
export const listNames = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).sort(ascending);

// not localeCompare: the order must not depend on the machine's language
const ascending = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;
