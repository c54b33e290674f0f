import { commandLine } from '../helpers/command-line';
import { scriptedServers, success } from '../helpers/scripted-server';
import {
  LIVE,
  LIVE_KEY,
  NEW_KEY,
  OTHER,
  settlesFromEnvironment,
  UNSET,
} from '../settle/settling-from-environment';

const script = scriptedServers();
const settle = settlesFromEnvironment();

describe('settle --from-environment', () => {
  test('clears what is unset, the key and what cannot be read included, without asking', async () => {
    const { exitCode, out, err, simulator } = await settle(UNSET, { key: '' });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toBe(`template prod-main (1001)
  callbackKey: fingerprint d3b72c42 → (unset)
  callbacks.screencapture: fingerprint 7f22043f → (unset)
  callbacks.recordingException: fingerprint e0aafb8a → (unset)
  callbacks.recordingStatus: (unknown) → (unset), cannot be read back
  callbacks.recordingException.levels: fingerprint 7c2d7e73 → (unset)
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

  /** What is sensitive in code comes as plain text, and Terraform shows it if the command fails. */
  test('shows no value, not even of what did not take effect', async () => {
    const { host } = await script({
      DescribeLiveCallbackTemplates: [success({ Templates: [LIVE] })],
      ModifyLiveCallbackTemplate: [success({})],
    });
    const { exitCode, out } = await commandLine(
      ['settle', '--from-environment', '--endpoint', `http://${host}`],
      {
        env: {
          TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
          TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE',
          LIVE_CALLBACKS_SETTLE:
            '{"TemplateId":1001,"declared":{"SnapshotNotifyUrl":"","AudioAuditNotifyUrl":"https://cb.example.com/audio"}}',
        },
      },
    );
    expect({ exitCode, out }).toEqual({
      exitCode: 1,
      out: `template prod-main (1001)
  callbacks.screencapture: fingerprint 7f22043f → (unset)
  callbacks.audioAudit: (unset) → fingerprint 44fedab6
to write: 2 fields of 1 template
not done: template prod-main (1001): written, but callbacks.screencapture is still fingerprint 7f22043f and callbacks.audioAudit is still (unset); clear or set it in the console
`,
    });
  });

  test.each([undefined, '', null])(
    'never clears the name, and calls the template by it, where the declared one is %j',
    async (TemplateName) => {
      const { exitCode, out, simulator } = await settle({ TemplateName, SnapshotNotifyUrl: '' });
      expect({ exitCode, out }).toEqual({
        exitCode: 0,
        out: `template prod-main (1001)
  callbacks.screencapture: fingerprint 7f22043f → (unset)
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
