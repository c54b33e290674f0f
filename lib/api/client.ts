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
import { type Deadline } from './deadline';
import { type Endpoint } from './endpoint';
import { isRetryable, readFailure, type Failure } from './failure';
import { remedyFor } from './remedy';

/** What a client needs to know; nothing is read from the environment. */
export interface LiveApiOptions {
  /** Where requests go; `resolveEndpoint` finds it. */
  readonly endpoint: Endpoint;
  /** Sent as it is. The Live API ignores it (document 30815). */
  readonly region?: string;
  /**
   * What signs the requests; `credentialsFromEnvironment` finds it.
   *
   * @default - the shared credentials file, then the role of the instance, as the official SDK
   * finds them
   */
  readonly credentials?: Credentials;
  /** Ends every call and every wait. */
  readonly deadline: Deadline;
  /** Waits before another attempt, at most until the signal. @default - a timer */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The Live API, typed by its contract. */
export interface LiveApi {
  /** Where requests go. */
  readonly endpoint: Endpoint;
  /** What is sent with each request, if anything. The Live API ignores it (document 30815). */
  readonly region: string | undefined;
  /** Requests sent so far, repeated ones included. */
  readonly callCount: number;
  /**
   * Calls one action. Rate limits, bare internal errors, 5xx answers and network trouble are tried
   * again up to four times with a growing pause; refusals are not, nor is anything but a rate
   * limit where the action creates something.
   *
   * @throws LiveCallbacksError `API_REFUSED`, `API_UNREACHABLE`, `API_ANSWER_INVALID`,
   * `API_TIMED_OUT` or `CREDENTIALS_NOT_FOUND`
   */
  call<A extends ActionName>(
    action: A,
    request: ActionRequest<A>,
    /** Ends the call early when its answer is no longer wanted; it then throws the reason. */
    signal?: AbortSignal,
  ): Promise<ActionResponse<A>>;
}

const PAUSES_MS = [250, 500, 1000, 2000];

/** A client of the Live API on top of the official SDK's generic client. */
export function createLiveApi(options: LiveApiOptions): LiveApi {
  const { endpoint, region, deadline, pause = sleep } = options;
  const client = findCredentials(options).then((credentials) => sdkClient(options, credentials));
  // a failure is reported by the first call that waits for it
  client.catch(() => undefined);
  let callCount = 0;
  let lastProblem: string | undefined;

  const send = async (action: ActionName, request: object, signal: AbortSignal) => {
    const sdk = await client;
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted();
      callCount += 1;
      try {
        const answer: unknown = await sdk.request(action, request, { signal });
        return answer;
      } catch (error) {
        signal.throwIfAborted();
        const failure = readFailure(error);
        const pauseMs = isRetryable(failure, action) ? PAUSES_MS[attempt] : undefined;
        if (pauseMs === undefined) throw asError(action, options, failure);
        lastProblem = nameOf(failure);
        await pause(pauseMs, signal);
      }
    }
  };

  return {
    endpoint,
    region,
    get callCount() {
      return callCount;
    },
    async call(action, request, signal) {
      const end = AbortSignal.any([deadline.signal, ...(signal === undefined ? [] : [signal])]);
      const answer = await untilAborted(send(action, request, end), end).catch((error: unknown) => {
        throw deadline.signal.aborted
          ? apiTimedOut(endpoint.host, deadline.seconds, lastProblem)
          : error;
      });
      return checkShape(answer, responseSchema(action), {
        what: `the answer of ${action} from ${endpoint.host}`,
        code: 'API_ANSWER_INVALID',
        remedy: 'check --endpoint, or report it if this is the real API',
      });
    },
  };
}

async function findCredentials({ credentials }: LiveApiOptions): Promise<Credentials> {
  if (credentials !== undefined) return credentials;
  for (const provider of [new ProfileCredential(), new CvmRoleCredential()]) {
    const found = await provider.getCredential().catch(() => undefined);
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
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(new Error('the call was given up', { cause: signal.reason }));
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject);
  });
}

function asError(
  action: ActionName,
  { endpoint: { host }, credentials }: LiveApiOptions,
  failure: Failure,
): Error {
  if (failure.kind === 'refused') {
    return apiRefused(action, failure.code, remedyFor(failure.code, action, credentials?.prefix));
  }
  if (failure.kind === 'not-an-answer') return answerInvalid(action, host);
  return apiUnreachable(host, nameOf(failure));
}

function nameOf(failure: Failure): string {
  if (failure.kind === 'refused') return failure.code;
  if (failure.kind === 'network') return failure.reason;
  if (failure.kind === 'not-an-answer') return 'no API response';
  return `HTTP ${failure.status} ${failure.text}`.trim();
}

const sleep = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    // a timer that nobody waits for would keep the process alive
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
