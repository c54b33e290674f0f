import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportSchema } from '../../lib/model';
import { recordedText } from '../helpers/provider-recording';
import { recordedDrift, RECORDED_KEY } from '../helpers/recorded-drift';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

const jsonReport = async (account: 'clean' | 'drifted', args: readonly string[] = []) => {
  const outcome = await recordedDrift(start, account, ['--format', 'json', ...args]);
  return { ...outcome, report: reportSchema.parse(JSON.parse(outcome.out)) };
};

/** Class, subject, attribute and the two sides: what the recording is known to hold. */
const SEVEN = [
  ['changed', 'prod-archive', 'templateName', 'prod-archive', 'prod-archive-old'],
  [
    'changed',
    'prod-main',
    'callbacks.interruption',
    'https://cb.example.com/live?action=interruption',
    'https://elsewhere.example.net/end',
  ],
  ['leftover', 'prod-main', 'callbacks.audioAudit', null, 'https://audit.example.com/audio'],
  ['missing', 'archive-push.example.com/live', undefined, 'prod-archive', null],
  ['rebound', 'push.example.com/vip', undefined, 'prod-vip', 'console-made'],
  ['unmanaged', 'console-made', undefined, undefined, undefined],
  ['unmanaged', 'push-eu.example.com/backup', undefined, undefined, 'prod-main'],
];

const essence = (report: Awaited<ReturnType<typeof jsonReport>>['report']) =>
  report.findings
    .map((finding) => [
      finding.class,
      finding.templateName ?? `${finding.domainName ?? ''}/${finding.appName ?? ''}`,
      finding.attribute,
      finding.declared,
      finding.live,
    ])
    .sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));

describe('drift on the recorded account', () => {
  test('as deployed is in sync, in two calls', async () => {
    const { exitCode, report, err, calls } = await jsonReport('clean');
    expect({ exitCode, err, calls }).toEqual({ exitCode: 0, err: '', calls: 2 });
    expect(report).toMatchObject({
      schemaVersion: 1,
      status: 'in-sync',
      exitCode: 0,
      checkedAt: '2026-11-24T06:00:00Z',
      counts: { declaredTemplates: 3, declaredBindings: 4, liveTemplates: 3, liveBindings: 4 },
      apiCalls: 2,
      summary: {},
      findings: [],
      notes: [],
    });
  });

  test('as changed by hand has exactly seven differences, in two calls', async () => {
    const { exitCode, report, calls } = await jsonReport('drifted');
    expect({ exitCode, calls }).toEqual({ exitCode: 2, calls: 2 });
    expect(report.status).toBe('drift');
    expect(essence(report)).toEqual(SEVEN);
    expect(report.summary).toEqual({
      changed: 2,
      leftover: 1,
      missing: 1,
      rebound: 1,
      unmanaged: 2,
    });
  });

  test('says the same with the state as "terraform show -json" prints it', async () => {
    const state = join(__dirname, '../fixtures/provider-1.82.102/state.show.json');
    const { report } = await jsonReport('drifted', ['--state', state]);
    expect(essence(report)).toEqual(SEVEN);
  });

  test('says the same with the state on standard input', async () => {
    const { out } = await recordedDrift(start, 'drifted', ['--state', '-', '--format', 'json'], {
      stdin: recordedText('terraform.tfstate.json'),
    });
    expect(essence(reportSchema.parse(JSON.parse(out)))).toEqual(SEVEN);
  });

  test('without state takes the renamed template for missing and unmanaged, and says so', async () => {
    const { report, exitCode } = await jsonReport('drifted', ['--state', 'none']);
    expect(exitCode).toBe(2);
    expect(report.summary).toEqual({
      changed: 1,
      leftover: 1,
      missing: 2,
      rebound: 1,
      unmanaged: 3,
      unobservable: 2,
    });
    expect(report.notes).toEqual([
      'no state was read for the stack "provider-1.82.102" (--state none was given): its templates are matched by name',
    ]);
  });

  test('reports a rule of a minute ago as propagating, which is no difference', async () => {
    const soon = new Date('2026-11-24T02:53:00Z');
    const { exitCode, out } = await recordedDrift(start, 'clean', ['--format', 'json'], {
      now: () => soon,
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ status: 'in-sync', summary: { propagating: 4 } });
  });

  test('compares the key with the variable where it is set', async () => {
    const same = { env: { TF_VAR_callback_key: RECORDED_KEY } };
    expect((await recordedDrift(start, 'clean', [], same)).exitCode).toBe(0);
    const other = { env: { TF_VAR_callback_key: 'anotherkey' } };
    const { exitCode, out } = await recordedDrift(start, 'clean', ['--format', 'json'], other);
    expect(exitCode).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ summary: { unapplied: 2 } });
    expect(out).not.toContain('anotherkey');
  });
});

