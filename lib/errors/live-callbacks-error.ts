/**
 * Every failure this package reports is a {@link LiveCallbacksError} with one of these codes.
 * Codes are stable; messages are for people and may change.
 */
export type ErrorCode =
  | 'SYNTH_NOT_FOUND'
  | 'SYNTH_UNREADABLE'
  | 'SYNTH_UNSUPPORTED'
  | 'STACK_NOT_FOUND'
  | 'VARIABLES_UNREADABLE'
  | 'STATE_NOT_FOUND'
  | 'STATE_UNREADABLE'
  | 'STATE_AMBIGUOUS'
  | 'STATE_PULL_FAILED'
  | 'CREDENTIALS_NOT_FOUND'
  | 'ENDPOINT_INVALID'
  | 'API_REFUSED'
  | 'API_UNREACHABLE'
  | 'API_ANSWER_INVALID'
  | 'API_TIMED_OUT'
  | 'SEED_UNREADABLE'
  | 'ADDRESS_IN_USE'
  | 'ADDRESS_UNUSABLE'
  | 'OUTPUT_NOT_WRITTEN'
  | 'RUN_TIMED_OUT'
  | 'NOTHING_TO_ADOPT'
  | 'TEMPLATE_NOT_FOUND'
  | 'RULE_NOT_FOUND'
  | 'RULE_AMBIGUOUS'
  | 'RULE_DECLARED'
  | 'IGNORE_FILE_UNREADABLE'
  | 'BASELINE_UNREADABLE'
  | 'TARGETS_FILE_UNREADABLE'
  | 'FLEET_NOT_FOUND'
  | 'FLEET_INVALID'
  | 'POLICY_NOT_FOUND'
  | 'POLICY_INVALID'
  | 'USAGE';

const BRAND = Symbol.for('tencent-live-callbacks/error');

/** An expected failure: `message` says what, with which value, and what to do next. */
export class LiveCallbacksError extends Error {
  /** True for errors of every copy: the doors and the parts of the command are built apart. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && BRAND in value;
  }

  static {
    Object.defineProperty(this.prototype, BRAND, { value: true });
  }

  /** The same in every copy of this package. */
  override readonly name = 'LiveCallbacksError';
  /** All that another program printed, for those who debug. */
  readonly details: string | undefined;
  /** The message, a line for each thing that is wrong. */
  readonly lines: readonly string[];

  constructor(
    /** What kind of failure it is; stable, unlike the message. */
    readonly code: ErrorCode,
    message: string,
    options: {
      cause?: unknown;
      /** All that another program printed, for those who debug. */
      details?: string;
      /** Each thing that is wrong, where it may be several; a line each of the message. */
      problems?: readonly string[];
    } = {},
  ) {
    super([message, ...(options.problems ?? [])].join('\n  '), options);
    this.details = options.details;
    this.lines = [message, ...(options.problems ?? [])];
  }
}
