import { stateNotFound } from '../errors';
import { type DeclaredStack } from './declared-stack';
import { readText } from './files';
import { locateState } from './locate-state';
import { shownPath } from './shown-path';

/** The text of a state with a name for errors, or why there is none. */
export type StateText =
  | {
      /** The state, as `terraform state pull` prints it. */
      readonly text: string;
      /** What errors call it, such as `the state file "terraform.tfstate"`. */
      readonly what: string;
    }
  | {
      /** Why there is none: the check then goes without, and says so. */
      readonly absent: string;
    };

/** Finds the state of a stack. */
export type StateReader = (stack: DeclaredStack) => Promise<StateText>;

/**
 * Reads the state file of a local backend where there is one; other backends need Terraform.
 *
 * @param env where `TF_WORKSPACE` and `TF_DATA_DIR` come from
 */
export const automaticState =
  (env: Readonly<Record<string, string | undefined>>): StateReader =>
  async (stack) => {
    const location = await locateState(stack, env);
    if (location.kind === 'none') return { absent: location.reason };
    const shown = shownPath(location.path, stack.cwd);
    return {
      text: await readText(location.path).catch((cause: unknown) => {
        throw stateNotFound(shown, cause);
      }),
      what: `the state file "${shown}"`,
    };
  };
