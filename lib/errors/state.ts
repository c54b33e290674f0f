import { LiveCallbacksError } from './live-callbacks-error';
import { systemCode, systemReason } from './system-error';

export const stateUnreadable = (what: string, problem: string, remedy: string) =>
  new LiveCallbacksError('STATE_UNREADABLE', `${what} ${problem}; ${remedy}`);

export const stateNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'STATE_NOT_FOUND',
    systemCode(cause) === 'ENOENT'
      ? `the state file "${path}" cannot be read; pass --state auto, none, pull, a file or -`
      : `the state file "${path}" cannot be read${systemReason(cause)}; check its permissions, or pass --state pull`,
    { cause },
  );

export const stateAmbiguous = (option: string, stacks: readonly string[]) =>
  new LiveCallbacksError(
    'STATE_AMBIGUOUS',
    `--state ${option} holds one state, but there are several stacks (${stacks.join(', ')}); choose one with --stack NAME`,
  );

export const statePullFailed = (program: string, directory: string, output: string) =>
  new LiveCallbacksError(
    'STATE_PULL_FAILED',
    `"${program} state pull" failed in "${directory}" (${firstLine(output)}); run "${program} init" there, or pass --state FILE`,
    { details: output },
  );

export const terraformMissing = () =>
  new LiveCallbacksError(
    'STATE_PULL_FAILED',
    'the state could not be pulled: neither terraform nor tofu is on the PATH; install one, or pass --state FILE',
  );

/** Terraform frames its messages with lines and bars. */
const firstLine = (output: string): string =>
  output
    .split('\n')
    // eslint-disable-next-line no-control-regex
    .map((line) => line.replace(/\u001b\[[\d;]*m/g, '').replace(/^[\s│╷╵]+/, ''))
    .find((line) => line !== '') ?? 'it printed nothing';
