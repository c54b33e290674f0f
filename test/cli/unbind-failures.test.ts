import {
  type Answer,
  bothLists,
  refusal,
  type Script,
  scriptedServers,
  success,
} from '../helpers/scripted-server';
import { temporaryFolders } from '../helpers/temporary-folder';
import {
  ACCOUNT,
  BACKUP,
  DANGLING,
  DECLARED,
  LIVE_KEY,
  naming,
  OLD,
  rulesWithout,
  unbind,
} from '../unbind/unbinding';

const start = scriptedServers();
const folder = temporaryFolders();

const BEFORE = success({ Templates: ACCOUNT.templates, Rules: ACCOUNT.rules });
const rules = (...all: readonly object[]): Answer => success({ Rules: all });
const AFTER = rules(...rulesWithout(OLD));
const MOVED = { ...OLD, TemplateId: 1002 };
const TITLE = 'rule old.example.com/live';

/** What follows the plan in the output. */
async function outcomeOf(script: Script, args: readonly string[] = []) {
  const server = await start({ ...bothLists(BEFORE), ...script });
  const outcome = await unbind({ url: `http://${server.host}` }, folder(), [
    ...[...naming(OLD), '--yes'],
    ...args,
  ]);
  const { exitCode, out, err } = outcome;
  expect(out + err).not.toContain(LIVE_KEY);
  const [, text = ''] = out.split(/^to delete: .*\n/m);
  const deletions = server.actions.filter((action) => action === 'DeleteLiveCallbackRule').length;
  return { exitCode, lines: text.trimEnd().split('\n'), deletions };
}

describe('a rule that changed before the deletion', () => {
  test('is left alone where it is gone', async () => {
    expect(await outcomeOf({ DescribeLiveCallbackRules: [BEFORE, AFTER] })).toEqual({
      exitCode: 1,
      lines: [
        `not done: ${TITLE} is gone already: somebody else deleted it meanwhile, and nothing was changed`,
      ],
      deletions: 0,
    });
  });

  test('is left alone where it is on another template', async () => {
    const moved = rules(...rulesWithout(OLD), MOVED);
    expect(await outcomeOf({ DescribeLiveCallbackRules: [BEFORE, moved] })).toEqual({
      exitCode: 1,
      lines: [
        `not done: ${TITLE} is on template 1002 now, and nothing was changed; run it again to see what would stop`,
      ],
      deletions: 0,
    });
  });

  test('is left alone where there are two of it', async () => {
    const two = rules(...ACCOUNT.rules, MOVED);
    expect(await outcomeOf({ DescribeLiveCallbackRules: [BEFORE, two] })).toEqual({
      exitCode: 1,
      lines: [`not done: ${TITLE}: the account has several such rules now`],
      deletions: 0,
    });
  });

  test('is left alone where that cannot be told', async () => {
    const { exitCode, lines, deletions } = await outcomeOf({
      DescribeLiveCallbackRules: [BEFORE, refusal('AuthFailure.TokenFailure')],
    });
    expect({ exitCode, deletions }).toEqual({ exitCode: 1, deletions: 0 });
    expect(lines).toEqual([
      `not done: ${TITLE}: DescribeLiveCallbackRules was refused with AuthFailure.TokenFailure; renew the temporary credentials in TENCENTCLOUD_SECURITY_TOKEN`,
    ]);
  });
});

