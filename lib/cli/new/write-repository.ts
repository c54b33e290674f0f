import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderNotEmpty, folderUnusable, repositoryNotWritten, systemCode } from '../../errors';
import { type RepositoryFile } from './repository-files';

/**
 * Refuses a folder that holds anything but `.git`; one that does not exist is fine.
 *
 * @param shown the folder as its user typed it
 * @throws LiveCallbacksError `USAGE`, naming what is in the way; `OUTPUT_NOT_WRITTEN` if it is no
 *   folder or cannot be read
 */
export function checkFolder(folder: string, shown: string): void {
  const entries = entriesOf(folder, shown).filter((name) => name !== '.git');
  if (entries.length > 0) throw folderNotEmpty(shown, entries.sort());
}

function entriesOf(folder: string, shown: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return [];
    throw folderUnusable(shown, cause);
  }
}

/**
 * Writes the files, and overwrites none.
 *
 * @throws LiveCallbacksError `OUTPUT_NOT_WRITTEN`, naming the file and those written before it
 */
export function writeRepository(
  files: readonly RepositoryFile[],
  folder: string,
  shown: string,
): void {
  const written: string[] = [];
  for (const { path, text } of files) {
    const target = join(folder, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text, { flag: 'wx' });
    } catch (cause) {
      throw repositoryNotWritten(join(shown, path), { folder: shown, written }, cause);
    }
    written.push(path);
  }
}
