import { readFile, writeFile } from 'node:fs/promises';
import { type Io } from '../lib/cli/io';

/** A world in which nothing changes by itself and nothing is heard; with what is given instead. */
export const literalWorld = (world: Partial<Io>): Io => ({
  cwd: '/nowhere',
  env: {},
  isTerminal: false,
  isErrorTerminal: false,
  version: '1.2.3',
  now: () => new Date(),
  randomText: () => 'salt',
  out: () => undefined,
  err: () => undefined,
  readStdin: () => Promise.resolve(''),
  canAsk: () => false,
  readLine: () => Promise.resolve(undefined),
  readFile: (path) => readFile(path, 'utf8'),
  writeFile,
  run: () => Promise.resolve({ exitCode: undefined, stdout: '', stderr: '', isMissing: true }),
  interrupted: new AbortController().signal,
  ...world,
});
