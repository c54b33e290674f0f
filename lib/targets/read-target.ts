import { beforeDeadline, type LiveApi } from '../api';
import { targetNotBegun } from '../errors';
import { type Target } from '../sources';
import { accountKey, type AccountOptions, openAccounts } from './accounts';
import { filesReader, type FilesOptions } from './read-files';
import { type Reading, type TargetFiles } from './reading';

export interface ReadingOptions extends AccountOptions, FilesOptions {}

/** Gives a way to read targets that never fails: what went wrong is part of the reading. */
export function targetReader(options: ReadingOptions): (target: Target) => Promise<Reading> {
  const { deadline, env } = options;
  const openAccount = openAccounts(options);
  const readFiles = filesReader(options);
  return async (target) => {
    const facts = { target, account: accountKey(target, env) };
    // a signal for each target: Node.js warns of one that more than ten wait for
    const own = { ...deadline, signal: AbortSignal.any([deadline.signal]) };
    let files: TargetFiles | undefined;
    let api: LiveApi | undefined;
    try {
      if (deadline.signal.aborted) throw targetNotBegun(deadline.seconds);
      const account = openAccount(target);
      // files first: what cannot be compared need not be fetched
      files = await beforeDeadline(readFiles(target, own), own);
      api = account.api;
      const live = await beforeDeadline(account.live(), own);
      return { ...facts, api, files, live };
    } catch (error) {
      return { ...facts, api, files, error };
    }
  };
}
