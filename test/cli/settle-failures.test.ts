import {
  type Answer,
  bothLists,
  refusal,
  type Script,
  scriptedServers,
  success,
} from '../helpers/scripted-server';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { FILES, LIVE_KEY, LIVE, settle, TEMPLATES } from '../settle/settling';

const start = scriptedServers();
const simulate = simulators();
const folder = temporaryFolders();

const ACCOUNT = success({ Templates: TEMPLATES, Rules: [] });
const { archive: ARCHIVE, main: MAIN, other: OTHER } = LIVE;
const ARCHIVE_DONE = { ...ARCHIVE, SnapshotNotifyUrl: '' };
const MAIN_DONE = {
  ...MAIN,
  CallbackKey: '',
  AudioAuditNotifyUrl: 'https://cb.example.com/audio',
  RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
  RecordExceptionLevels: ['warning', 'error'],
};
const templates = (...all: readonly object[]): Answer => success({ Templates: all, Rules: [] });
const DONE = templates(ARCHIVE_DONE, MAIN_DONE, OTHER);

const MAIN_LINE = 'template prod-main (1002) in infra';
const ARCHIVE_LINE = 'template prod-archive (1001) in infra';

/** What follows the plan in the output. */
async function outcomeOf(script: Script, args: readonly string[] = []) {
  const server = await start({ ...bothLists(ACCOUNT), ...script });
  const url = `http://${server.host}`;
  const { exitCode, out, err } = await settle({ url }, folder(FILES), ['--yes', ...args]);
  expect(out + err).not.toContain(LIVE_KEY);
  const [, ...outcome] = out.split(/^to write: .*$/m);
  return { exitCode, lines: outcome.join('').trim().split('\n'), err, actions: server.actions };
}

describe('what did not take effect', () => {
  test('is named where the account keeps a value that was cleared', async () => {
    const { exitCode, lines, err } = await outcomeOf({
      ModifyLiveCallbackTemplate: [success({})],
      DescribeLiveCallbackTemplates: [ACCOUNT, templates(ARCHIVE, MAIN_DONE, OTHER)],
    });
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(lines).toEqual([
      `done: ${MAIN_LINE}: 4 fields`,
      `not done: ${ARCHIVE_LINE}: written, but callbacks.screencapture is still https://cb.example.com/removed; clear or set it in the console`,
      'settled 1 of 2 templates; run it again to finish',
    ]);
  });

  test('is a fingerprint where it is a key', async () => {
    const { exitCode, lines } = await outcomeOf({
      ModifyLiveCallbackTemplate: [success({})],
      DescribeLiveCallbackTemplates: [
        ACCOUNT,
        templates(ARCHIVE_DONE, { ...MAIN_DONE, CallbackKey: LIVE_KEY, AudioAuditNotifyUrl: null }),
      ],
    });
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe(
      `not done: ${MAIN_LINE}: written, but callbackKey is still fingerprint d3b72c42 and callbacks.audioAudit is still (unset); clear or set it in the console`,
    );
  });

  test('is not known where the account cannot be read again', async () => {
    const { exitCode, lines } = await outcomeOf({
      ModifyLiveCallbackTemplate: [success({})],
      DescribeLiveCallbackTemplates: [ACCOUNT, refusal('AuthFailure.TokenFailure')],
    });
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe(
      `written, not read back: ${MAIN_LINE}: DescribeLiveCallbackTemplates was refused with AuthFailure.TokenFailure; renew the temporary credentials in TENCENTCLOUD_SECURITY_TOKEN`,
    );
  });
});

