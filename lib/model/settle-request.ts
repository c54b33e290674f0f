import { isRecord, isUnset } from './shape';
import { quote, wrongType, type IsToken } from './text-rule';

/** Arguments with which a deploy runs the command line for one template. */
export const SETTLE_ARGUMENTS = 'settle --from-environment';

/**
 * Environment variable with what is declared, as JSON: `TemplateId` (a number) and `declared`, which
 * holds every field of the API but the key. An unset text is "" or null, unset levels are []. A
 * field that is absent is left alone.
 */
export const SETTLE_VARIABLE = 'LIVE_CALLBACKS_SETTLE';

/** Environment variable with the callback key; "" if none is declared. Absent: it is left alone. */
export const SETTLE_KEY_VARIABLE = 'LIVE_CALLBACKS_SETTLE_KEY';

/** How a deploy starts the command line. */
export interface SettleOnDeploy {
  /**
   * What the shell runs, to which `settle --from-environment` is added; with the folder of the
   * synthesized stack as working directory.
   *
   * @default - `npx --no-install live-callbacks`, the one in the project's own `node_modules`
   */
  readonly command?: string;
}

/** The command that is in effect; `undefined` if a deploy shall not settle. */
export function settleCommandOf(declared: unknown): string | undefined {
  if (declared === true) return DEFAULT_COMMAND;
  if (!isRecord(declared)) return undefined;
  const { command } = declared;
  return typeof command === 'string' ? command : DEFAULT_COMMAND;
}

const DEFAULT_COMMAND = 'npx --no-install live-callbacks';

/** What is wrong with the option, as sentences: a shell runs it, so it is one line of literal text. */
export function settleOnDeployProblems(declared: unknown, isToken: IsToken): string[] {
  if (isUnset(declared) || typeof declared === 'boolean') return [];
  if (!isRecord(declared) || isToken(declared)) {
    return [`settleOnDeploy must be true, false or { command: "npx live-callbacks" }`];
  }
  const { command } = declared;
  return isUnset(command) ? [] : commandProblems(command, isToken);
}

const NAME = 'settleOnDeploy.command';

function commandProblems(command: unknown, isToken: IsToken): string[] {
  if (isToken(command) || (typeof command === 'string' && /[$%]\{/.test(command))) {
    return [`${NAME} holds an expression, whose value a shell would run; write the command itself`];
  }
  if (typeof command !== 'string') return [wrongType(NAME, command)];
  return command.trim() === '' || /\p{Cc}/u.test(command)
    ? [
        `${NAME} ${quote(command)} must be one line of text, such as "npx --no-install live-callbacks"`,
      ]
    : [];
}
