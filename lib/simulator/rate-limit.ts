const WINDOW_MS = 1000;

/** Lets at most `perSecond` requests through within any one second; without a number, all. */
export function createRateLimit(perSecond: number | undefined): (now: Date) => boolean {
  let admitted: readonly number[] = [];
  return (now) => {
    if (perSecond === undefined) return true;
    const time = now.getTime();
    admitted = admitted.filter((earlier) => Math.abs(time - earlier) < WINDOW_MS);
    if (admitted.length >= perSecond) return false;
    admitted = [...admitted, time];
    return true;
  };
}
