import { main } from '../../lib/cli/main';
import { type Io } from '../../lib/cli/io';
import { literalWorld } from '../../scripts/literal-world';

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
  const io = literalWorld({
    out: (text) => {
      out += text;
      world.onOut?.();
    },
    err: (text) => {
      err += text;
    },
    readStdin: () => Promise.resolve(world.stdin ?? ''),
    ...world,
  });
  const exitCode = await main(args, io);
  return { exitCode, out, err };
}
