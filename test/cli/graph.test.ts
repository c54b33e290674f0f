import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaring, deployed } from '../helpers/apps';
import { commandLine } from '../helpers/command-line';
import { drawnIn, graphCommand } from '../helpers/graph-command';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

const RECORDED = join(__dirname, '../fixtures/provider-1.82.102');

describe('graph of both sides', () => {
  const args = [
    ...['--app-dir', join(RECORDED, 'main.tf.json')],
    ...['--state', join(RECORDED, 'terraform.tfstate.json')],
  ];

  test('marks the differences, in two calls, and is no check', async () => {
    const { exitCode, out, err, calls } = await graphCommand(start, args);
    expect({ exitCode, err, calls }).toEqual({ exitCode: 0, err: '', calls: 2 });
    expect(drawnIn(out)).toEqual([
      'd1("≠ push.example.com<br/>app vip<br/>rebound"):::different',
      'd2("− archive-push.example.com<br/>app live<br/>missing"):::declaredOnly',
      'd3("#43; push-eu.example.com<br/>app backup<br/>unmanaged"):::liveOnly',
      'd4("push-eu.example.com<br/>app live"):::same',
      'd5("push.example.com<br/>app live"):::same',
      't1["#43; console-made<br/>id 1004<br/>unmanaged"]:::liveOnly',
      't2["≠ prod-archive<br/>id 1001<br/>changed templateName"]:::different',
      't3["≠ prod-main<br/>id 1002<br/>changed, leftover"]:::different',
      't4["prod-vip<br/>id 1003"]:::same',
      'e1(["#43; http#58;//console.example.org<br/>/push"]):::liveOnly',
      'e2(["http#58;//archive.example.com<br/>/record"]):::same',
      'e3(["https#58;//cb.example.com<br/>/live#63;action#61;push"]):::same',
      'e4(["≠ https#58;//elsewhere.example.net<br/>/end"]):::different',
      'e5(["− https#58;//cb.example.com<br/>/live#63;action#61;interruption"]):::declaredOnly',
      'e6(["https#58;//cb.example.com<br/>/live#63;action#61;recording"]):::same',
      'e7(["https#58;//cb.example.com<br/>/live#63;action#61;screencapture"]):::same',
      'e8(["https#58;//cb.example.com<br/>/live#63;action#61;porn"]):::same',
      'e9(["https#58;//cb.example.com<br/>/live#63;action#61;exception"]):::same',
      'e10(["#43; https#58;//audit.example.com<br/>/audio"]):::liveOnly',
      'e11(["https#58;//vip.example.com<br/>/push"]):::same',
      'e12(["https#58;//vip.example.com<br/>/end"]):::same',
      'd1 ==>|"≠"| t1',
      'd1 -.->|"−"| t4',
      'd2 -.->|"−"| t2',
      'd3 --o|"#43;"| t3',
      'd4 --> t3',
      'd5 --> t3',
      't1 --o|"#43; push"| e1',
      't2 -->|"recording"| e2',
      't3 -->|"push"| e3',
      't3 ==>|"≠ interruption"| e4',
      't3 -.->|"− interruption"| e5',
      't3 -->|"recording"| e6',
      't3 -->|"screencapture"| e7',
      't3 -->|"pornDetection"| e8',
      't3 -->|"pushException"| e9',
      't3 --o|"#43; audioAudit"| e10',
      't4 -->|"push"| e11',
      't4 -->|"interruption"| e12',
    ]);
  });

  test('writes several formats at once, and tells notes on standard error', async () => {
    const cwd = folder({
      'infra/main.tf.json': JSON.stringify(declaring(['main', 'a.example.com'])),
    });
    const { exitCode, out, err } = await graphCommand(
      start,
      [
        ...['--app-dir', 'infra', '--format', 'dot'],
        ...['--output', 'svg=callbacks.svg', '--output', 'html=callbacks.html'],
      ],
      { cwd },
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^digraph callbacks \{\n/);
    expect(err).toMatch(
      /^note: no state was read for the stack "infra" \(.*\): its templates are matched by name\n$/,
    );
    expect(readFileSync(join(cwd, 'callbacks.svg'), 'utf8')).toMatch(/^<svg xmlns=/);
    expect(readFileSync(join(cwd, 'callbacks.html'), 'utf8')).toMatch(/^<!doctype html>\n/);
  });

  test('is an error where the code cannot be read', async () => {
    expect(await graphCommand(start, [], { cwd: folder() })).toMatchObject({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: "cdktf.out" does not exist; run "cdktf synth" first, or pass --app-dir DIR\n',
    });
  });

  test('is an error where a file cannot be written', async () => {
    const { exitCode, out, err } = await graphCommand(start, [
      ...args,
      '--output',
      'svg=no/such/folder.svg',
    ]);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^---\n[^]*\nflowchart /);
    expect(err).toBe(
      'live-callbacks: "no/such/folder.svg" (ENOENT) could not be written; check that its folder exists and is writable\n',
    );
  });
});

