import { createLiveApi, type LiveApiOptions } from '../../lib/api';
import { Secret } from '../../lib/model';
import {
  type Answer,
  closedPort,
  refusal,
  scriptedServers,
  success,
} from '../helpers/scripted-server';

const RULES = 'DescribeLiveCallbackRules';
const EMPTY = success({ Rules: [] });

const start = scriptedServers();

/** Calls the list of rules against scripted answers; pauses are noted, not waited for. */
async function callRules(answers: readonly Answer[], options: Partial<LiveApiOptions> = {}) {
  const server = await start({ [RULES]: answers });
  const pauses: number[] = [];
  const api = apiOf(server.host, {
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  const outcome = await api.call(RULES, {}).catch((error: unknown) => error);
  return { outcome, pauses, api, host: server.host };
}

const apiOf = (host: string, options: Partial<LiveApiOptions> = {}) =>
  createLiveApi({
    endpoint: { protocol: 'http', host },
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: new Secret('SECRETKEYEXAMPLE') },
    deadline: { signal: new AbortController().signal, seconds: 30 },
    ...options,
  });

describe('an answer', () => {
  test('is typed and counted', async () => {
    const rule = { DomainName: 'push.example.com', AppName: 'live', TemplateId: 1000 };
    const { outcome, api } = await callRules([success({ Rules: [rule] })]);
    expect(outcome).toEqual({ Rules: [rule], RequestId: 'request-1' });
    expect(api.callCount).toBe(1);
  });

  test('with null for a list is an empty list', async () => {
    const { outcome } = await callRules([success({ Rules: null })]);
    expect(outcome).toMatchObject({ Rules: [] });
  });

  test('that lacks its list is refused', async () => {
    const { outcome, host } = await callRules([success({})]);
    expect(outcome).toMatchObject({ code: 'API_ANSWER_INVALID' });
    expect(String(outcome)).toBe(
      `LiveCallbacksError: the answer of ${RULES} from ${host} has an unexpected shape ` +
        '(Rules: Invalid input: expected array, received undefined); ' +
        'check --endpoint, or report it if this is the real API',
    );
  });

  test.each<[string, Answer]>([
    ['a web page', { body: '<html>sign in</html>', contentType: 'text/html' }],
    ['nothing', { body: '' }],
    ['JSON of another kind', { body: '{"ok":true}' }],
    ['cut-off JSON', { body: '{"Response":{"Rules":[' }],
  ])('that is %s is refused without quoting it', async (_, answer) => {
    const { outcome, pauses, host } = await callRules([answer]);
    expect(outcome).toMatchObject({
      code: 'API_ANSWER_INVALID',
      message: `${host} answered ${RULES} with something that is not an API response, such as a web page; check --endpoint and the proxy`,
    });
    expect(pauses).toEqual([]);
  });
});

describe('another attempt', () => {
  test.each([
    'RequestLimitExceeded',
    'RequestLimitExceeded.UinLimitExceeded',
    'LimitExceeded.RateLimitExceeded',
    'InternalError',
  ])('follows %s', async (code) => {
    const { outcome, pauses, api } = await callRules([refusal(code), EMPTY]);
    expect(outcome).toMatchObject({ Rules: [] });
    expect(pauses).toEqual([250]);
    expect(api.callCount).toBe(2);
  });

  test('follows status 503', async () => {
    const { outcome } = await callRules([{ status: 503, body: 'busy' }, EMPTY]);
    expect(outcome).toMatchObject({ Rules: [] });
  });

  test('is made four times at most, with growing pauses', async () => {
    const { outcome, pauses, api } = await callRules([refusal('RequestLimitExceeded')]);
    expect(outcome).toMatchObject({
      code: 'API_REFUSED',
      message: `${RULES} was refused with RequestLimitExceeded; the rate limit lasted through every attempt; try again later`,
    });
    expect(pauses).toEqual([250, 500, 1000, 2000]);
    expect(api.callCount).toBe(5);
  });

  test('follows a refused connection', async () => {
    const pauses: number[] = [];
    const host = await closedPort();
    const api = apiOf(host, {
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
    });
    await expect(api.call(RULES, {})).rejects.toMatchObject({
      code: 'API_UNREACHABLE',
      message: `${host} could not be reached (connect ECONNREFUSED ${host}); check the network, the proxy and --endpoint`,
    });
    expect(pauses).toHaveLength(4);
  });

  test.each([
    'InternalError.ConfOutLimit',
    'AuthFailure.SignatureFailure',
    'UnauthorizedOperation',
    'InvalidParameter',
    'LimitExceeded',
  ])('never follows %s', async (code) => {
    const { outcome, pauses } = await callRules([refusal(code), EMPTY]);
    expect(outcome).toMatchObject({ code: 'API_REFUSED' });
    expect(pauses).toEqual([]);
  });

  test('never follows a failure after which something may have been created', async () => {
    const server = await start({
      CreateLiveCallbackRule: [{ status: 503, body: 'busy' }, success({})],
    });
    const rule = { DomainName: 'push.example.com', AppName: 'live', TemplateId: 1000 };
    await expect(apiOf(server.host).call('CreateLiveCallbackRule', rule)).rejects.toMatchObject({
      code: 'API_UNREACHABLE',
    });
    expect(server.actions).toEqual(['CreateLiveCallbackRule']);
  });

  test('never follows status 404', async () => {
    const { outcome, pauses, host } = await callRules([{ status: 404, body: 'no' }, EMPTY]);
    expect(outcome).toMatchObject({
      code: 'API_UNREACHABLE',
      message: `${host} could not be reached (HTTP 404 Not Found); check the network, the proxy and --endpoint`,
    });
    expect(pauses).toEqual([]);
  });
});

describe('a refusal', () => {
  test.each([
    [
      'AuthFailure.SignatureFailure',
      'check TENCENTCLOUD_SECRET_KEY: it does not fit the secret id',
    ],
    ['AuthFailure.SignatureExpire', "set this machine's clock: it may be at most 5 minutes off"],
    ['AuthFailure.UnauthorizedOperation', `grant "name/live:${RULES}" on the resource "*"`],
    ['UnauthorizedOperation', `grant "name/live:${RULES}" on the resource "*"`],
    ['AuthFailure.SomethingNew', 'check the credentials'],
    ['ResourceNotFound.StopService', 'the Live service is stopped because of arrears'],
    ['SomethingNew', 'see the error codes of the Live API'],
  ])('with %s says what to do', async (code, remedy) => {
    const { outcome } = await callRules([refusal(code)]);
    expect(outcome).toMatchObject({ message: `${RULES} was refused with ${code}; ${remedy}` });
  });

  test.each([
    ['AuthFailure.SignatureFailure', 'check PROD_SECRET_KEY: it does not fit the secret id'],
    ['AuthFailure.TokenFailure', 'renew the temporary credentials in PROD_SECURITY_TOKEN'],
  ])('with %s names the variables the credentials came from', async (code, remedy) => {
    const { outcome } = await callRules([refusal(code)], {
      credentials: { secretId: 'AKIDEXAMPLE', secretKey: new Secret('x'), prefix: 'PROD' },
    });
    expect(outcome).toMatchObject({ message: `${RULES} was refused with ${code}; ${remedy}` });
  });

  test('does not repeat the text of the server, which may hold anything', async () => {
    const { outcome } = await callRules([
      refusal('AuthFailure.SignatureFailure', 'your key is SECRETKEYEXAMPLE'),
    ]);
    expect(String(outcome)).not.toContain('SECRETKEYEXAMPLE');
  });
});

describe('the deadline', () => {
  test('ends a call that gets no answer', async () => {
    const deadline = new AbortController();
    const server = await start({ [RULES]: ['hang'] });
    const api = apiOf(server.host, { deadline: { signal: deadline.signal, seconds: 7 } });
    const call = api.call(RULES, {});
    deadline.abort();
    await expect(call).rejects.toMatchObject({
      code: 'API_TIMED_OUT',
      message: `no complete answer from ${server.host} within 7 s; raise --timeout SECONDS, or check the network`,
    });
  });

  test('ends a pause between two attempts', async () => {
    const deadline = new AbortController();
    const { outcome, host } = await callRules([refusal('RequestLimitExceeded')], {
      deadline: { signal: deadline.signal, seconds: 7 },
      pause: () => {
        deadline.abort();
        return new Promise(() => undefined);
      },
    });
    expect(outcome).toMatchObject({
      code: 'API_TIMED_OUT',
      message: `no complete answer from ${host} within 7 s, the last attempt ended with RequestLimitExceeded; raise --timeout SECONDS, or check the network`,
    });
  });

  test('in the past lets nothing start', async () => {
    const { outcome, api } = await callRules([EMPTY], {
      deadline: { signal: AbortSignal.abort(), seconds: 7 },
    });
    expect(outcome).toMatchObject({ code: 'API_TIMED_OUT' });
    expect(api.callCount).toBeLessThanOrEqual(1);
  });
});
