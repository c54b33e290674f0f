import { resolve } from 'node:path';
import { type LiveCallbacksError, outputNotWritten } from '../errors';
import { type Io } from './io';

/**
 * The text of a file that a flag names.
 *
 * @throws LiveCallbacksError what `failure` makes of the cause
 */
export async function readNamedFile(
  path: string,
  io: Io,
  failure: (path: string, cause: unknown) => LiveCallbacksError,
): Promise<string> {
  try {
    return await io.readFile(resolve(io.cwd, path));
  } catch (cause) {
    throw failure(path, cause);
  }
}

/** @throws LiveCallbacksError `OUTPUT_NOT_WRITTEN` */
export async function writeNamedFile(path: string, text: string, io: Io): Promise<void> {
  try {
    await io.writeFile(resolve(io.cwd, path), text);
  } catch (cause) {
    throw outputNotWritten(path, cause);
  }
}
