import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';

/**
 * Sends a request again after a rate limit, or after a failure of the server where sending twice
 * does no harm. A comment that may have been created is not created again.
 */
export async function retried<T>(method: string, send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    try {
      return await send();
    } catch (error) {
      const seconds = secondsToWait(error, method, attempt);
      if (seconds === undefined) throw error;
      await wait(seconds * 1000);
    }
  }
  return send();
}

const ATTEMPTS = 3;

/** Longer waits are left to the next run: the check itself is done. */
const MAX_SECONDS = 60;

const failureSchema = z.object({
  status: z.int(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
});

function secondsToWait(error: unknown, method: string, attempt: number): number | undefined {
  const { data } = failureSchema.safeParse(error);
  if (data === undefined) return undefined;
  const asked = data.response?.headers['retry-after'];
  const isLimited = data.status === 429 || (data.status === 403 && asked !== undefined);
  const isSafe = data.status >= 500 && method !== 'POST';
  if (!isLimited && !isSafe) return undefined;
  const seconds = asked === undefined ? 2 ** attempt : Number(asked);
  return seconds <= MAX_SECONDS ? seconds : undefined;
}