describe('the failure of one template', () => {
  test.each([
    ['InternalError.ConfNotFound', 'it is not in the account any more; run "live-callbacks drift"'],
    ['InternalError.NotFound', 'it is not in the account any more; run "live-callbacks drift"'],
    ['FailedOperation.NotFound', 'it is not in the account any more; run "live-callbacks drift"'],
    [
      'InvalidParameter.UrlNotSafe',
      'the host of a URL does not resolve as it should; check the URLs',
    ],
    [
      'InternalError.ConfOutLimit',
      'the account is full: delete templates, or ask for a higher limit',
    ],
    [
      'AuthFailure.UnauthorizedOperation',
      'grant "name/live:ModifyLiveCallbackTemplate" on the resource "*"',
    ],
  ])('with %s is named and does not stop the others', async (code, remedy) => {
    const { exitCode, lines, err, actions } = await outcomeOf({
      ModifyLiveCallbackTemplate: [refusal(code, LIVE_KEY), success({})],
      DescribeLiveCallbackTemplates: [ACCOUNT, templates(ARCHIVE_DONE, MAIN, OTHER)],
    });
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(lines).toEqual([
      `not done: ${MAIN_LINE}: ModifyLiveCallbackTemplate was refused with ${code}; ${remedy}`,
      `done: ${ARCHIVE_LINE}: 1 field`,
      'settled 1 of 2 templates; run it again to finish',
    ]);
    expect(actions.filter((action) => action === 'ModifyLiveCallbackTemplate')).toHaveLength(2);
  });

  test('that was deleted after it was written is named', async () => {
    const { exitCode, lines } = await outcomeOf({
      ModifyLiveCallbackTemplate: [success({})],
      DescribeLiveCallbackTemplates: [ACCOUNT, templates(ARCHIVE_DONE)],
    });
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe(
      `not done: ${MAIN_LINE}: it was deleted meanwhile; run "live-callbacks drift"`,
    );
  });

  test('is none where all were refused and nothing has to be read again', async () => {
    const { exitCode, actions } = await outcomeOf({
      ModifyLiveCallbackTemplate: [refusal('AuthFailure.SignatureFailure')],
    });
    expect(exitCode).toBe(1);
    expect(actions.filter((action) => action === 'DescribeLiveCallbackTemplates')).toHaveLength(1);
  });

  test('is none where the answer got lost and the account shows the write', async () => {
    const page = { contentType: 'text/html', body: '<p>gateway</p>' };
    const { exitCode, lines } = await outcomeOf({
      ModifyLiveCallbackTemplate: [page, success({})],
      DescribeLiveCallbackTemplates: [ACCOUNT, DONE],
    });
    expect(exitCode).toBe(0);
    expect(lines[2]).toBe('settled 2 templates');
  });

  test('is in doubt where the answer got lost and the account does not show the write', async () => {
    const page = { contentType: 'text/html', body: '<p>gateway</p>' };
    const { exitCode, lines } = await outcomeOf({
      ModifyLiveCallbackTemplate: [page, success({})],
      DescribeLiveCallbackTemplates: [ACCOUNT, templates(ARCHIVE_DONE, MAIN, OTHER)],
    });
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(/^perhaps done: template prod-main \(1002\) in infra: 127\.0\.0\.1/);
  });
});

describe('a run that ends half way', () => {
  test('says what is not done when the time is over', async () => {
    const { exitCode, lines } = await outcomeOf({ ModifyLiveCallbackTemplate: ['hang'] }, [
      '--timeout',
      '0.5',
    ]);
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^perhaps done: template prod-main \(1002\) in infra: no complete answer from .* within 0\.5 s; raise --timeout SECONDS/,
      ),
      `not started: ${ARCHIVE_LINE}: the run ended before`,
      'settled 0 of 2 templates; run it again to finish',
    ]);
  });

  test('says what is done and what is not when it is interrupted, and a second run finishes it', async () => {
    const interruption = new AbortController();
    const { simulator, call } = await simulate({ seed: { templates: TEMPLATES, rules: [] } });
    const server = await start({
      ...bothLists(ACCOUNT),
      ModifyLiveCallbackTemplate: [success({}), 'hang'],
    });
    const cwd = folder(FILES);
    const running = settle({ url: `http://${server.host}` }, cwd, ['--yes'], {
      interrupted: interruption.signal,
    });
    await server.calledTimes(4);
    interruption.abort();
    const { exitCode, out } = await running;
    expect(exitCode).toBe(130);
    expect(out.split('\n').slice(-4)).toEqual([
      `written, not read back: ${MAIN_LINE}: the run was interrupted`,
      `perhaps done: ${ARCHIVE_LINE}: the run was interrupted`,
      'settled 0 of 2 templates; run it again to finish',
      '',
    ]);

    const { TemplateId, ...fields } = MAIN_DONE;
    await call('ModifyLiveCallbackTemplate', { TemplateId, ...fields });
    const second = await settle(simulator, cwd, ['--yes']);
    expect(second.exitCode).toBe(0);
    expect(second.out).toContain(`done: ${ARCHIVE_LINE}: 1 field\n`);
    expect(second.out).not.toContain('prod-main');
  });

  test('changes nothing when it is interrupted while it reads', async () => {
    const interruption = new AbortController();
    const server = await start(bothLists('hang'));
    const running = settle({ url: `http://${server.host}` }, folder(FILES), ['--yes'], {
      interrupted: interruption.signal,
    });
    await server.called();
    interruption.abort();
    expect(await running).toEqual({ exitCode: 130, out: '', err: '' });
  });
});
