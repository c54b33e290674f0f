import { simulators } from '../helpers/simulators';

const start = simulators();

const URL = 'https://cb.example.com/live';

describe('CreateLiveCallbackTemplate', () => {
  test('answers an id that grows by one', async () => {
    const { call } = await start();
    const parameters = { TemplateName: 'prod-main', StreamBeginNotifyUrl: URL };
    const first = await call('CreateLiveCallbackTemplate', parameters);
    const second = await call('CreateLiveCallbackTemplate', parameters);
    expect([first.response.TemplateId, second.response.TemplateId]).toEqual([1001, 1002]);
  });

  test('does not give an id again after its template is deleted', async () => {
    const { call } = await start();
    await call('CreateLiveCallbackTemplate', {
      TemplateName: 'prod-main',
      StreamBeginNotifyUrl: URL,
    });
    await call('DeleteLiveCallbackTemplate', { TemplateId: 1001 });
    const { response } = await call('CreateLiveCallbackTemplate', {
      TemplateName: 'prod-main',
      StreamBeginNotifyUrl: URL,
    });
    expect(response.TemplateId).toBe(1002);
  });

  test('stores every field', async () => {
    const { call, simulator } = await start();
    const parameters = {
      TemplateName: '直播_prod-1',
      Description: 'this is demo',
      CallbackKey: 'adasda131312',
      StreamBeginNotifyUrl: 'http://a.example.com/1',
      StreamEndNotifyUrl: 'http://a.example.com/2',
      RecordNotifyUrl: 'http://a.example.com/3',
      RecordStatusNotifyUrl: 'http://a.example.com/4',
      SnapshotNotifyUrl: 'http://a.example.com/5',
      PornCensorshipNotifyUrl: 'http://a.example.com/6',
      PushExceptionNotifyUrl: 'http://a.example.com/7',
      AudioAuditNotifyUrl: 'http://a.example.com/8',
      RecordExceptionNotifyUrl: 'http://a.example.com/9',
      StreamMixNotifyUrl: 'http://a.example.com/10',
      RecordExceptionLevels: ['error', 'alarm'],
    };
    await call('CreateLiveCallbackTemplate', parameters);
    expect(simulator.state().templates).toEqual([{ TemplateId: 1001, ...parameters }]);
  });

  test.each([
    [{ StreamBeginNotifyUrl: URL }, 'MissingParameter', 'the parameter `TemplateName` is missing'],
    [
      { TemplateName: null, StreamBeginNotifyUrl: URL },
      'MissingParameter',
      'the parameter `TemplateName` is missing',
    ],
    [
      { TemplateName: '', StreamBeginNotifyUrl: URL },
      'InvalidParameterValue',
      'the parameter `TemplateName` must be at least one character',
    ],
    [
      { TemplateName: 'two words', StreamBeginNotifyUrl: URL },
      'InvalidParameterValue',
      'the parameter `TemplateName` must be made of Chinese characters, letters, digits, _ and -',
    ],
    [{ TemplateName: 'prod' }, 'InvalidParameter', 'at least one callback URL is required'],
    [
      { TemplateName: 'prod', RecordNotifyUrl: '' },
      'InvalidParameter',
      'at least one callback URL is required',
    ],
    [
      { TemplateName: 'prod', StreamMixNotifyUrl: URL },
      'InvalidParameter',
      'at least one callback URL is required',
    ],
    [
      { TemplateName: 'prod', RecordNotifyUrl: 'ftp://files.example.com/' },
      'InvalidParameter',
      'the parameter `RecordNotifyUrl` must be an http or https URL',
    ],
    [
      { TemplateName: 'prod', RecordNotifyUrl: 'http://' },
      'InvalidParameter',
      'the parameter `RecordNotifyUrl` must be an http or https URL',
    ],
    [
      { TemplateName: 7, RecordNotifyUrl: URL },
      'InvalidParameter',
      'the parameter `TemplateName` has the wrong type',
    ],
    [
      { TemplateName: 'prod', RecordNotifyUrl: { href: URL } },
      'InvalidParameter',
      'the parameter `RecordNotifyUrl` has the wrong type',
    ],
    [
      { TemplateName: 'prod', RecordExceptionLevels: ['error', 1] },
      'InvalidParameter',
      'the parameter `RecordExceptionLevels.1` has the wrong type',
    ],
    [
      { TemplateName: 'prod', TemplateId: 1001 },
      'UnknownParameter',
      'the parameter `TemplateId` is not known',
    ],
  ])('refuses %j with %s', async (parameters, code, message) => {
    const { call, simulator } = await start();
    expect(await call('CreateLiveCallbackTemplate', parameters)).toMatchObject({ code, message });
    expect(simulator.state().templates).toEqual([]);
  });

  test.each([
    ['255 letters', 'TemplateName', 'a'.repeat(255), undefined],
    ['256 letters', 'TemplateName', 'a'.repeat(256), 'at most 255 bytes'],
    ['85 Chinese characters', 'TemplateName', '直'.repeat(85), undefined],
    ['86 Chinese characters', 'TemplateName', '直'.repeat(86), 'at most 255 bytes'],
    ['1024 letters', 'Description', 'a'.repeat(1024), undefined],
    ['1025 letters', 'Description', 'a'.repeat(1025), 'at most 1024 bytes'],
    ['341 Chinese characters and a letter', 'Description', `${'直'.repeat(341)}a`, undefined],
    ['342 Chinese characters', 'Description', '直'.repeat(342), 'at most 1024 bytes'],
  ])('given %s as %s, counts bytes', async (_what, name, value, rule) => {
    const { call } = await start();
    const { message } = await call('CreateLiveCallbackTemplate', {
      TemplateName: 'prod',
      StreamBeginNotifyUrl: URL,
      [name]: value,
    });
    expect(message).toBe(rule && `the parameter \`${name}\` must be ${rule}`);
  });

  test('creates the 50th template and refuses the 51st', async () => {
    const templates = Array.from({ length: 49 }, (_, index) => ({
      TemplateId: index + 1,
      TemplateName: `prod-${index}`,
    }));
    const { call, simulator } = await start({ seed: { templates, rules: [] } });
    const parameters = { TemplateName: 'prod', StreamBeginNotifyUrl: URL };
    const fiftieth = await call('CreateLiveCallbackTemplate', parameters);
    const next = await call('CreateLiveCallbackTemplate', parameters);
    expect(fiftieth.response.TemplateId).toBe(50);
    expect(next).toMatchObject({
      code: 'InternalError.ConfOutLimit',
      message: 'the account holds 50 templates, which is the limit; delete one first',
    });
    expect(simulator.state().templates).toHaveLength(50);
  });
});
