import { CommonClient, CvmRoleCredential, ProfileCredential } from 'tencentcloud-sdk-nodejs-common';
import {
  answerInvalid,
  apiRefused,
  apiTimedOut,
  apiUnreachable,
  credentialsNotFound,
} from '../errors';
import { checkShape, Secret } from '../model';
import {
  API_VERSION,
  responseSchema,
  type ActionName,
  type ActionRequest,
  type ActionResponse,
} from './contract';
import { type Credentials } from './credentials';
import { type Endpoint } from './endpoint';
import { isRetryable, readFailure, type Failure } from './failure';
import { remedyFor } from './remedy';

/** What a client needs to know; nothing is read from the environment. */
export interface LiveApiOptions {
  readonly endpoint: Endpoint;
  /** Sent as it is. The Live API ignores it (document 30815). */
  readonly region?: string;
  /**
   * @default - the shared credentials file, then the role of the instance, as the official SDK
   * finds them
   */
  readonly credentials?: Credentials;
  /** Ends every call and every wait. */
  readonly deadline: Deadline;
  /** Waits before another attempt. @default - a timer */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** A point in time after which nothing is waited for any more. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** The seconds it was set to, for the message. */
  readonly seconds: number;
}

/** The Live API, typed by its contract. */
export interface LiveApi {
  readonly endpoint: Endpoint;
  readonly region: string | undefined;
  /** Requests sent so far, repeated ones included. */
  readonly callCount: number;
  /**
   * Calls one action. Rate limits, bare internal errors, 5xx answers and network trouble are tried
   * again up to four times with a growing pause; refusals are not.
   *
   * @throws LiveCallbacksError `API_REFUSED`, `API_UNREACHABLE`, `API_ANSWER_INVALID`,
   * `API_TIMED_OUT` or `CREDENTIALS_NOT_FOUND`
   */
  call<A extends ActionName>(action: A, request: ActionRequest<A>): Promise<ActionResponse<A>>;
}

const PAUSES_MS = [250, 500, 1000, 2000];

/** A client of the Live API on top of the official SDK's generic client. */
export function createLiveApi(options: LiveApiOptions): LiveApi {
  const { endpoint, region, deadline, pause = sleep } = options;
  const client = findCredentials(options).then((credentials) => sdkClient(options, credentials));
  // a failure is reported by the first call that waits for it
  client.catch(() => undefined);
  let callCount = 0;

  const send = async (action: ActionName, request: object): Promise<unknown> => {
    const sdk = await client;
    for (let attempt = 0; ; attempt += 1) {
      callCount += 1;
      try {
        const answer: unknown = await beforeDeadline(
          sdk.request(action, request, { signal: deadline.signal }),
          options,
        );
        return answer;
      } catch (error) {
        if (deadline.signal.aborted) throw apiTimedOut(endpoint.host, deadline.seconds);
        const failure = readFailure(error);
        const pauseMs = isRetryable(failure) ? PAUSES_MS[attempt] : undefined;
        if (pauseMs === undefined) throw asError(action, endpoint, failure);
        await beforeDeadline(pause(pauseMs), options);
      }
    }
  };

  return {
    endpoint,
    region,
    get callCount() {
      return callCount;
    },
    async call(action, request) {
      const answer = await send(action, request);
      return checkShape(answer, responseSchema(action), {
        what: `the answer of ${action} from ${endpoint.host}`,
        code: 'API_ANSWER_INVALID',
        remedy: 'check --endpoint, or report it if this is the real API',
      });
    },
  };
}

async function findCredentials(options: LiveApiOptions): Promise<Credentials> {
  if (options.credentials !== undefined) return options.credentials;
  for (const provider of [new ProfileCredential(), new CvmRoleCredential()]) {
    const found = await beforeDeadline(
      provider.getCredential().catch(() => undefined),
      options,
    );
    if (found?.secretId && found.secretKey) {
      return {
        secretId: found.secretId,
        secretKey: new Secret(found.secretKey),
        ...(found.token ? { securityToken: new Secret(found.token) } : {}),
      };
    }
  }
  throw credentialsNotFound();
}

function sdkClient({ endpoint, region, deadline }: LiveApiOptions, credentials: Credentials) {
  return new CommonClient(endpoint.host, API_VERSION, {
    credential: {
      secretId: credentials.secretId,
      secretKey: credentials.secretKey.reveal(),
      token: credentials.securityToken?.reveal(),
    },
    region,
    profile: {
      language: 'en-US',
      httpProfile: { protocol: `${endpoint.protocol}://`, reqTimeout: deadline.seconds },
    },
  });
}

/** The SDK cannot abort everything it waits for; this can. */
function beforeDeadline<T>(work: Promise<T>, { endpoint, deadline }: LiveApiOptions): Promise<T> {
  const { signal, seconds } = deadline;
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(apiTimedOut(endpoint.host, seconds));
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', giveUp);
    });
  });
}

function asError(action: ActionName, endpoint: Endpoint, failure: Failure): Error {
  if (failure.kind === 'refused') {
    return apiRefused(action, failure.code, remedyFor(failure.code, action));
  }
  if (failure.kind === 'network') return apiUnreachable(endpoint.host, failure.reason);
  if (failure.kind === 'status') {
    return apiUnreachable(endpoint.host, `HTTP ${failure.status} ${failure.text}`.trim());
  }
  return answerInvalid(action, endpoint.host);
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
