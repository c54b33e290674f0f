import { type LiveApi } from '../api';
import { type ObservedInventory } from '../model';
import { automaticState } from './automatic-state';
import { readFleetDeclaration } from './fleet-declaration';
import { readLive } from './live';
import { readDeclaration, type ReadDeclaration } from './read-declaration';
import { readChosenStacks, type ReadDeclaredOptions } from './read-declared';

/** Where the three sides are read from. */
export interface ReadSidesOptions extends ReadDeclaredOptions {
  /** The account to read. */
  readonly api: LiveApi;
}

/** What is declared, recorded and live. */
export interface ReadSides extends ReadDeclaration {
  readonly live: ObservedInventory;
}

/**
 * Reads the three sides at once. The account costs two API calls however much it holds.
 *
 * @throws LiveCallbacksError when a side cannot be read
 */
export async function readSides(options: ReadSidesOptions): Promise<ReadSides> {
  const abandoning = new AbortController();
  const [files, live] = await Promise.all([
    readFiles(options).catch((error: unknown) => {
      abandoning.abort(error);
      throw error;
    }),
    readLive(options.api, abandoning.signal),
  ]);
  return { ...files, live };
}

async function readFiles(options: ReadSidesOptions): Promise<ReadDeclaration> {
  const { fleet, env, state = automaticState(env) } = options;
  if (fleet !== undefined) return readFleetDeclaration(fleet, options);
  const { all, chosen } = await readChosenStacks(options);
  return readDeclaration(all, chosen, state);
}
