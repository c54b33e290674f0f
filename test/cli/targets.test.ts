import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFiles, declaring, deployed } from '../helpers/apps';
import { commandLine } from '../helpers/command-line';
import { simulators } from '../helpers/simulators';
import { credentialsOf, driftTargets, gist, targetsFile, targetsReport } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

/** An app with a stack for each of two accounts, and what these hold. */
async function twoAccounts(live: { readonly prod?: object; readonly staging?: object } = {}) {
  const prod = await start({
    seed: { ...deployed(['prod', 'push.example.com']), ...live.prod },
  });
  const staging = await start({
    seed: { ...deployed(['staging', 'push.example.com']), ...live.staging },
  });
  const cwd = folder({
    ...appFiles({
      'live-prod': declaring(['prod', 'push.example.com']),
      'live-staging': declaring(['staging', 'push.example.com']),
    }),
    'targets.json': targetsFile(
      {
        name: 'staging',
        stack: 'live-staging',
        credentials: 'STAGING',
        endpoint: staging.simulator.url,
      },
      { name: 'prod', stack: 'live-prod', credentials: 'PROD', endpoint: prod.simulator.url },
    ),
  });
  const env = {
    ...credentialsOf('PROD', prod.simulator),
    ...credentialsOf('STAGING', staging.simulator),
  };
  const hosts = [prod, staging].map(({ simulator }) => new URL(simulator.url).host);
  return { cwd, env, prod, staging, hosts };
}

