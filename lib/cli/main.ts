import { Command as Program, CommanderError, Option } from 'commander';
import { LiveCallbacksError } from '../errors';
import { printable } from '../model';
import { type Command, type Flag } from './command';
import { COMMANDS } from './commands';
import { debugLines } from './debug-lines';
import { EXIT_CODES } from './exit-codes';
import { type Io } from './io';

/**
 * Runs one command line and returns its exit code. Nothing here ends the process.
 *
 * @param argv the arguments without the program and the script
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT_CODES.done;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    // the parser has printed its own message; help and version are no errors
    if (error instanceof CommanderError) return error.exitCode;
    return reportError(error, argv.includes('--debug'), io);
  }
}

function createProgram(io: Io, finish: (code: number) => void): Program {
  const program = new Program('live-callbacks')
    .description(
      'Callback templates of Tencent Cloud CSS (Live): check, draw, settle, unbind, simulate.',
    )
    .version(io.version)
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.out(text);
      },
      writeErr: (text) => {
        io.err(text);
      },
    })
    .showHelpAfterError('(see "live-callbacks --help")');
  for (const command of COMMANDS) addCommand(program, command, io, finish);
  return program;
}

function addCommand(
  program: Program,
  { name, summary, argument, flags, footer, load }: Command,
  io: Io,
  finish: (code: number) => void,
): void {
  const command = program
    .command(name)
    .description(summary)
    .allowExcessArguments(false)
    .showHelpAfterError(`(see "live-callbacks ${name} --help")`)
    .addHelpText('after', `\n${footer}`);
  if (argument !== undefined) command.argument(`<${argument.name}>`, argument.description);
  for (const flag of flags) command.addOption(asOption(flag));
  command.option(
    '--debug',
    'print the stack trace of an error, and all that a program it ran printed',
  );
  command.action(async () => {
    const { run } = await load();
    const word = argument && { [argument.name.toLowerCase()]: command.args[0] };
    finish(await run({ ...command.opts<object>(), ...word }, io));
  });
}

function asOption(flag: Flag): Option {
  const option = new Option(flag.flags, flag.description);
  if (flag.choices !== undefined) option.choices(flag.choices);
  if (flag.default !== undefined) option.default(flag.default);
  if (flag.isRepeatable === true) {
    option.argParser((value: string, previous: readonly string[] | undefined) => [
      ...(previous ?? []),
      value,
    ]);
  }
  return option;
}

function reportError(error: unknown, isDebugging: boolean, io: Io): number {
  const isExpected = error instanceof LiveCallbacksError;
  // an interruption ends every wait; other errors after it are errors
  const isGivenUp = isExpected && ['API_TIMED_OUT', 'RUN_TIMED_OUT'].includes(error.code);
  if (isGivenUp && io.interrupted.aborted) return EXIT_CODES.interrupted;
  const lines = isExpected ? error.lines : [error instanceof Error ? error.message : String(error)];
  const advice = isExpected ? '' : ' (this is a bug; run again with --debug and report it)';
  io.err(`live-callbacks: ${lines.map(printable).join('\n  ')}${advice}\n`);
  if (isDebugging) io.err(debugLines(error));
  return EXIT_CODES.error;
}
