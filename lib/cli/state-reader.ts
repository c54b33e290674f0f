import { automaticState, type DeclaredStack, type StateReader } from '../drift';
import {
  runTimedOut,
  stateAmbiguous,
  stateNotFound,
  statePullFailed,
  terraformMissing,
} from '../errors';
import { type Deadline } from '../api';
import { type Io } from './io';
import { readNamedFile } from './named-file';

/**
 * Turns the value of `--state` into a reader: a word of its own (`auto`, `none`, `pull`, `-`), or
 * else the path of a file. A file and standard input hold one state, so they fit one stack only.
 *
 * @param variables what Terraform gets besides the environment
 */
export function stateReader(
  option: string,
  deadline: Deadline,
  io: Io,
  variables: Variables = {},
): StateReader {
  const readers = new Map<string, StateReader>([
    ['auto', automaticState(io.env)],
    ['none', () => Promise.resolve({ absent: '--state none was given' })],
    ['pull', (stack) => pullState(stack, deadline, io, variables)],
    ['-', oneStackOnly('-', () => readStdin(io))],
  ]);
  return readers.get(option) ?? oneStackOnly(option, () => readStateFile(option, io));
}

type Variables = Readonly<Record<string, string>>;

/** The same text for two stacks would make one of them look deployed when it is not. */
function oneStackOnly(option: string, read: () => ReturnType<StateReader>): StateReader {
  let first: string | undefined;
  return (stack) => {
    if (first !== undefined) throw stateAmbiguous(option, [first, stack.name]);
    first = stack.name;
    return read();
  };
}

const readStdin = async (io: Io): ReturnType<StateReader> => ({
  text: await io.readStdin(),
  what: 'the state on standard input',
});

async function readStateFile(path: string, io: Io): ReturnType<StateReader> {
  return {
    text: await readNamedFile(path, io, stateNotFound),
    what: `the state file "${path}"`,
  };
}

/** Reads the state through Terraform, or OpenTofu where there is no Terraform. Takes no lock. */
async function pullState(
  stack: DeclaredStack,
  { signal, seconds }: Deadline,
  io: Io,
  variables: Variables,
): ReturnType<StateReader> {
  const options = { cwd: stack.directory, signal, variables };
  for (const program of ['terraform', 'tofu']) {
    const result = await io.run(program, ['state', 'pull'], options);
    if (result.isMissing) continue;
    if (signal.aborted) throw runTimedOut(seconds);
    if (result.exitCode !== 0) throw statePullFailed(program, stack.shownDirectory, result.stderr);
    if (result.stdout.trim() === '') return { absent: `"${program} state pull" found no state` };
    return {
      text: result.stdout,
      what: `the state that "${program} state pull" printed in "${stack.shownDirectory}"`,
    };
  }
  throw terraformMissing();
}