describe('a deletion', () => {
  test('that is not permitted is not done', async () => {
    const { exitCode, lines } = await outcomeOf({
      DeleteLiveCallbackRule: [refusal('AuthFailure.UnauthorizedOperation', LIVE_KEY)],
    });
    expect({ exitCode, lines }).toEqual({
      exitCode: 1,
      lines: [
        `not done: ${TITLE}: DeleteLiveCallbackRule was refused with AuthFailure.UnauthorizedOperation; grant "name/live:DeleteLiveCallbackRule" on the resource "*"`,
      ],
    });
  });

  test('that had no effect is not done, whatever the API says', async () => {
    const { exitCode, lines } = await outcomeOf({ DeleteLiveCallbackRule: [success({})] });
    expect({ exitCode, lines }).toEqual({
      exitCode: 1,
      lines: [
        `not done: ${TITLE}: the API accepted the deletion, but it is still there, on template 1004; run it again in some minutes`,
      ],
    });
  });

  test('that was carried out by the first of two attempts is done', async () => {
    const { exitCode, lines, deletions } = await outcomeOf({
      DeleteLiveCallbackRule: [refusal('InternalError'), refusal('FailedOperation.NotFound')],
      DescribeLiveCallbackRules: [BEFORE, BEFORE, AFTER],
    });
    expect({ exitCode, deletions }).toEqual({ exitCode: 0, deletions: 2 });
    expect(lines).toEqual([
      `done: ${TITLE} is deleted, 3 other rules are as before; it takes up to 10 minutes to have an effect`,
    ]);
  });

  test('whose answer got lost is done where the account shows it', async () => {
    const page = { contentType: 'text/html', body: '<p>gateway</p>' };
    const script = { DeleteLiveCallbackRule: [page] };
    const done = await outcomeOf({ ...script, DescribeLiveCallbackRules: [BEFORE, BEFORE, AFTER] });
    expect(done.exitCode).toBe(0);
    const { exitCode, lines } = await outcomeOf(script);
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(/^perhaps done: rule old\.example\.com\/live: 127\.0\.0\.1:\d+ /);
  });

  test('that cannot be read back is said to be so', async () => {
    const { exitCode, lines } = await outcomeOf({
      DeleteLiveCallbackRule: [success({})],
      DescribeLiveCallbackRules: [BEFORE, BEFORE, refusal('AuthFailure.TokenFailure')],
    });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      `deleted, not read back: ${TITLE}: DescribeLiveCallbackRules was refused with AuthFailure.TokenFailure; renew the temporary credentials in TENCENTCLOUD_SECURITY_TOKEN`,
    ]);
  });

  test('with which other rules went or moved is told of as a failure', async () => {
    const { exitCode, lines } = await outcomeOf({
      DeleteLiveCallbackRule: [success({})],
      DescribeLiveCallbackRules: [
        BEFORE,
        BEFORE,
        rules(DECLARED, { ...BACKUP, TemplateId: 1002 }, { ...OLD, AppName: 'new' }),
      ],
    });
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      `done: ${TITLE} is deleted; it takes up to 10 minutes to have an effect`,
      'careful: rule push.example.com/backup on template 1004 is gone or moved as well, though nothing was asked of it; run "live-callbacks drift"',
      `careful: rule old.example.com/gone on template ${DANGLING.TemplateId} is gone or moved as well, though nothing was asked of it; run "live-callbacks drift"`,
    ]);
  });
});

describe('a run that ends half way', () => {
  test('says that it is not known whether the rule is deleted when the time is over', async () => {
    const { exitCode, lines } = await outcomeOf({ DeleteLiveCallbackRule: ['hang'] }, [
      '--timeout',
      '0.5',
    ]);
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^perhaps done: rule old\.example\.com\/live: no complete answer from .* within 0\.5 s; raise --timeout SECONDS/,
      ),
    ]);
  });

  test('ends with 130 when it is interrupted at the deletion, and says what is known', async () => {
    const interruption = new AbortController();
    const server = await start({ ...bothLists(BEFORE), DeleteLiveCallbackRule: ['hang'] });
    const running = unbind({ url: `http://${server.host}` }, folder(), [...naming(OLD), '--yes'], {
      interrupted: interruption.signal,
    });
    await server.calledTimes(4);
    interruption.abort();
    const { exitCode, out } = await running;
    expect(exitCode).toBe(130);
    expect(out).toMatch(/\nperhaps done: rule old\.example\.com\/live: the run was interrupted\n$/);
  });

  test('changes nothing when it is interrupted while it reads', async () => {
    const interruption = new AbortController();
    const server = await start(bothLists('hang'));
    const running = unbind({ url: `http://${server.host}` }, folder(), [...naming(OLD), '--yes'], {
      interrupted: interruption.signal,
    });
    await server.called();
    interruption.abort();
    expect(await running).toMatchObject({ exitCode: 130, out: '' });
  });
});

test('two rules of one domain and app name are not told apart, so neither is deleted', async () => {
  const server = await start(
    bothLists(success({ Templates: ACCOUNT.templates, Rules: [OLD, MOVED] })),
  );
  const { exitCode, out, err } = await unbind({ url: `http://${server.host}` }, folder(), [
    ...naming(OLD),
    '--yes',
  ]);
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  expect(err).toMatch(
    /\nlive-callbacks: nothing was changed: the account lists 2 rules old\.example\.com\/live \(on the templates 1004 and 1002\), and nothing tells which of them the API would delete; ask Tencent Cloud\n$/,
  );
  expect(server.actions).not.toContain('DeleteLiveCallbackRule');
});
