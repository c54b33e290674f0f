import { type Io } from '../../lib/cli/io';
import { commandLine } from '../helpers/command-line';
import { refusal, scriptedServers, success } from '../helpers/scripted-server';
import { simulators } from '../helpers/simulators';

const simulate = simulators();
const script = scriptedServers();

const LIVE_KEY = 'adasda131312';
const NEW_KEY = 'next131312';

const UNSET = {
  TemplateName: 'prod-main',
  Description: '',
  StreamBeginNotifyUrl: 'https://cb.example.com/push',
  StreamEndNotifyUrl: '',
  RecordNotifyUrl: '',
  SnapshotNotifyUrl: '',
  PornCensorshipNotifyUrl: '',
  PushExceptionNotifyUrl: '',
  AudioAuditNotifyUrl: '',
  RecordExceptionNotifyUrl: '',
  RecordStatusNotifyUrl: '',
  RecordExceptionLevels: [],
};

const LIVE = {
  TemplateId: 1001,
  TemplateName: 'prod-main',
  CallbackKey: LIVE_KEY,
  StreamBeginNotifyUrl: 'https://cb.example.com/push',
  SnapshotNotifyUrl: 'https://cb.example.com/removed',
  RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
  RecordExceptionLevels: ['error', 'warning'],
};
const OTHER = { TemplateId: 1002, TemplateName: 'other', SnapshotNotifyUrl: 'https://x.example/' };

/** Runs the command as a deploy does: nothing but the environment says what to do. */
async function settle(
  declared: object | string,
  { key, ...world }: Partial<Io> & { readonly key?: string } = {},
  args: readonly string[] = [],
) {
  const { simulator } = await simulate({ seed: { templates: [LIVE, OTHER], rules: [] } });
  const outcome = await commandLine(
    ['settle', '--from-environment', '--endpoint', simulator.url, ...args],
    {
      ...world,
      env: {
        TENCENTCLOUD_SECRET_ID: simulator.secretId,
        TENCENTCLOUD_SECRET_KEY: simulator.secretKey,
        LIVE_CALLBACKS_SETTLE:
          typeof declared === 'string' ? declared : JSON.stringify({ TemplateId: 1001, declared }),
        LIVE_CALLBACKS_SETTLE_KEY: key,
      },
    },
  );
  expect(outcome.out + outcome.err).not.toContain(LIVE_KEY);
  expect(outcome.out + outcome.err).not.toContain(NEW_KEY);
  return { ...outcome, simulator };
}

describe('settle --from-environment', () => {
  test('clears what is unset, the key and what cannot be read included, without asking', async () => {
    const { exitCode, out, err, simulator } = await settle(UNSET, { key: '' });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toBe(`template prod-main (1001)
  callbackKey: fingerprint d3b72c42 → (unset)
  callbacks.screencapture: https://cb.example.com/removed → (unset)
  callbacks.recordingException: https://cb.example.com/exception → (unset)
  callbacks.recordingStatus: (unknown) → (unset), cannot be read back
  callbacks.recordingException.levels: error, warning → (unset)
to write: 5 fields of 1 template
done: template prod-main (1001): 5 fields, callbacks.recordingStatus is written and cannot be read back
`);
    expect(simulator.state().templates).toMatchObject([
      {
        CallbackKey: '',
        StreamBeginNotifyUrl: 'https://cb.example.com/push',
        SnapshotNotifyUrl: '',
        RecordExceptionNotifyUrl: '',
        RecordExceptionLevels: [],
      },
      OTHER,
    ]);
    expect(simulator.callCount('ModifyLiveCallbackTemplate')).toBe(1);
    expect(simulator.callCount()).toBe(3);
  });

  test('sets the fields that the provider lacks, and leaves the rest to the deploy', async () => {
    const { exitCode, simulator } = await settle({
      ...UNSET,
      StreamBeginNotifyUrl: 'https://cb.example.com/not-deployed',
      AudioAuditNotifyUrl: 'https://cb.example.com/audio',
      RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
      RecordExceptionLevels: ['info'],
      RecordStatusNotifyUrl: 'https://cb.example.com/status',
    });
    expect(exitCode).toBe(0);
    expect(simulator.state().templates[0]).toMatchObject({
      CallbackKey: LIVE_KEY,
      StreamBeginNotifyUrl: 'https://cb.example.com/push',
      AudioAuditNotifyUrl: 'https://cb.example.com/audio',
      RecordExceptionLevels: ['info'],
      SnapshotNotifyUrl: '',
    });
  });

  test.each([
    ['absent', undefined],
    ['another one, which the deploy has to set', NEW_KEY],
    ['the live one', LIVE_KEY],
  ])('leaves the key alone where the declared one is %s', async (_which, key) => {
    const { exitCode, simulator } = await settle(UNSET, { key });
    expect(exitCode).toBe(0);
    expect(simulator.state().templates[0]).toMatchObject({ CallbackKey: LIVE_KEY });
  });

  test('leaves a field alone that is not mentioned', async () => {
    const { exitCode, out, simulator } = await settle({ TemplateName: 'prod-main' });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'nothing to settle\n' });
    expect(simulator.callCount()).toBe(1);
  });

  test.each([undefined, '', null])(
    'never clears the name, and calls the template by it, where the declared one is %j',
    async (TemplateName) => {
      const { exitCode, out, simulator } = await settle({ TemplateName, SnapshotNotifyUrl: '' });
      expect({ exitCode, out }).toEqual({
        exitCode: 0,
        out: `template prod-main (1001)
  callbacks.screencapture: https://cb.example.com/removed → (unset)
to write: 1 field of 1 template
done: template prod-main (1001): 1 field
`,
      });
      expect(simulator.state().templates[0]).toMatchObject({ TemplateName: 'prod-main' });
    },
  );

  test('takes null for unset, as Terraform writes it', async () => {
    const { exitCode, simulator } = await settle({
      TemplateName: 'prod-main',
      SnapshotNotifyUrl: null,
      RecordExceptionLevels: null,
    });
    expect(exitCode).toBe(0);
    expect(simulator.state().templates[0]).toMatchObject({
      SnapshotNotifyUrl: '',
      RecordExceptionLevels: [],
      RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
    });
  });

  test.each([
    "https://cb.example.com/it's?q=%22$(id)%22&a=`id`;rm%20-rf%20~",
    'https://cb.example.com/a"b c${PATH}%{if}',
    'https://cb.example.com/直播?x=\\n',
  ])('writes %s as it is', async (url) => {
    const { exitCode, simulator } = await settle({ ...UNSET, AudioAuditNotifyUrl: url });
    expect(exitCode).toBe(0);
    expect(simulator.state().templates[0]).toMatchObject({ AudioAuditNotifyUrl: url });
  });

  test('prints control characters as text', async () => {
    const { out } = await settle({
      TemplateName: 'prod\u001b[2Jmain\nforged line',
      AudioAuditNotifyUrl: 'https://cb.example.com/',
    });
    expect(out).toContain('template prod\\u{1b}[2Jmain\\u{a}forged line (1001)\n');
  });

  test('changes nothing with --dry-run', async () => {
    const { exitCode, simulator } = await settle(UNSET, {}, ['--dry-run']);
    expect(exitCode).toBe(2);
    expect(simulator.callCount('ModifyLiveCallbackTemplate')).toBe(0);
  });
});

