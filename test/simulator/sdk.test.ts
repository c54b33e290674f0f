import { live } from 'tencentcloud-sdk-nodejs/tencentcloud/services/live';
import { type SimulatorOptions } from 'tencent-live-callbacks/simulator';
import { recordedAccount } from '../helpers/provider-recording';
import { simulators } from '../helpers/simulators';

const start = simulators();

/** The official SDK, as it is, pointed to a simulator. */
const sdk = async (options: SimulatorOptions & { readonly reqMethod?: 'GET' | 'POST' } = {}) => {
  const { reqMethod = 'POST', ...simulatorOptions } = options;
  const { simulator } = await start(simulatorOptions);
  const { secretId, secretKey, url } = simulator;
  const clientWith = (credential: { readonly secretId: string; readonly secretKey: string }) =>
    new live.v20180801.Client({
      credential,
      profile: { httpProfile: { endpoint: new URL(url).host, protocol: 'http://', reqMethod } },
    });
  return { client: clientWith({ secretId, secretKey }), clientWith, simulator };
};

describe.each(['POST', 'GET'] as const)('the official SDK, with %s,', (reqMethod) => {
  test('lives through the whole life of a template and its rule', async () => {
    const { client, simulator } = await sdk({ reqMethod });
    const key = { DomainName: 'push.example.com', AppName: 'live' };

    const { TemplateId = 0 } = await client.CreateLiveCallbackTemplate({
      TemplateName: '直播',
      CallbackKey: 'adasda131312',
      StreamBeginNotifyUrl: "https://cb.example.com/live?action=push&note=it's (a) *test*!",
      RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
      RecordExceptionLevels: ['error', 'warning'],
    });
    expect(TemplateId).toBe(1001);
    await client.ModifyLiveCallbackTemplate({
      TemplateId,
      CallbackKey: '',
      StreamEndNotifyUrl: 'https://cb.example.com/end',
    });
    await client.CreateLiveCallbackRule({ ...key, TemplateId });

    const { Template } = await client.DescribeLiveCallbackTemplate({ TemplateId });
    expect(Template).toEqual({
      TemplateId: 1001,
      TemplateName: '直播',
      Description: '',
      CallbackKey: '',
      StreamBeginNotifyUrl: "https://cb.example.com/live?action=push&note=it's (a) *test*!",
      StreamEndNotifyUrl: 'https://cb.example.com/end',
      RecordNotifyUrl: '',
      SnapshotNotifyUrl: '',
      PornCensorshipNotifyUrl: '',
      PushExceptionNotifyUrl: '',
      AudioAuditNotifyUrl: '',
      RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
      StreamMixNotifyUrl: '',
      RecordExceptionLevels: ['error', 'warning'],
    });
    expect((await client.DescribeLiveCallbackTemplates(null)).Templates).toEqual([Template]);
    expect((await client.DescribeLiveCallbackRules(null)).Rules).toMatchObject([
      { ...key, TemplateId: 1001 },
    ]);
    expect((await client.DescribeLiveDomains({ PageSize: 10 })).AllCount).toBe(1);
    expect(
      (await client.DescribeLiveDomain({ DomainName: key.DomainName })).DomainInfo,
    ).toMatchObject({ Name: 'push.example.com', Type: 0, Status: 1 });

    await client.DeleteLiveCallbackRule(key);
    await client.DeleteLiveCallbackTemplate({ TemplateId });
    expect(simulator.state()).toEqual({ templates: [], rules: [] });
  });

  test('gets the code of each refusal', async () => {
    const { client, clientWith } = await sdk({ reqMethod, seed: recordedAccount('clean') });
    const key = { DomainName: 'push.example.com', AppName: 'backup' };
    await expect(client.DescribeLiveCallbackTemplate({ TemplateId: 1 })).rejects.toMatchObject({
      code: 'InternalError.ConfNotFound',
      message: 'there is no template 1',
    });
    await expect(client.DeleteLiveCallbackTemplate({ TemplateId: 1002 })).rejects.toMatchObject({
      code: 'FailedOperation.ConfInUsed',
    });
    await expect(client.DeleteLiveCallbackRule(key)).rejects.toMatchObject({
      code: 'FailedOperation.NotFound',
    });
    await expect(client.CreateLiveCallbackRule({ ...key, TemplateId: 1 })).rejects.toMatchObject({
      code: 'InvalidParameter.ConfNotFound',
    });
    await expect(client.CreateLiveCallbackTemplate({ TemplateName: 'prod' })).rejects.toMatchObject(
      { code: 'InvalidParameter' },
    );
    await expect(
      clientWith({ secretId: 'AKIDOTHER', secretKey: 'x' }).DescribeLiveCallbackRules(null),
    ).rejects.toMatchObject({ code: 'AuthFailure.SecretIdNotFound' });
  });
});

test('the official SDK reads the recorded account', async () => {
  const { client, simulator } = await sdk({ seed: recordedAccount('drifted') });
  const { Templates } = await client.DescribeLiveCallbackTemplates(null);
  const { Rules } = await client.DescribeLiveCallbackRules(null);
  expect({ templates: Templates, rules: Rules }).toEqual(recordedAccount('drifted'));
  expect(simulator.callCount()).toBe(2);
});

test('the official SDK gets the code of a wrong secret key', async () => {
  const { clientWith, simulator } = await sdk();
  const client = clientWith({ secretId: simulator.secretId, secretKey: 'wrong' });
  await expect(client.DescribeLiveCallbackTemplates(null)).rejects.toMatchObject({
    code: 'AuthFailure.SignatureFailure',
  });
});

test('the official SDK lists deliveries', async () => {
  const { client } = await sdk({
    seed: {
      templates: [],
      rules: [],
      records: [{ EventTime: '2026-11-24 08:00:00', EventType: 1, StreamId: 'stream' }],
    },
    authentication: false,
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  const { TotalNum, DataInfoList } = await client.DescribeCallbackRecordsList({
    StartTime: '2026-11-24 00:00:00',
    EndTime: '2026-11-24 23:59:59',
    StreamName: 'stream',
    PageNum: 1,
    PageSize: 10,
  });
  expect(TotalNum).toBe(1);
  expect(DataInfoList).toMatchObject([{ EventTime: '2026-11-24 08:00:00', StreamId: 'stream' }]);
});
