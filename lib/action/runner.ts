/** What the action tells its runner. */
export interface Runner {
  /** Untrusted text for the log: no line of it is taken as a command. */
  show(title: string, text: string): void;
  /** Commands of the runner, such as annotations; whoever made them has escaped them. */
  command(lines: string): void;
  warn(message: string): void;
  fail(message: string): void;
  /** What later steps can read. */
  output(name: string, value: string): void;
}

/** The runner of GitHub Actions. */
export async function githubRunner({
  token,
  write,
  hasOutputs,
}: {
  /** Unpredictable, so that no text can end its own quarantine. */
  readonly token: string;
  readonly write: (text: string) => void;
  /** Without a file the runner would read outputs from the log, where untrusted text is. */
  readonly hasOutputs: boolean;
}): Promise<Runner> {
  const core = await import('@actions/core');
  return {
    show: (title, text) => {
      core.startGroup(title);
      write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
      core.endGroup();
    },
    command: write,
    warn: (message) => {
      core.warning(message);
    },
    fail: (message) => {
      core.error(message);
    },
    output: (name, value) => {
      if (hasOutputs) core.setOutput(name, value);
    },
  };
}