describe('the commands that mend', () => {
  test('are written for the folder the user is in', async () => {
    const cwd = folder({ 'infra/main.tf.json': recordedText('main.tf.json') });
    const { out } = await recordedDrift(start, 'drifted', ['--app-dir', 'infra'], { cwd });
    expect(out).toContain('\n  fix: terraform -chdir=infra apply\n');
  });
});

describe('the flags of drift', () => {
  test('--scope declared leaves out what nobody declared', async () => {
    const { report } = await jsonReport('drifted', ['--scope', 'declared']);
    expect(report.summary).toEqual({ changed: 2, leftover: 1, missing: 1, rebound: 1 });
  });

  test('--fail-on bounds what fails, not what is reported', async () => {
    const { exitCode, report } = await jsonReport('drifted', ['--fail-on', 'dangling,undeclared']);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ status: 'drift', exitCode: 0 });
    expect(report.findings).toHaveLength(7);
    expect((await jsonReport('drifted', ['--fail-on', 'missing'])).exitCode).toBe(2);
  });

  test('--output writes reports to files besides standard output', async () => {
    const cwd = folder();
    const { out } = await recordedDrift(
      start,
      'drifted',
      ['--output', 'json=report.json', '--output', 'text=report.txt'],
      { cwd },
    );
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe(out);
    const report: unknown = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'));
    expect(reportSchema.parse(report).findings).toHaveLength(7);
  });

  test('a report that names its tool carries the version of this one', async () => {
    const args = ['--format', 'sarif'];
    const { out } = await recordedDrift(start, 'drifted', args, { version: '4.5.6' });
    expect(out).toContain('"semanticVersion": "4.5.6"');
  });

  test('--output into a folder that does not exist is an error, and hides nothing', async () => {
    const outcome = await recordedDrift(start, 'drifted', ['--output', 'json=no/report.json'], {
      cwd: folder(),
    });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.out).toContain('drift, 7 differences: ');
    expect(outcome.err).toBe(
      'live-callbacks: "no/report.json" (ENOENT) could not be written; check that its folder exists and is writable\n',
    );
  });

  test('files that cannot be written keep no other from being written', async () => {
    const cwd = folder({ 'page/of/others.txt': '' });
    const outputs = ['json=no/report.json', 'html=page', 'text=report.txt'];
    const { exitCode, out, err } = await recordedDrift(
      start,
      'drifted',
      outputs.flatMap((output) => ['--output', output]),
      { cwd },
    );
    expect(exitCode).toBe(1);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe(out);
    expect(err).toBe(
      'live-callbacks: "no/report.json" (ENOENT) and "page" (EISDIR) could not be written; check that their folders exist and are writable\n',
    );
  });

  test('--region and the variables of the provider are passed on', async () => {
    const { report } = await jsonReport('clean', ['--region', 'ap-shanghai']);
    expect(report.account?.region).toBe('ap-shanghai');
    const { out } = await recordedDrift(start, 'clean', ['--format', 'json'], {
      env: { TENCENTCLOUD_REGION: 'ap-guangzhou' },
    });
    expect(JSON.parse(out)).toMatchObject({ account: { region: 'ap-guangzhou' } });
  });

  test('colour is for a terminal, and NO_COLOR takes it away', async () => {
    const escape = '\u001b[';
    const at = async (world: Parameters<typeof recordedDrift>[3]) =>
      (await recordedDrift(start, 'drifted', [], world)).out;
    expect(await at({})).not.toContain(escape);
    expect(await at({ isTerminal: true })).toContain(escape);
    expect(await at({ isTerminal: true, env: { NO_COLOR: '1' } })).not.toContain(escape);
    const json = await recordedDrift(start, 'drifted', ['--format', 'json'], { isTerminal: true });
    expect(json.out).not.toContain(escape);
  });
});
