import { commandLine } from '../helpers/command-line';
import { recordedText } from '../helpers/provider-recording';
import {
  type Answer,
  bothLists,
  refusal,
  scriptedServers,
  success,
} from '../helpers/scripted-server';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders();
const start = scriptedServers();
const ENV = { TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE', TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE' };
const EMPTY_ACCOUNT = success({ Templates: [], Rules: [] });

/** Runs `drift` in a folder with these files against these answers. */
async function drift(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  answers: readonly Answer[] = [EMPTY_ACCOUNT],
) {
  const server = await start(bothLists(...answers));
  const cwd = folder(files);
  const endpoint = `http://${server.host}`;
  const outcome = await commandLine(['drift', '--endpoint', endpoint, ...args], { cwd, env: ENV });
  return { ...outcome, cwd, host: server.host };
}

/** An error is exit code 1, one line, and nothing that could pass for a report. */
function expectOneLine(outcome: { exitCode: number; out: string; err: string }): void {
  expect({ exitCode: outcome.exitCode, out: outcome.out }).toEqual({ exitCode: 1, out: '' });
  expect(outcome.err).toMatch(/^live-callbacks: [^\n]+\n$/);
}

const PLAIN = { 'main.tf.json': recordedText('main.tf.json') };
const AT_MAIN = ['--app-dir', 'main.tf.json', '--state', 'none'];

describe('files that cannot be read', () => {
  const cases: [string, Record<string, string>, string[], string][] = [
    ['a missing folder', {}, [], 'cdktf.out'],
    ['an empty folder', { 'cdktf.out/README': '' }, [], 'run "cdktf synth" first'],
    ['an unknown manifest', { 'cdktf.out/manifest.json': '{"stacks":[]}' }, [], 'manifest.json'],
    ['a cut-off manifest', { 'cdktf.out/manifest.json': '{"stacks":' }, [], 'is not valid JSON'],
    ['bad JSON', { 'main.tf.json': '{"resource":' }, AT_MAIN, 'is not valid JSON'],
    [
      'a truncated state',
      { ...PLAIN, 'cut.tfstate': recordedText('terraform.tfstate.json').slice(0, 900) },
      ['--app-dir', 'main.tf.json', '--state', 'cut.tfstate'],
      'the state file "cut.tfstate" is not valid JSON (it is cut off, or not JSON at all); pass a state file, or --state pull',
    ],
    [
      'a plan for a state',
      { ...PLAIN, 'plan.json': recordedText('plan.show.json') },
      ['--app-dir', 'main.tf.json', '--state', 'plan.json'],
      'is a plan, not a state',
    ],
    [
      'a missing state file',
      PLAIN,
      ['--app-dir', 'main.tf.json', '--state', 'gone.tfstate'],
      'the state file "gone.tfstate" cannot be read; pass --state auto, none, pull, a file or -',
    ],
    ['an unknown stack', PLAIN, ['--app-dir', 'main.tf.json', '--stack', 'prod'], 'prod'],
  ];

  test.each(cases)('%s is one clear line', async (_, files, args, words) => {
    const outcome = await drift(files, args);
    expectOneLine(outcome);
    expect(outcome.err).toContain(words);
    expect(outcome.err).not.toMatch(/adasda131312|\n {4}at /);
  });
});