describe('settle --from-environment fails with one line', () => {
  const REMEDY = 'a deploy with settleOnDeploy sets it; without one run "live-callbacks settle"';
  test.each([
    ['', `is not valid JSON (it is empty); ${REMEDY}`],
    ['{"TemplateId": 1001', `is not valid JSON (it is cut off, or not JSON at all); ${REMEDY}`],
    [
      '{"TemplateId":"x","declared":{}}',
      `has an unexpected shape (TemplateId: Invalid input: expected number, received string); ${REMEDY}`,
    ],
    [
      '{"TemplateId":1001,"declared":[]}',
      `has an unexpected shape (declared: expected an object); ${REMEDY}`,
    ],
    [
      `{"TemplateId":1001,"declared":{"${LIVE_KEY}":""}}`,
      `has an unexpected shape (declared: it holds a field that the API does not have); ${REMEDY}`,
    ],
    [
      '{"TemplateId":1001,"declared":{"AudioAuditNotifyUrl":1}}',
      `has an unexpected shape (declared: a field is neither text nor, for levels, a list of texts); ${REMEDY}`,
    ],
    [
      '{"TemplateId":1001,"declared":{"RecordExceptionLevels":"error"}}',
      `has an unexpected shape (declared: a field is neither text nor, for levels, a list of texts); ${REMEDY}`,
    ],
  ])('where LIVE_CALLBACKS_SETTLE is %s', async (text, problem) => {
    const { exitCode, out, err, simulator } = await settle(text);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: `live-callbacks: LIVE_CALLBACKS_SETTLE ${problem}\n`,
    });
    expect(simulator.callCount()).toBe(0);
  });

  test.each(['--template', '--stack'])('where %s would choose something else', async (flag) => {
    const { exitCode, out, err, simulator } = await settle(UNSET, {}, [flag, 'prod-main']);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: --from-environment names its one template; leave out --template and --stack; see --help\n',
    });
    expect(simulator.callCount()).toBe(0);
  });

  test('where the account does not have the template', async () => {
    const { exitCode, out, err } = await settle('{"TemplateId":1009,"declared":{}}');
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: nothing was changed: template 1009 is not in the account; check the credentials and the endpoint\n',
    });
  });

  test('where the write is refused', async () => {
    const { host } = await script({
      DescribeLiveCallbackTemplates: [success({ Templates: [LIVE] })],
      ModifyLiveCallbackTemplate: [refusal('InvalidParameter.UrlNotSafe', LIVE_KEY)],
    });
    const { exitCode, out, err } = await commandLine(
      ['settle', '--from-environment', '--endpoint', `http://${host}`],
      {
        env: {
          TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
          TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE',
          LIVE_CALLBACKS_SETTLE:
            '{"TemplateId":1001,"declared":{"TemplateName":"prod-main","AudioAuditNotifyUrl":"https://10.0.0.1/"}}',
        },
      },
    );
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(out.split('\n').slice(-2)).toEqual([
      'not done: template prod-main (1001): ModifyLiveCallbackTemplate was refused with InvalidParameter.UrlNotSafe; the host of a URL does not resolve as it should; check the URLs',
      '',
    ]);
  });
});
