import { readdirSync, readFileSync, statSync } from 'node:fs';
import { withoutByteOrderMark } from '../documents';
import { systemCode } from '../errors';
import { ascending } from '../model';

/**
 * Runs a synchronous call as a promise. A check reads a handful of small files at its start, and
 * loading the promises of node:fs takes longer than that.
 */
const soon = <T>(call: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(call());
  });

/** What stands at a path. It fails where that cannot be told, for lack of permission say. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await soon(() => statSync(path))).isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    if (isMissing(cause)) return 'nothing';
    throw cause;
  }
}

/** True for the error of a system call on a path where nothing stands. */
export const isMissing = (cause: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes(systemCode(cause) ?? '');

/** The text of a file, without a byte order mark. */
export const readText = (path: string): Promise<string> =>
  soon(() => withoutByteOrderMark(readFileSync(path, 'utf8')));

/** Names in a folder, in an order that does not depend on the machine. */
export const listNames = (folder: string): Promise<readonly string[]> =>
  soon(() => readdirSync(folder).sort(ascending));

/** Like {@link listNames}, without the folders in it. */
export const listFiles = (folder: string): Promise<readonly string[]> =>
  soon(() =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .sort(ascending),
  );
