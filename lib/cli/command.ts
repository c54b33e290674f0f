import { type Io } from './io';

/** One flag as data: help, parsing and docs are made from it. */
export interface Flag {
  /** The notation of the argument parser, for example `--app-dir <DIR>`. */
  readonly flags: string;
  readonly description: string;
  readonly default?: string;
  /** May be given several times; the values become a list. */
  readonly isRepeatable?: boolean;
  /** The only values it takes. */
  readonly choices?: readonly string[];
}

/** What a command takes besides flags; the command gets it among them, by its name in small letters. */
export interface Argument {
  /** In capitals, such as `DIR`. */
  readonly name: string;
  readonly description: string;
}

/** One command as data. Its code is loaded when it runs. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The one word it must be given. */
  readonly argument?: Argument;
  readonly flags: readonly Flag[];
  /** Lines below the help, such as examples. */
  readonly footer: string;
  readonly load: () => Promise<{ run: Run }>;
}

/** Flags as parsed: unknown until the command's own schema has read them. */
export type Run = (flags: unknown, io: Io) => Promise<number>;