describe('an account that cannot be read', () => {
  test.each<[string, Answer, string]>([
    [
      'a web page for an answer',
      { body: '<html>sign in</html>', contentType: 'text/html' },
      'with something that is not an API response, such as a web page',
    ],
    ['an answer of another shape', success({}), 'has an unexpected shape'],
    [
      'AuthFailure.SignatureFailure',
      refusal('AuthFailure.SignatureFailure'),
      'AuthFailure.SignatureFailure; check TENCENTCLOUD_SECRET_KEY',
    ],
    [
      'AuthFailure.SecretIdNotFound',
      refusal('AuthFailure.SecretIdNotFound'),
      'AuthFailure.SecretIdNotFound; check TENCENTCLOUD_SECRET_ID',
    ],
    [
      'UnauthorizedOperation',
      refusal('UnauthorizedOperation'),
      'UnauthorizedOperation; grant "name/live:DescribeLiveCallback',
    ],
    ['status 403', { status: 403, body: 'no' }, '(HTTP 403 Forbidden)'],
  ])('%s is one clear line', async (_, answer, words) => {
    const outcome = await drift(PLAIN, AT_MAIN, [answer]);
    expectOneLine(outcome);
    expect(outcome.err).toContain(words);
  });

  test('no answer within the time is one clear line', async () => {
    const outcome = await drift(PLAIN, [...AT_MAIN, '--timeout', '0.0501'], ['hang']);
    expectOneLine(outcome);
    expect(outcome.err).toContain(
      `no complete answer from ${outcome.host} within 0.0501 s; raise --timeout SECONDS`,
    );
  });

  test('one list that fails fails the whole, though the other came', async () => {
    const server = await start({
      DescribeLiveCallbackTemplates: [success({ Templates: [] })],
      DescribeLiveCallbackRules: [refusal('UnauthorizedOperation')],
    });
    const outcome = await commandLine(
      ['drift', '--endpoint', `http://${server.host}`, ...AT_MAIN],
      { cwd: folder(PLAIN), env: ENV },
    );
    expectOneLine(outcome);
  });

  test('an endpoint that is none is one clear line', async () => {
    const outcome = await commandLine(['drift', '--endpoint', 'ftp://x', ...AT_MAIN], {
      cwd: folder(PLAIN),
      env: ENV,
    });
    expectOneLine(outcome);
    expect(outcome.err).toContain('the endpoint "ftp://x" cannot be used');
  });

  test('an interruption is exit code 130', async () => {
    const server = await start(bothLists('hang'));
    const interruption = new AbortController();
    const running = commandLine(['drift', '--endpoint', `http://${server.host}`, ...AT_MAIN], {
      cwd: folder(PLAIN),
      env: ENV,
      interrupted: interruption.signal,
    });
    interruption.abort();
    expect(await running).toMatchObject({ exitCode: 130, out: '', err: '' });
  });
});

describe('a check that is incomplete', () => {
  const WITH_EXPRESSION = JSON.stringify({
    variable: { url: { type: 'string' } },
    resource: {
      tencentcloud_css_callback_template: {
        main: { template_name: 'main', stream_begin_notify_url: '${var.url}' },
      },
    },
  });
  const LIVE = success({
    Templates: [{ TemplateId: 1001, TemplateName: 'main', StreamBeginNotifyUrl: 'https://x.y/z' }],
    Rules: [],
  });

  test('is exit code 1 and says so, whatever --fail-on says', async () => {
    const { exitCode, out } = await drift(
      { 'main.tf.json': WITH_EXPRESSION },
      [...AT_MAIN, '--fail-on', 'changed'],
      [LIVE],
    );
    expect(exitCode).toBe(1);
    expect(out).toContain('incomplete, this is no clean result: 1 unchecked\n');
    expect(out).not.toContain('in sync');
  });
});

describe('--debug', () => {
  test('adds the stack trace, which is there at no other time', async () => {
    const plain = await drift({}, []);
    const debugged = await drift({}, ['--debug']);
    expect(plain.err).not.toContain('\n    at ');
    expect(debugged.err).toContain('\n    at ');
  });

  test('cannot be used to forge lines', async () => {
    const { err } = await drift(PLAIN, [...AT_MAIN, '--stack', 'x\u001b[2J\nforged', '--debug']);
    expect(err).not.toContain('\u001b');
    expect(err).not.toMatch(/^forged/m);
  });
});

describe('hostile values', () => {
  test('cannot forge lines or move the cursor', async () => {
    const name = 'main\n::error::forged\u001b[2J\u202e';
    const { out } = await drift(PLAIN, AT_MAIN, [
      success({ Templates: [{ TemplateId: 1, TemplateName: name }], Rules: [] }),
    ]);
    expect(out).toContain('template main\\u{a}::error::forged\\u{1b}[2J\\u{202e} (1)\n');
    expect(out).not.toContain('\u001b');
  });
});
