import { exchange } from '../helpers/signed-client';
import { simulators } from '../helpers/simulators';

const start = simulators();

describe('a GET request', () => {
  test('creates, with texts for numbers and numbered names for lists', async () => {
    const { call, simulator } = await start();
    const query = new URLSearchParams({
      TemplateName: '直播',
      RecordExceptionNotifyUrl: 'http://a.example.com/?a=1&b=2',
      'RecordExceptionLevels.1': 'alarm',
      'RecordExceptionLevels.0': 'error',
    }).toString();
    await call('CreateLiveCallbackTemplate', {}, { method: 'GET', target: `/?${query}` });
    expect(simulator.state().templates).toMatchObject([
      {
        TemplateId: 1001,
        TemplateName: '直播',
        RecordExceptionNotifyUrl: 'http://a.example.com/?a=1&b=2',
        RecordExceptionLevels: ['error', 'alarm'],
      },
    ]);
    const one = await call(
      'DescribeLiveCallbackTemplate',
      {},
      { method: 'GET', target: '/?TemplateId=1001' },
    );
    expect(one.response.Template).toMatchObject({ TemplateName: '直播' });
  });

  test('may name action and version in the query, as the documented samples do', async () => {
    const { simulator } = await start({ authentication: false });
    const { text } = await exchange({
      url: simulator.url,
      method: 'GET',
      target: '/?Action=DescribeLiveCallbackRules&Version=2018-08-01&Region=&Nonce=1',
      headers: {},
      body: '',
    });
    expect(JSON.parse(text)).toMatchObject({ Response: { Rules: [] } });
  });

  test.each([
    ['/?TemplateId=abc', 'InvalidParameter'],
    ['/?TemplateId=', 'InvalidParameter'],
    ['/?TemplateId=1.5', 'InvalidParameter'],
    ['/?TemplateId=0x10', 'InvalidParameter'],
    ['/?TemplateId.0=1001', 'InvalidParameter'],
    [`/?TemplateId=${'9'.repeat(400)}`, 'InvalidParameter'],
    ['/?TemplateId=9', 'InternalError.ConfNotFound'],
    ['/?__proto__=1&TemplateId=9', 'UnknownParameter'],
    ['/?constructor.0=1&TemplateId=9', 'UnknownParameter'],
    ['/?%=1&TemplateId=9', 'UnknownParameter'],
    ['/', 'MissingParameter'],
  ])('for %.40s is refused with %s', async (target, code) => {
    const { call } = await start();
    const answer = await call('DescribeLiveCallbackTemplate', {}, { method: 'GET', target });
    expect(answer.code).toBe(code);
  });

  test('with 40 KB of parameters is read', async () => {
    const { call } = await start();
    const target = `/?TemplateName=${'a'.repeat(40_000)}`;
    const answer = await call('CreateLiveCallbackTemplate', {}, { method: 'GET', target });
    expect(answer.code).toBe('InvalidParameterValue');
  });
});

describe('a POST body', () => {
  test('that is empty means no parameters', async () => {
    const { call } = await start();
    const { response } = await call('DescribeLiveCallbackRules', {}, { body: '' });
    expect(response.Rules).toEqual([]);
  });

  test.each(['{', 'TemplateId=1', '[]', '"text"', 'null', '1', '\u0000', '{}{}', '{"a":}'])(
    '%j is an invalid request',
    async (body) => {
      const { call } = await start();
      expect(await call('DescribeLiveCallbackTemplate', {}, { body })).toMatchObject({
        status: 200,
        code: 'InvalidRequest',
        message: 'the body is not a JSON object; send the parameters as one',
      });
    },
  );

  test('with 100,000 nested lists is answered', async () => {
    const { call } = await start();
    const body = `{"TemplateId":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const { code } = await call('DescribeLiveCallbackTemplate', {}, { body });
    expect(code).toMatch(/^Invalid(Request|Parameter)$/);
  });

  test.each(['{"__proto__":{"TemplateId":1}}', '{"constructor":1}', '{"toString":1}'])(
    '%s has an unknown parameter and changes no prototype',
    async (body) => {
      const { call } = await start();
      const { code } = await call('DescribeLiveCallbackTemplate', {}, { body });
      expect(code).toBe('UnknownParameter');
      expect({}).not.toHaveProperty('TemplateId');
    },
  );

  test('of 10 MB is read and one byte more is refused', async () => {
    const { call } = await start();
    const bodyOf = (bytes: number) => {
      const frame = '{"TemplateName":"","RecordNotifyUrl":"http://a.example.com/"}';
      return frame.replace('""', `"${'a'.repeat(bytes - frame.length)}"`);
    };
    const largest = await call(
      'CreateLiveCallbackTemplate',
      {},
      { body: bodyOf(10 * 1024 * 1024) },
    );
    const larger = await call(
      'CreateLiveCallbackTemplate',
      {},
      { body: bodyOf(10 * 1024 * 1024 + 1) },
    );
    expect(largest.code).toBe('InvalidParameterValue');
    expect(larger).toMatchObject({
      status: 200,
      code: 'RequestSizeLimitExceeded',
      message: 'the body is larger than 10 MB',
    });
  });
});