describe('graph of the account', () => {
  test('needs no code, and two calls', async () => {
    const { exitCode, out, err, calls } = await graphCommand(start, ['--view', 'live'], {
      seed: deployed(['main', 'a.example.com']),
      cwd: folder(),
    });
    expect({ exitCode, err, calls }).toEqual({ exitCode: 0, err: '', calls: 2 });
    expect(drawnIn(out)).toEqual([
      'd1("a.example.com<br/>app live")',
      't1["main<br/>id 1001"]',
      'e1(["https#58;//cb.example.com<br/>/main"])',
      'd1 --> t1',
      't1 -->|"push"| e1',
    ]);
  });

  test('refuses to choose a stack', async () => {
    const { exitCode, err, calls } = await graphCommand(start, [
      '--view',
      'live',
      '--stack',
      'one',
    ]);
    expect({ exitCode, calls }).toEqual({ exitCode: 1, calls: 0 });
    expect(err).toBe(
      'live-callbacks: --stack: has no meaning with --view live, which shows the whole account; see --help\n',
    );
  });

  test('is an error with wrong credentials', async () => {
    const { exitCode, out, err } = await graphCommand(start, ['--view', 'live'], {
      env: {
        HOME: '/nowhere',
        TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
        TENCENTCLOUD_SECRET_KEY: 'x',
      },
    });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(/^live-callbacks: .*AuthFailure/);
  });
});

describe('secrets', () => {
  test.each(['mermaid', 'dot', 'svg', 'html'])('are in no %s', async (format) => {
    const cwd = folder({
      'infra/main.tf.json': JSON.stringify({
        variable: { token: { type: 'string', sensitive: true, default: 'tokeninsideurl1' } },
        resource: {
          tencentcloud_css_callback_template: {
            main: {
              template_name: 'prod-main',
              callback_key: 'keyinclear1',
              stream_begin_notify_url: 'https://cb.example.com/?token=${var.token}',
            },
          },
        },
      }),
    });
    const templates = ['prod-main', 'copy'].map((TemplateName, index) => ({
      TemplateId: 1001 + index,
      TemplateName,
      CallbackKey: 'keyofaccount1',
      StreamBeginNotifyUrl: 'https://cb.example.com/?token=tokeninsideurl1',
    }));
    for (const view of ['both', 'declared']) {
      const { exitCode, out } = await graphCommand(
        start,
        ['--app-dir', 'infra', '--format', format, '--view', view],
        { cwd, seed: { templates, rules: [] } },
      );
      expect(exitCode).toBe(0);
      expect(out).toContain('secret');
      expect(out).not.toMatch(/tokeninsideurl1|keyinclear1|keyofaccount1/);
    }
  });
});

describe('flags of graph', () => {
  test.each([
    [['--view', 'all'], 'Allowed choices are declared, live, both.'],
    [['--format', 'png'], 'Allowed choices are mermaid, dot, svg, html.'],
    [['--output', 'callbacks.svg'], '--output: must be FORMAT=FILE, for example svg=callbacks.svg'],
    [['--output', 'sgv=callbacks.svg'], '--output: "sgv" is unknown, did you mean "svg"?'],
  ])('%j is wrong usage', async (args, message) => {
    const { exitCode, out, err } = await commandLine(['graph', ...args]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain(message);
  });
});
