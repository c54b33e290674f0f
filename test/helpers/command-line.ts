import { readFile, writeFile } from 'node:fs/promises';
import { main } from '../../lib/cli/main';
import { type Io } from '../../lib/cli/io';

export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a world made of literals. */
export async function commandLine(
  args: readonly string[],
  world: Partial<Io> & { readonly stdin?: string; readonly onOut?: () => void } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = {
    cwd: '/nowhere',
    env: {},
    isTerminal: false,
    version: '1.2.3',
    now: () => new Date(),
    randomText: () => 'salt',
    out: (text) => {
      out += text;
      world.onOut?.();
    },
    err: (text) => {
      err += text;
    },
    readStdin: () => Promise.resolve(world.stdin ?? ''),
    canAsk: () => false,
    readLine: () => Promise.resolve(undefined),
    readFile: (path) => readFile(path, 'utf8'),
    writeFile,
    run: () => Promise.resolve({ exitCode: undefined, stdout: '', stderr: '', isMissing: true }),
    interrupted: new AbortController().signal,
    ...world,
  };
  const exitCode = await main(args, io);
  return { exitCode, out, err };
}
