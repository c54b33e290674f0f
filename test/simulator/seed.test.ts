import { parseSeed, serializeSeed, startSimulator } from 'tencent-live-callbacks/simulator';
import { failureOf } from '../helpers/failure';
import { recordedAccount, recordedCalls, recordedField } from '../helpers/provider-recording';
import { simulators } from '../helpers/simulators';

const start = simulators();

/** The lists of the recorded answers, with their fields in the recorded order. */
const recordedLists = (name: 'clean' | 'drifted') => ({
  templates: recordedField(`live.${name}.DescribeLiveCallbackTemplates.json`, 'Templates'),
  rules: recordedField(`live.${name}.DescribeLiveCallbackRules.json`, 'Rules'),
});

describe.each(['clean', 'drifted'] as const)('the %s recorded account', (name) => {
  const recorded = recordedLists(name);

  test('is answered letter by letter as it was recorded', async () => {
    const { call } = await start({ seed: recordedAccount(name) });
    const { response: templates } = await call('DescribeLiveCallbackTemplates');
    const { response: rules } = await call('DescribeLiveCallbackRules');
    expect(JSON.stringify(templates.Templates)).toBe(JSON.stringify(recorded.templates));
    expect(JSON.stringify(rules.Rules)).toBe(JSON.stringify(recorded.rules));
  });

  test('is saved letter by letter as it was loaded', async () => {
    const { simulator } = await start({ seed: recordedAccount(name) });
    const text = serializeSeed(simulator.state());
    expect(text).toBe(`${JSON.stringify(recorded, null, 2)}\n`);
    const again = await start({ seed: parseSeed(text, 'saved.json') });
    expect(again.simulator.state()).toEqual(simulator.state());
  });
});

test("the provider's recorded calls lead to the recorded account", async () => {
  const { call, simulator } = await start({ now: () => new Date('2026-11-24T02:52:12Z') });
  for (const { action, params } of recordedCalls()) {
    expect((await call(action, params)).code).toBeUndefined();
  }
  expect(JSON.stringify(simulator.state())).toBe(JSON.stringify(recordedLists('clean')));
  expect(simulator.callCount()).toBe(14);
});

test('everything a seed may hold is saved', async () => {
  const seed = {
    templates: [
      {
        TemplateId: 5,
        TemplateName: 'prod',
        Description: '',
        CallbackKey: '',
        StreamBeginNotifyUrl: '',
        StreamEndNotifyUrl: '',
        RecordNotifyUrl: '',
        SnapshotNotifyUrl: '',
        PornCensorshipNotifyUrl: '',
        PushExceptionNotifyUrl: '',
        AudioAuditNotifyUrl: '',
        RecordExceptionNotifyUrl: '',
        StreamMixNotifyUrl: '',
        RecordExceptionLevels: [],
        RecordStatusNotifyUrl: 'http://a.example.com/status',
      },
    ],
    rules: [],
    domains: [
      {
        Name: 'play.example.com',
        Type: 1,
        Status: 1,
        CreateTime: '2026-01-01 00:00:00',
        BCName: 0,
        TargetDomain: 'play.example.com.example.net',
        PlayType: 3,
        IsDelayLive: 0,
        CurrentCName: '',
        RentTag: 0,
        RentExpireTime: '78894',
        IsMiniProgramLive: 0,
      },
    ],
    records: [{ EventTime: '2026-01-01 00:00:00', EventType: 1 }],
  };
  const { simulator } = await start({ seed });
  expect(simulator.state()).toEqual(seed);
});

test('a seed may leave fields out or null', async () => {
  const seed = parseSeed(
    JSON.stringify({
      templates: [{ TemplateId: 1, TemplateName: 'prod', AudioAuditNotifyUrl: null }],
      rules: [{ DomainName: 'push.example.com', AppName: 'live', TemplateId: 1 }],
    }),
    'short.json',
  );
  const { simulator } = await start({ seed, now: () => new Date('2026-11-24T02:52:12Z') });
  const { templates, rules } = simulator.state();
  expect(templates).toMatchObject([{ AudioAuditNotifyUrl: '', RecordExceptionLevels: [] }]);
  // a day before the start: the rule counts as in effect
  expect(rules).toMatchObject([
    { CreateTime: '2026-11-23 10:52:12', UpdateTime: '2026-11-23 10:52:12' },
  ]);
});

