import { type SimulatorOptions } from 'tencent-live-callbacks/simulator';
import { simulators } from '../helpers/simulators';

const start = simulators();

const KEY = { DomainName: 'push.example.com', AppName: 'live' };

const TEMPLATES = [
  { TemplateId: 1001, TemplateName: 'prod-main', StreamBeginNotifyUrl: 'http://a.example.com/1' },
  { TemplateId: 1002, TemplateName: 'prod-vip', StreamBeginNotifyUrl: 'http://a.example.com/2' },
];

/** Starts an account of two templates, at 10:52:12 Beijing time, with a clock to be moved. */
const startAt1052 = async (options: SimulatorOptions = {}) => {
  let time = new Date('2026-11-24T02:52:12Z');
  const running = await start({
    seed: { templates: TEMPLATES, rules: [] },
    now: () => time,
    ...options,
  });
  const moveTo = (text: string) => {
    time = new Date(text);
  };
  return { ...running, moveTo };
};

describe('CreateLiveCallbackRule', () => {
  test('binds a domain and app name, in Beijing time', async () => {
    const { call, moveTo } = await startAt1052();
    moveTo('2026-11-24T16:00:00Z');
    const { response } = await call('CreateLiveCallbackRule', { ...KEY, TemplateId: 1001 });
    expect(Object.keys(response)).toEqual(['RequestId']);
    expect((await call('DescribeLiveCallbackRules')).response.Rules).toEqual([
      {
        ...KEY,
        TemplateId: 1001,
        CreateTime: '2026-11-25 00:00:00',
        UpdateTime: '2026-11-25 00:00:00',
      },
    ]);
  });

  test('takes the place of a rule for the same domain and app name', async () => {
    const { call, moveTo, simulator } = await startAt1052();
    await call('CreateLiveCallbackRule', { ...KEY, TemplateId: 1001 });
    await call('CreateLiveCallbackRule', { ...KEY, AppName: 'vip', TemplateId: 1001 });
    moveTo('2026-11-24T02:54:37Z');
    const again = await call('CreateLiveCallbackRule', { ...KEY, TemplateId: 1002 });
    expect(again.code).toBeUndefined();
    const [first, second, ...more] = simulator.state().rules;
    expect(first).toEqual({
      ...KEY,
      TemplateId: 1002,
      CreateTime: '2026-11-24 10:52:12',
      UpdateTime: '2026-11-24 10:54:37',
    });
    expect(second).toMatchObject({ AppName: 'vip', TemplateId: 1001 });
    expect(more).toEqual([]);
  });

  test('refuses a rule for the same domain and app name if told so', async () => {
    const { call, simulator } = await startAt1052({ duplicateRules: 'refuse' });
    await call('CreateLiveCallbackRule', { ...KEY, TemplateId: 1001 });
    expect(await call('CreateLiveCallbackRule', { ...KEY, TemplateId: 1002 })).toMatchObject({
      code: 'InternalError.RuleAlreadyExist',
      message: 'the domain and app name are bound already; delete that rule first',
    });
    expect(simulator.state().rules).toMatchObject([{ TemplateId: 1001 }]);
  });

  test.each([
    [{ AppName: 'live', TemplateId: 1001 }, 'MissingParameter'],
    [{ DomainName: 'push.example.com', TemplateId: 1001 }, 'MissingParameter'],
    [KEY, 'MissingParameter'],
    [{ ...KEY, TemplateId: '1001' }, 'InvalidParameter'],
    [{ ...KEY, TemplateId: 9999 }, 'InvalidParameter.ConfNotFound'],
    [{ ...KEY, AppName: '', TemplateId: 1001 }, 'InvalidParameterValue'],
    [{ ...KEY, DomainName: '', TemplateId: 1001 }, 'InvalidParameter.DomainFormatError'],
    [
      { ...KEY, DomainName: 'rtmp://push.example.com', TemplateId: 1001 },
      'InvalidParameter.DomainFormatError',
    ],
    [{ ...KEY, TemplateId: 1001, StreamName: 'stream' }, 'UnknownParameter'],
  ])('refuses %j with %s', async (parameters, code) => {
    const { call, simulator } = await startAt1052();
    expect((await call('CreateLiveCallbackRule', parameters)).code).toBe(code);
    expect(simulator.state().rules).toEqual([]);
  });
});

describe('DeleteLiveCallbackRule', () => {
  test('unbinds only the domain and app name it is given', async () => {
    const { call, simulator } = await startAt1052();
    await call('CreateLiveCallbackRule', { ...KEY, TemplateId: 1001 });
    await call('CreateLiveCallbackRule', { ...KEY, AppName: 'vip', TemplateId: 1001 });
    const { response } = await call('DeleteLiveCallbackRule', KEY);
    expect(Object.keys(response)).toEqual(['RequestId']);
    expect(simulator.state().rules).toMatchObject([{ AppName: 'vip' }]);
  });

  test('takes a template id, as the documented sample sends one, and ignores it', async () => {
    const { call, simulator } = await startAt1052();
    await call('CreateLiveCallbackRule', { ...KEY, TemplateId: 1001 });
    expect((await call('DeleteLiveCallbackRule', { ...KEY, TemplateId: 1000 })).code).toBe(
      undefined,
    );
    expect(simulator.state().rules).toEqual([]);
  });

  test.each([
    [KEY, 'FailedOperation.NotFound'],
    [{ AppName: 'live' }, 'MissingParameter'],
    [{ DomainName: 'push.example.com' }, 'MissingParameter'],
    [{ ...KEY, AppName: 1 }, 'InvalidParameter'],
  ])('refuses %j with %s', async (parameters, code) => {
    const { call } = await startAt1052();
    expect((await call('DeleteLiveCallbackRule', parameters)).code).toBe(code);
  });
});

describe('DescribeLiveCallbackRules', () => {
  test('answers an empty list for an empty account', async () => {
    const { call } = await start();
    expect((await call('DescribeLiveCallbackRules')).response.Rules).toEqual([]);
  });

  test('takes no parameters', async () => {
    const { call } = await start();
    expect((await call('DescribeLiveCallbackRules', KEY)).code).toBe('UnknownParameter');
  });
});
