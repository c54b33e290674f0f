import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import * as z from 'zod';
import { type Connection } from './provider-configuration';

/** One call of the Live API. */
export interface ApiCall {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The account that one provider configuration leads to. */
export interface LiveAccount {
  /** @throws {@link ApiError} */
  call(action: string, params?: ApiCall['params']): Promise<unknown>;
}

/** A refusal, in the words of the Go SDK, which the real provider hands on. */
export class ApiError extends Error {}

/** Calls the API through the official SDK; `note` hears of each call before it is made. */
export function liveAccount(connection: Connection, note: (call: ApiCall) => void): LiveAccount {
  const { endpoint, protocol, region, secretId, secretKey, token } = connection;
  const client = new CommonClient(endpoint, '2018-08-01', {
    credential: { secretId, secretKey, token },
    region,
    profile: { language: 'en-US', httpProfile: { protocol: `${protocol}://` } },
  });
  return {
    async call(action, params = {}) {
      note({ action, params });
      try {
        const answer: unknown = await client.request(action, params);
        return answer;
      } catch (error) {
        throw apiError(error);
      }
    },
  };
}

const sdkErrorSchema = z.object({
  code: z.string().optional(),
  message: z.string(),
  requestId: z.string().nullish(),
});

function apiError(error: unknown): ApiError {
  const { code, message, requestId } = sdkErrorSchema.parse(error);
  const words = `Code=${code ?? 'ClientError.NetworkError'}, Message=${message}`;
  return new ApiError(`[TencentCloudSDKError] ${words}, RequestId=${requestId ?? ''}`);
}