test.each([
  ['no template', [], 1001],
  ['the templates 7 and 3', [7, 3], 8],
])('after %s, the next template gets the next id', async (_what, ids, next) => {
  const templates = ids.map((TemplateId) => ({ TemplateId, TemplateName: 'prod' }));
  const { call } = await start({ seed: { templates, rules: [] } });
  const { response } = await call('CreateLiveCallbackTemplate', {
    TemplateName: 'prod',
    StreamBeginNotifyUrl: 'http://a.example.com/',
  });
  expect(response.TemplateId).toBe(next);
});

test('a rule may point to a template that does not exist', async () => {
  const rule = { DomainName: 'push.example.com', AppName: 'live', TemplateId: 9 };
  const { call } = await start({ seed: { templates: [], rules: [rule] } });
  expect((await call('DescribeLiveCallbackRules')).response.Rules).toMatchObject([rule]);
});

test('two templates may have one name', () => {
  const templates = [1, 2].map((TemplateId) => ({ TemplateId, TemplateName: 'prod' }));
  expect(parseSeed(JSON.stringify({ templates }), 'a.json')).toEqual({ templates, rules: [] });
});

const REMEDY = 'a seed is { "templates": [...], "rules": [...] } as the API lists them';
const RULE = { DomainName: 'push.example.com', AppName: 'live', TemplateId: 1 };
const TEMPLATE = { TemplateId: 1, TemplateName: 'prod' };

test.each([
  ['', 'is not valid JSON (it is empty)'],
  ['{"templates":', 'is not valid JSON (it is cut off, or not JSON at all)'],
  ['[]', 'has an unexpected shape (the top level: Invalid input: expected object, received array)'],
  ['{"Templates":[]}', 'has an unexpected shape (the top level: Unrecognized key: "Templates")'],
  [
    JSON.stringify({ templates: [{ TemplateName: 'prod' }] }),
    'has an unexpected shape (templates.0.TemplateId: Invalid input: expected number, received undefined)',
  ],
  [
    JSON.stringify({ templates: [TEMPLATE, TEMPLATE] }),
    'has an unexpected shape (templates: TemplateId 1 is there twice)',
  ],
  [
    JSON.stringify({ rules: [RULE, { ...RULE, TemplateId: 2 }] }),
    'has an unexpected shape (rules: the rule for "push.example.com" and app "live" is there twice)',
  ],
  [
    JSON.stringify({ domains: [{ Name: 'a.example.com' }, { Name: 'a.example.com' }] }),
    'has an unexpected shape (domains: the domain "a.example.com" is there twice)',
  ],
  [
    JSON.stringify({ records: [{ EventTime: 'today', EventType: 1 }] }),
    'has an unexpected shape (records.0: its times must be YYYY-MM-DDThh:mm:ssZ or YYYY-MM-DD hh:mm:ss)',
  ],
])('the seed %s is refused', (text, problem) => {
  expect(failureOf(() => parseSeed(text, 'account.json'))).toMatchObject({
    name: 'LiveCallbacksError',
    code: 'SEED_UNREADABLE',
    message: `the seed file "account.json" ${problem}; ${REMEDY}`,
  });
});

test('a seed made by a program is checked when the simulator starts', async () => {
  const seed = { templates: [TEMPLATE, TEMPLATE], rules: [] };
  await expect(startSimulator({ seed })).rejects.toMatchObject({
    code: 'SEED_UNREADABLE',
    message: `the seed has an unexpected shape (templates: TemplateId 1 is there twice); ${REMEDY}`,
  });
});

test('a refused seed is not quoted: it holds callback keys', () => {
  const text = JSON.stringify({ templates: [{ TemplateId: 'x', CallbackKey: 'hidden' }] });
  expect(String(failureOf(() => parseSeed(text, 'account.json')))).not.toContain('hidden');
});

test('a seed file with a byte order mark and Windows line ends is read', () => {
  const text = '\uFEFF{\r\n  "templates": [{ "TemplateId": 7, "TemplateName": "a" }]\r\n}\r\n';
  expect(parseSeed(text, 'seed.json')).toEqual({
    templates: [{ TemplateId: 7, TemplateName: 'a' }],
    rules: [],
  });
});
