import { shellQuoted } from '../model';

/** A value from the account as one word of a POSIX shell. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) && !text.startsWith('-') ? text : shellQuoted(text);
