/**
 * The lines of a log that the runner of GitHub Actions takes as commands: `::name …::` at the
 * start of a line, or the older `##[name]` anywhere, and none of them while commands are stopped.
 */
export function commandsIn(log: string): readonly string[] {
  const commands: string[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r?\n|\r/)) {
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined;
    } else if (/^\s*::[\w-]+/.test(line) || line.includes('##[')) {
      commands.push(line.trim());
      stopped = /^::stop-commands::(.+)$/.exec(line.trim())?.[1];
    }
  }
  return commands;
}
