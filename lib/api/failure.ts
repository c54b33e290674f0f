import * as z from 'zod';
import { type ActionName } from './contract';

/** Why a request failed, told apart by what can be done about it. */
export type Failure =
  | { kind: 'refused'; code: string; message: string; requestId: string | undefined }
  | { kind: 'status'; status: number; text: string }
  | { kind: 'network'; reason: string }
  | { kind: 'not-an-answer' };

const sdkErrorSchema = z.object({
  name: z.string().optional(),
  code: z.string().optional(),
  httpCode: z.number().optional(),
  message: z.string(),
  requestId: z.string().nullish(),
  traceId: z.string().nullish(),
});

/**
 * Reads an error of the official SDK: it throws one class for refusals, for other HTTP statuses
 * and for transport errors, and whatever comes its way for answers that are not of the API.
 */
export function readFailure(error: unknown): Failure {
  const parsed = sdkErrorSchema.safeParse(error);
  if (!parsed.success) return { kind: 'not-an-answer' };
  const { code, httpCode, message, requestId } = parsed.data;
  if (httpCode !== undefined) return { kind: 'status', status: httpCode, text: message };
  if (!('traceId' in parsed.data)) return { kind: 'not-an-answer' };
  if (code !== undefined) {
    return { kind: 'refused', code, message, requestId: requestId ?? undefined };
  }
  return { kind: 'network', reason: message.replace(/^request to \S+ failed, reason: /, '') };
}

/**
 * True where trying again is safe and may help. A rate limit says that nothing was done; after
 * anything else a second attempt could create a second template. `InternalError.*` carries client
 * mistakes in this product, so only the bare code counts.
 */
export function isRetryable(failure: Failure, action: ActionName): boolean {
  if (failure.kind === 'refused' && RATE_LIMIT.test(failure.code)) return true;
  if (action.startsWith('Create')) return false;
  if (failure.kind === 'refused') return failure.code === 'InternalError';
  return failure.kind === 'network' || (failure.kind === 'status' && failure.status >= 500);
}

const RATE_LIMIT = /^(RequestLimitExceeded(\..+)?|LimitExceeded\.RateLimitExceeded)$/;
