import { signedClient } from '../helpers/signed-client';
import { simulators } from '../helpers/simulators';

const start = simulators();

describe('authentication', () => {
  test.each([
    ['', 'AuthFailure.InvalidAuthorization'],
    ['Basic QUtJRDprZXk=', 'AuthFailure.InvalidAuthorization'],
    [
      'TC3-HMAC-SHA256 Credential=AKIDOTHER/2023-11-14/live/tc3_request, SignedHeaders=content-type;host, Signature=00',
      'AuthFailure.SecretIdNotFound',
    ],
  ])('refuses "%.40s" with status 200 and %s', async (authorization, code) => {
    const { call } = await start({ now: () => new Date('2023-11-14T22:13:20Z') });
    const headers = { authorization };
    expect(await call('DescribeLiveCallbackRules', {}, { headers })).toMatchObject({
      status: 200,
      code,
    });
  });

  test('comes before everything that tells about the account', async () => {
    const { simulator } = await start();
    const call = signedClient({ ...simulator, secretKey: 'wrong' });
    for (const action of ['Nonsense', 'DescribeLiveCallbackTemplates']) {
      expect((await call(action, { a: 1 })).code).toBe('AuthFailure.SignatureFailure');
    }
  });

  test('takes every key pair it was given', async () => {
    const accounts = [
      { secretId: 'AKIDONE', secretKey: 'one' },
      { secretId: 'AKIDTWO', secretKey: 'two' },
    ];
    const { simulator } = await start({ accounts });
    expect(simulator).toMatchObject({ secretId: 'AKIDONE', secretKey: 'one' });
    for (const keyPair of accounts) {
      const call = signedClient({ url: simulator.url, ...keyPair });
      expect((await call('DescribeLiveCallbackRules')).code).toBeUndefined();
    }
  });

  test('makes up a key pair for each simulator', async () => {
    const [first, second] = [await start(), await start()];
    expect(first.simulator.secretId).toMatch(/^AKID[0-9a-f]{32}$/);
    expect(first.simulator.secretKey).toMatch(/^[0-9a-f]{32}$/);
    expect(first.simulator.secretId).not.toBe(second.simulator.secretId);
    expect(first.simulator.secretKey).not.toBe(second.simulator.secretKey);
  });

  test('can be turned off', async () => {
    const { call } = await start({ authentication: false });
    const headers = { authorization: '' };
    expect((await call('DescribeLiveCallbackRules', {}, { headers })).code).toBeUndefined();
  });
});

test('a refusal quotes neither values nor secrets', async () => {
  const { call, simulator } = await start();
  const answers = [
    await call('CreateLiveCallbackTemplate', { TemplateName: 'hidden value' }),
    await call('CreateLiveCallbackTemplate', { TemplateName: 'a', CallbackKey: ['hidden'] }),
    await call('CreateLiveCallbackTemplate', { TemplateName: 'a', RecordNotifyUrl: 'hidden' }),
    await call('CreateLiveCallbackTemplate', {}, { body: '{"CallbackKey":"hidden"' }),
    await signedClient({ ...simulator, secretKey: 'hidden' })('DescribeLiveCallbackRules'),
    await signedClient({ ...simulator, secretId: 'hidden' })('DescribeLiveCallbackRules'),
  ];
  for (const { code, text } of answers) {
    expect(code).toBeDefined();
    expect(text).not.toContain('hidden');
    expect(text).not.toContain(simulator.secretKey);
  }
});
