/** The code of a failed system call in brackets, or nothing. */
export const systemReason = (cause: unknown): string => {
  const code = systemCode(cause);
  return code === undefined ? '' : ` (${code})`;
};

/** The code of a failed system call, such as `EACCES`. */
// not instanceof: the error may come from another realm
export const systemCode = (cause: unknown): string | undefined =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
