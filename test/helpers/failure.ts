/** The error that `act` throws, for a look at several of its properties. */
export function failureOf(act: () => unknown): unknown {
  try {
    act();
  } catch (failure) {
    return failure;
  }
  throw new Error('nothing was thrown');
}
