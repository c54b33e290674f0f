/** Everything a command takes from the world or gives to it. */
export interface Io {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads standard output on a terminal. */
  readonly isTerminal: boolean;
  /** Whether a person reads standard error on a terminal. */
  readonly isErrorTerminal: boolean;
  /** Version of this package. */
  readonly version: string;
  now(): Date;
  /** Unpredictable text, new in every run. */
  randomText(): string;
  /** Results. */
  out(text: string): void;
  /** Everything else: errors, progress, hints. */
  err(text: string): void;
  readStdin(): Promise<string>;
  /** Whether a person is there to see a question and answer it. */
  canAsk(): boolean;
  /** One line of standard input; `undefined` where it ends before, or the user interrupts. */
  readLine(): Promise<string | undefined>;
  writeFile(path: string, text: string): Promise<void>;
  readFile(path: string): Promise<string>;
  /** Runs a program without a shell and without input. */
  run(program: string, args: readonly string[], options: RunOptions): Promise<RunResult>;
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal;
}

export interface RunOptions {
  readonly cwd: string;
  /** Kills the program when aborted. */
  readonly signal: AbortSignal;
  /** What its environment has besides or instead. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface RunResult {
  /** `undefined` where the program could not be started or was killed. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** True where there is no such program. */
  readonly isMissing: boolean;
}
