import { simulators } from '../helpers/simulators';

const start = simulators();

const URL = 'https://cb.example.com/live';

/** What a read answers for a template with a name and a push URL. */
const TEMPLATE = {
  TemplateId: 1001,
  TemplateName: 'prod-main',
  Description: '',
  CallbackKey: '',
  StreamBeginNotifyUrl: URL,
  StreamEndNotifyUrl: '',
  RecordNotifyUrl: '',
  SnapshotNotifyUrl: '',
  PornCensorshipNotifyUrl: '',
  PushExceptionNotifyUrl: '',
  AudioAuditNotifyUrl: '',
  RecordExceptionNotifyUrl: '',
  StreamMixNotifyUrl: '',
  RecordExceptionLevels: [],
};

const startWithTemplate = async () => {
  const running = await start();
  await running.call('CreateLiveCallbackTemplate', {
    TemplateName: 'prod-main',
    StreamBeginNotifyUrl: URL,
  });
  return running;
};

describe('ModifyLiveCallbackTemplate', () => {
  test('keeps what is not sent or null, and clears what is empty', async () => {
    const { call } = await start({
      seed: {
        templates: [
          {
            TemplateId: 7,
            TemplateName: 'prod',
            Description: 'kept',
            CallbackKey: 'secretkey1',
            StreamBeginNotifyUrl: 'http://a.example.com/kept',
            StreamEndNotifyUrl: 'http://a.example.com/changed',
            RecordNotifyUrl: 'http://a.example.com/cleared',
            RecordExceptionNotifyUrl: 'http://a.example.com/exceptions',
            RecordExceptionLevels: ['error'],
          },
        ],
        rules: [],
      },
    });
    const { response } = await call('ModifyLiveCallbackTemplate', {
      TemplateId: 7,
      TemplateName: 'renamed',
      Description: null,
      CallbackKey: '',
      StreamEndNotifyUrl: 'http://a.example.com/new',
      RecordNotifyUrl: '',
      RecordExceptionLevels: [],
    });
    expect(Object.keys(response)).toEqual(['RequestId']);
    expect(
      (await call('DescribeLiveCallbackTemplate', { TemplateId: 7 })).response.Template,
    ).toEqual({
      ...TEMPLATE,
      TemplateId: 7,
      TemplateName: 'renamed',
      Description: 'kept',
      StreamBeginNotifyUrl: 'http://a.example.com/kept',
      StreamEndNotifyUrl: 'http://a.example.com/new',
      RecordExceptionNotifyUrl: 'http://a.example.com/exceptions',
    });
  });

  test('clears the last URL', async () => {
    const { call, simulator } = await startWithTemplate();
    await call('ModifyLiveCallbackTemplate', { TemplateId: 1001, StreamBeginNotifyUrl: '' });
    expect(simulator.state().templates).toEqual([{ ...TEMPLATE, StreamBeginNotifyUrl: '' }]);
  });

  test('stores the recording status URL, which no read answers', async () => {
    const { call, simulator } = await startWithTemplate();
    await call('ModifyLiveCallbackTemplate', {
      TemplateId: 1001,
      RecordStatusNotifyUrl: 'http://a.example.com/status',
    });
    const one = await call('DescribeLiveCallbackTemplate', { TemplateId: 1001 });
    const all = await call('DescribeLiveCallbackTemplates');
    expect(one.response.Template).toEqual(TEMPLATE);
    expect(all.response.Templates).toEqual([TEMPLATE]);
    expect(simulator.state().templates).toEqual([
      { ...TEMPLATE, RecordStatusNotifyUrl: 'http://a.example.com/status' },
    ]);
  });

  test.each([
    [{}, 'MissingParameter'],
    [{ TemplateId: '1001' }, 'InvalidParameter'],
    [{ TemplateId: 1001.5 }, 'InvalidParameter'],
    [{ TemplateId: 1e300 }, 'InvalidParameter'],
    [{ TemplateId: 9999 }, 'InternalError.ConfNotFound'],
    [{ TemplateId: 1001, TemplateName: '' }, 'InvalidParameterValue'],
    [{ TemplateId: 1001, TemplateName: 'a'.repeat(256) }, 'InvalidParameterValue'],
    [{ TemplateId: 1001, Description: 'a'.repeat(1025) }, 'InvalidParameterValue'],
    [{ TemplateId: 1001, RecordNotifyUrl: 'javascript:alert(1)' }, 'InvalidParameter'],
    [{ TemplateId: 1001, StreamMixNotifyUrl: URL }, 'UnknownParameter'],
  ])('refuses %.60j with %s', async (parameters, code) => {
    const { call, simulator } = await startWithTemplate();
    expect((await call('ModifyLiveCallbackTemplate', parameters)).code).toBe(code);
    expect(simulator.state().templates).toEqual([TEMPLATE]);
  });
});

describe('DeleteLiveCallbackTemplate', () => {
  test('deletes a template that no rule uses', async () => {
    const { call, simulator } = await startWithTemplate();
    const { response } = await call('DeleteLiveCallbackTemplate', { TemplateId: 1001 });
    expect(Object.keys(response)).toEqual(['RequestId']);
    expect(simulator.state()).toEqual({ templates: [], rules: [] });
  });

  test('refuses a bound template until it is unbound', async () => {
    const { call } = await startWithTemplate();
    const key = { DomainName: 'push.example.com', AppName: 'live' };
    await call('CreateLiveCallbackRule', { ...key, TemplateId: 1001 });
    expect(await call('DeleteLiveCallbackTemplate', { TemplateId: 1001 })).toMatchObject({
      code: 'FailedOperation.ConfInUsed',
      message: 'template 1001 is in use; delete its rules first',
    });
    await call('DeleteLiveCallbackRule', key);
    expect((await call('DeleteLiveCallbackTemplate', { TemplateId: 1001 })).code).toBeUndefined();
  });

  test.each([
    [{}, 'MissingParameter', 'the parameter `TemplateId` is missing'],
    [{ TemplateId: 9999 }, 'InternalError.ConfNotFound', 'there is no template 9999'],
  ])('refuses %j with %s', async (parameters, code, message) => {
    const { call } = await startWithTemplate();
    expect(await call('DeleteLiveCallbackTemplate', parameters)).toMatchObject({ code, message });
  });
});

describe('DescribeLiveCallbackTemplate', () => {
  test('answers every documented field, unset ones empty', async () => {
    const { call } = await startWithTemplate();
    const { response } = await call('DescribeLiveCallbackTemplate', { TemplateId: 1001 });
    expect(response.Template).toEqual(TEMPLATE);
  });

  test.each([
    [{}, 'MissingParameter'],
    [{ TemplateId: [1001] }, 'InvalidParameter'],
    [{ TemplateId: 1002 }, 'InternalError.ConfNotFound'],
  ])('refuses %j with %s', async (parameters, code) => {
    const { call } = await startWithTemplate();
    expect((await call('DescribeLiveCallbackTemplate', parameters)).code).toBe(code);
  });
});

describe('DescribeLiveCallbackTemplates', () => {
  test('answers an empty list for an empty account', async () => {
    const { call } = await start();
    expect((await call('DescribeLiveCallbackTemplates')).response.Templates).toEqual([]);
  });

  test('takes no parameters', async () => {
    const { call } = await start();
    const { code } = await call('DescribeLiveCallbackTemplates', { PageSize: 10 });
    expect(code).toBe('UnknownParameter');
  });
});
