/** Exit codes of every command, in the order Terraform uses. */
export const EXIT_CODES = {
  done: 0,
  /** An error, wrong usage, or a check that is incomplete. */
  error: 1,
  /** Drift was found. */
  drift: 2,
  /** The user interrupted: 128 + SIGINT. */
  interrupted: 130,
} as const;
