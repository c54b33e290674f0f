import { exchange } from '../helpers/signed-client';
import { simulators } from '../helpers/simulators';

const start = simulators();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the envelope', () => {
  test('has status 200 and a request id of its own for each answer', async () => {
    const { call } = await start();
    const first = await call('DescribeLiveCallbackRules');
    const second = await call('DescribeLiveCallbackRules');
    expect(first).toMatchObject({ status: 200, response: { Rules: [] } });
    expect(first.response.RequestId).toMatch(UUID);
    expect(first.response.RequestId).not.toBe(second.response.RequestId);
  });

  test('has status 200 and a request id for a refusal, too', async () => {
    const { call } = await start();
    const { status, response } = await call('DescribeLiveCallbackTemplate', { TemplateId: 1 });
    expect(status).toBe(200);
    const { RequestId, ...rest } = response;
    expect(rest).toEqual({
      Error: { Code: 'InternalError.ConfNotFound', Message: 'there is no template 1' },
    });
    expect(RequestId).toMatch(UUID);
  });
});

describe('a request is addressed', () => {
  test.each([
    ['', 'MissingParameter', 'the header `X-TC-Action` is missing'],
    ['Nonsense', 'InvalidAction', 'the action `Nonsense` is not simulated'],
    ['constructor', 'InvalidAction', 'the action `constructor` is not simulated'],
    ['__proto__', 'InvalidAction', 'the action `__proto__` is not simulated'],
    [
      'describelivecallbackrules',
      'InvalidAction',
      'the action `describelivecallbackrules` is not simulated',
    ],
    ['a'.repeat(61), 'InvalidAction', `the action \`${'a'.repeat(60)}…\` is not simulated`],
  ])('to an action; "%s" gives %s', async (action, code, message) => {
    const { call } = await start();
    expect(await call(action)).toMatchObject({ status: 200, code, message });
  });

  test.each([
    ['', 'MissingParameter', 'the header `X-TC-Version` is missing'],
    ['2020-01-01', 'NoSuchVersion', 'the version `2020-01-01` does not exist'],
  ])('to a version; "%s" gives %s', async (version, code, message) => {
    const { call } = await start();
    const headers = { 'x-tc-version': version };
    expect(await call('DescribeLiveCallbackRules', {}, { headers })).toMatchObject({
      code,
      message,
    });
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by GET or POST, not %s', async (method) => {
    const { call } = await start();
    expect(await call('DescribeLiveCallbackRules', {}, { method })).toMatchObject({
      status: 200,
      code: 'UnsupportedProtocol',
      message: 'only GET and POST are supported',
    });
  });

  test('by GET or POST, not HEAD, whose answer has no body', async () => {
    const { call } = await start();
    expect(await call('DescribeLiveCallbackRules', {}, { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
    });
  });

  test('by a proxy with the whole URL', async () => {
    const { call } = await start();
    const target = 'http://live.tencentcloudapi.com/';
    expect((await call('DescribeLiveCallbackRules', {}, { target })).code).toBeUndefined();
  });
});

test('a failure inside is an internal error, and the next request is served', async () => {
  let isBroken = false;
  const { simulator } = await start({
    authentication: false,
    now: () => {
      if (isBroken) throw new Error('hidden');
      return new Date();
    },
  });
  const request = {
    url: simulator.url,
    method: 'GET',
    target: '/?Action=DescribeLiveCallbackRules&Version=2018-08-01',
    headers: {},
    body: '',
  };
  isBroken = true;
  const broken = await exchange(request);
  isBroken = false;
  const next = await exchange(request);
  expect(broken.status).toBe(200);
  expect(JSON.parse(broken.text)).toMatchObject({
    Response: {
      Error: {
        Code: 'InternalError',
        Message: 'the simulator failed on this request; please report it',
      },
    },
  });
  expect(JSON.parse(next.text)).toMatchObject({ Response: { Rules: [] } });
});
