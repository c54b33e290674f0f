import { LiveCallbacksError } from './live-callbacks-error';

export const endpointInvalid = (endpoint: string, problem: string) =>
  new LiveCallbacksError(
    'ENDPOINT_INVALID',
    `the endpoint "${endpoint}" cannot be used: ${problem}; pass a host or a URL such as https://live.tencentcloudapi.com`,
  );

export const credentialsNotFound = () =>
  new LiveCallbacksError(
    'CREDENTIALS_NOT_FOUND',
    'no Tencent Cloud credentials were found; set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY',
  );

export const apiRefused = (action: string, code: string, remedy: string) =>
  new LiveCallbacksError('API_REFUSED', `${action} was refused with ${code}; ${remedy}`);

export const apiUnreachable = (host: string, reason: string) =>
  new LiveCallbacksError(
    'API_UNREACHABLE',
    `${host} could not be reached (${reason}); check the network, the proxy and --endpoint`,
  );

export const apiTimedOut = (host: string, seconds: number, lastProblem: string | undefined) =>
  new LiveCallbacksError(
    'API_TIMED_OUT',
    `no complete answer from ${host} within ${seconds} s${lastProblem === undefined ? '' : `, the last attempt ended with ${lastProblem}`}; raise --timeout SECONDS, or check the network`,
  );

export const answerInvalid = (action: string, host: string) =>
  new LiveCallbacksError(
    'API_ANSWER_INVALID',
    `${host} answered ${action} with something that is not an API response, such as a web page; check --endpoint and the proxy`,
  );