describe('drift --targets', () => {
  test('checks each account with its own credentials, in two calls each', async () => {
    const { cwd, env, prod, staging, hosts } = await twoAccounts();
    const { exitCode, report, err } = await targetsReport(cwd, [], {
      env: { ...env, TENCENTCLOUD_REGION: 'ap-guangzhou' },
    });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const counts = { declaredTemplates: 1, declaredBindings: 1, liveTemplates: 1, liveBindings: 1 };
    expect(report).toEqual({
      schemaVersion: 1,
      status: 'in-sync',
      exitCode: 0,
      checkedAt: '2026-11-24T06:00:00Z',
      targets: [
        {
          name: 'prod',
          status: 'in-sync',
          account: { endpoint: hosts[0], region: 'ap-guangzhou' },
          counts,
          apiCalls: 2,
        },
        {
          name: 'staging',
          status: 'in-sync',
          account: { endpoint: hosts[1], region: 'ap-guangzhou' },
          counts,
          apiCalls: 2,
        },
      ],
      counts: { declaredTemplates: 2, declaredBindings: 2, liveTemplates: 2, liveBindings: 2 },
      apiCalls: 4,
      summary: {},
      findings: [],
      notes: [
        'prod: no state was read for the stack "live-prod" (--state none was given): its templates are matched by name',
        'staging: no state was read for the stack "live-staging" (--state none was given): its templates are matched by name',
      ],
    });
    expect([prod.simulator.callCount(), staging.simulator.callCount()]).toEqual([2, 2]);
  });

  test('says of each finding which account it is about, sorted by account', async () => {
    const { cwd, env } = await twoAccounts({
      prod: { rules: [] },
      staging: { templates: [{ TemplateId: 1001, TemplateName: 'other' }] },
    });
    const { exitCode, report } = await targetsReport(cwd, [], { env });
    expect(exitCode).toBe(2);
    expect(gist(report)).toEqual([
      ['prod', 'missing', 'push.example.com'],
      ['staging', 'unmanaged', 'other'],
      ['staging', 'rebound', 'push.example.com'],
      ['staging', 'missing', 'staging'],
    ]);
    expect(report.findings[0]?.fingerprint).toBe(
      'prod:missing:binding:live-prod:tencentcloud_css_callback_rule_attachment.prod:',
    );
    expect(report.summary).toEqual({ missing: 2, rebound: 1, unmanaged: 1 });
  });

  test('shows it as text, with a line for each account', async () => {
    const { cwd, env, hosts } = await twoAccounts({ prod: { rules: [] } });
    const { out } = await driftTargets(cwd, [], { env });
    expect(out).toContain('binding push.example.com/live in live-prod of prod  tencentcloud_');
    expect(out).toContain(
      [
        `prod: drift · declared 1 template, 1 binding · live 1 template, 0 bindings · 2 API calls to ${hosts[0] ?? ''}`,
        `staging: in sync · declared 1 template, 1 binding · live 1 template, 1 binding · 2 API calls to ${hosts[1] ?? ''}`,
        'drift, 1 difference: 1 missing',
        '',
      ].join('\n'),
    );
  });

  test('says whose credentials its commands need', async () => {
    const { cwd, env } = await twoAccounts({ prod: { rules: [] } });
    const { report } = await targetsReport(cwd, [], { env });
    expect(report.notes.filter((note) => !note.includes('no state'))).toEqual([
      'prod: commands need the credentials of the account: export TENCENTCLOUD_SECRET_ID="$PROD_SECRET_ID" TENCENTCLOUD_SECRET_KEY="$PROD_SECRET_KEY"',
    ]);
  });

  test('ignores by target, and judges each account by what is left', async () => {
    const { cwd, env } = await twoAccounts({ prod: { rules: [] }, staging: { rules: [] } });
    writeFileSync(
      join(cwd, '.live-callbacks-ignore.yaml'),
      'version: 1\nrules:\n  - target: prod\n    reason: is being moved\n',
    );
    const { report } = await targetsReport(cwd, [], { env });
    expect(report).toMatchObject({
      exitCode: 2,
      targets: [
        { name: 'prod', status: 'in-sync' },
        { name: 'staging', status: 'drift' },
      ],
      summary: { missing: 1 },
      ignoredSummary: { missing: 1 },
    });
  });

  test('gives exit code 2 for the classes of --fail-on only', async () => {
    const { cwd, env } = await twoAccounts({ prod: { rules: [] } });
    const { report } = await targetsReport(cwd, ['--fail-on', 'changed'], { env });
    expect(report).toMatchObject({ status: 'drift', exitCode: 0 });
  });

  test('takes paths from the folder of the file, and the flags for what it leaves out', async () => {
    const { simulator } = await start({ seed: deployed(['prod', 'push.example.com']) });
    const stacks = { live: declaring(['prod', 'push.example.com']) };
    const cwd = folder({
      ...appFiles(stacks, 'out'),
      ...appFiles(stacks, 'infra/app/out'),
      'infra/targets.json': targetsFile(
        { name: 'flags', endpoint: simulator.url },
        { name: 'file', endpoint: simulator.url, appDir: 'app/out' },
      ),
    });
    const { report } = await targetsReport(
      cwd,
      ['--targets', 'infra/targets.json', '--app-dir', 'out'],
      { env: credentialsOf('TENCENTCLOUD', simulator) },
    );
    expect(report).toMatchObject({ status: 'in-sync', counts: { declaredTemplates: 2 } });
  });

  test.each([
    [['--stack', 'live'], '--stack: cannot be given with --targets, where each target has its own'],
    [
      ['--endpoint', 'http://127.0.0.1:1', '--region', 'ap-guangzhou'],
      '--endpoint: cannot be given with --targets, where each target has its own; --region: cannot be given with --targets, where each target has its own',
    ],
    [
      ['--state', 'live.tfstate'],
      '--state: must be auto, none or pull with --targets; a target can name a file',
    ],
    [
      ['--state', '-'],
      '--state: must be auto, none or pull with --targets; a target can name a file',
    ],
    [['--concurrency', '0'], '--concurrency: must be a whole number from 1 to 64, got "0"'],
  ])('refuses %j beside it', async (args, message) => {
    expect(await driftTargets(folder(), args)).toEqual({
      exitCode: 1,
      out: '',
      err: `live-callbacks: ${message}; see --help\n`,
    });
  });

  test('names a file that is not there', async () => {
    expect(await driftTargets(folder(), [])).toEqual({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: the targets file "targets.json" cannot be read (ENOENT); pass an existing file to --targets\n',
    });
  });

  test('names every mistake in the file with its place', async () => {
    const cwd = folder({
      'targets.json': '{"version": 1,\n"targets": [{"nmae": "x"},\n {"stack": 1}]}',
    });
    expect(await driftTargets(cwd, [])).toEqual({
      exitCode: 1,
      out: '',
      err: [
        'live-callbacks: the targets file "targets.json" cannot be used; mend it and run again:',
        '  targets.json:2:13: targets[0].name: is missing; without a stack or an environment there is none to name it after',
        '  targets.json:2:14: targets[0]: "nmae" is unknown, did you mean "name"?',
        '  targets.json:3:12: targets[1].stack: must be the name of a stack, or a list of names',
        '',
      ].join('\n'),
    });
  });
});

test('--concurrency without --targets is refused', async () => {
  expect(await commandLine(['drift', '--concurrency', '4'])).toEqual({
    exitCode: 1,
    out: '',
    err: 'live-callbacks: --concurrency: is of use with --targets only; see --help\n',
  });
});
