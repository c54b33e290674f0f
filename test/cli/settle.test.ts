import { commandLine } from '../helpers/command-line';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { PLAN, SETTLED, settleRuns } from '../settle/settle-runs';
import { FILES, LIVE_KEY, settle, TEMPLATES } from '../settle/settling';

const start = simulators();
const folder = temporaryFolders();
const run = settleRuns();

describe('settle --yes', () => {
  test('writes what the provider cannot, one call for each template, and reads it back', async () => {
    const { exitCode, out, err, simulator, cwd, before } = await run(['--yes']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toBe(`${PLAN}done: template prod-main (1002) in infra: 4 fields
done: template prod-archive (1001) in infra: 1 field
settled 2 templates
`);
    expect(simulator.state().templates).toMatchObject(SETTLED);
    expect(simulator.state().templates[2]).toEqual(before.templates[2]);
    expect(simulator.callCount('ModifyLiveCallbackTemplate')).toBe(2);
    expect(simulator.callCount('DescribeLiveCallbackTemplates')).toBe(2);
    expect(simulator.callCount()).toBe(5);

    expect(await settle(simulator, cwd, ['--yes'])).toEqual({
      exitCode: 0,
      out: 'nothing to settle\n',
      err: '',
    });
    expect(simulator.callCount()).toBe(7);
  });

  test('writes the chosen templates only', async () => {
    const { exitCode, out, simulator } = await run(['--yes', '--template', 'prod-archive']);
    expect(exitCode).toBe(0);
    expect(out).not.toContain('prod-main');
    expect(simulator.state().templates).toMatchObject([
      { SnapshotNotifyUrl: '' },
      { CallbackKey: LIVE_KEY, AudioAuditNotifyUrl: '' },
      {},
    ]);
  });

  test('refuses a template that is not declared, and names the nearest', async () => {
    const { exitCode, out, err, simulator, before } = await run([
      '--yes',
      '--template',
      'prod-man',
    ]);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: --template: "prod-man" is unknown, did you mean "prod-main"?; see --help\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('does not know a template that is only live', async () => {
    const { exitCode, err } = await run(['--yes', '--template', 'console-made']);
    expect(exitCode).toBe(1);
    expect(err).toContain('"console-made" is unknown');
  });
});

describe('settle --dry-run', () => {
  test('prints the plan, changes nothing and ends with 2', async () => {
    const { exitCode, out, err, simulator, before } = await run(['--dry-run']);
    expect({ exitCode, out, err }).toEqual({ exitCode: 2, out: PLAN, err: '' });
    expect(simulator.state()).toEqual(before);
    expect(simulator.callCount()).toBe(2);
  });

  test('ends with 0 where there is nothing to do', async () => {
    const { simulator, cwd } = await run(['--yes']);
    expect(await settle(simulator, cwd, ['--dry-run'])).toEqual({
      exitCode: 0,
      out: 'nothing to settle\n',
      err: '',
    });
  });

  test('goes before --yes', async () => {
    const { exitCode, simulator, before } = await run(['--dry-run', '--yes']);
    expect(exitCode).toBe(2);
    expect(simulator.state()).toEqual(before);
  });
});

test('drift names the command that settles, with the folder where it is not the usual one', async () => {
  const { simulator } = await start({ seed: { templates: TEMPLATES, rules: [] } });
  const { url, secretId, secretKey } = simulator;
  const world = {
    cwd: folder(FILES),
    env: { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey },
  };
  const { out } = await commandLine(['drift', '--app-dir', 'infra', '--endpoint', url], world);
  const fixes = [...out.matchAll(/^ {2}fix: live-callbacks (settle .*)$/gm)].map(([, fix]) => fix);
  expect(fixes).toEqual([
    'settle --stack infra --app-dir infra',
    'settle --stack infra --app-dir infra',
  ]);
  const words = fixes[0]?.split(' ') ?? [];
  expect(await commandLine([...words, '--endpoint', url, '--yes'], world)).toMatchObject({
    exitCode: 0,
  });
});

test('two runs at once both end well', async () => {
  const { simulator } = await start({
    seed: { templates: TEMPLATES, rules: [] },
    latencyMs: 20,
  });
  const cwd = folder(FILES);
  const outcomes = await Promise.all([1, 2].map(() => settle(simulator, cwd, ['--yes'])));
  expect(outcomes.map(({ exitCode, err }) => ({ exitCode, err }))).toEqual([
    { exitCode: 0, err: '' },
    { exitCode: 0, err: '' },
  ]);
  expect(simulator.callCount('ModifyLiveCallbackTemplate')).toBe(4);
  expect(simulator.state().templates).toMatchObject(SETTLED);
});
