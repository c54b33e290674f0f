import { type Command, type Flag } from '../../lib/cli/command';
import { COMMANDS } from '../../lib/cli/commands';
import { blocksOf, type Page, proseOf } from './markdown';

/** Every command line of a page, from "live-callbacks" to the end of the command. */
export function commandLinesOf(page: Page): readonly string[] {
  const fenced = blocksOf(page)
    .filter(({ language }) => !['ts', 'json', 'text'].includes(language))
    .flatMap(({ text }) => text.replaceAll('\\\n', ' ').split('\n'))
    .filter((line) => !line.startsWith('#'));
  const inline = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
  return [...fenced, ...inline].flatMap((line) => COMMAND_LINE.exec(line)?.[1] ?? []);
}

/** Not `tencent-live-callbacks`, nor the name of a file, nor the start of a message. */
const COMMAND_LINE = /(?:^|[\s/])(live-callbacks(?: (?:(?! [|>&;#]).)*)?)(?:$| [|>&;#])/;

/** What a command line gets wrong; `undefined` where it would be taken. */
export function problemOf(line: string): string | undefined {
  const [, name, ...rest] = words(line);
  if (name === undefined || PLACEHOLDERS.has(name) || GENERAL.has(name)) return undefined;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) return `${line}: no command "${name}"`;
  const problem = flagProblem(command, rest);
  return problem === undefined ? undefined : `${line}: ${problem}`;
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(['<command>', '…']);
const GENERAL: ReadonlySet<string> = new Set(['--help', '--version']);

const words = (line: string): readonly string[] => line.trim().split(/\s+/);

function flagProblem(command: Command, args: readonly string[]): string | undefined {
  const rest = [...args];
  let takesWord = command.argument !== undefined;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--debug' || word === '--help' || word === '[flags]') continue;
    if (takesWord && !word.startsWith('--')) {
      takesWord = false;
      continue;
    }
    const flag = command.flags.find((candidate) => flagName(candidate) === word);
    if (flag === undefined) return `"${word}" is no flag of ${command.name}`;
    const problem = takesValue(flag) ? valueProblem(flag, rest.shift()) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function valueProblem(flag: Flag, value: string | undefined): string | undefined {
  if (value === undefined || value.startsWith('--')) return `${flagName(flag)} takes a value`;
  return flag.choices === undefined || flag.choices.includes(value) || /^[A-Z]+$/.test(value)
    ? undefined
    : `${flagName(flag)} does not take "${value}"`;
}

/** `--app-dir <DIR>` is `--app-dir`. */
export const flagName = ({ flags }: Flag): string => flags.split(' ')[0] ?? '';

const takesValue = ({ flags }: Flag): boolean => flags.includes('<');
