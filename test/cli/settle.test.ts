import { type Io } from '../../lib/cli/io';
import { commandLine } from '../helpers/command-line';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { FILES, LIVE_KEY, settle, TEMPLATES } from '../settle/settling';

const start = simulators();
const folder = temporaryFolders();

afterEach(() => {
  jest.restoreAllMocks();
});

/** `printf adasda131312 | openssl dgst -sha256 -hmac salt` begins with d3b72c42. */
const PLAN = `template prod-main (1002) in infra
  callbackKey: fingerprint d3b72c42 → (unset)
  callbacks.audioAudit: (unset) → https://cb.example.com/audio
  callbacks.recordingException: (unset) → https://cb.example.com/exception
  callbacks.recordingException.levels: (unset) → error, warning
template prod-archive (1001) in infra
  callbacks.screencapture: https://cb.example.com/removed → (unset)
to write: 5 fields of 2 templates
`;

async function run(args: readonly string[], world: Partial<Io> = {}) {
  const { simulator } = await start({ seed: { templates: TEMPLATES, rules: [] } });
  const cwd = folder(FILES);
  const before = simulator.state();
  const outcome = await settle(simulator, cwd, args, world);
  return { ...outcome, simulator, cwd, before };
}

const withState = (): Partial<Io> => ({
  readStdin: () => Promise.resolve(FILES['infra/terraform.tfstate']),
});

const SETTLED = [
  { TemplateId: 1001, RecordNotifyUrl: 'https://cb.example.com/recording', SnapshotNotifyUrl: '' },
  {
    TemplateId: 1002,
    CallbackKey: '',
    StreamBeginNotifyUrl: 'https://cb.example.com/push',
    AudioAuditNotifyUrl: 'https://cb.example.com/audio',
    RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
    RecordExceptionLevels: ['error', 'warning'],
  },
  { TemplateId: 1003, StreamBeginNotifyUrl: 'https://console.example.org/push' },
];

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

describe('settle without --yes', () => {
  test.each(['y', 'Y', 'yes', ' YES '])('goes on when the answer is "%s"', async (answer) => {
    const { exitCode, out, err, simulator } = await run([], {
      canAsk: () => true,
      readLine: () => Promise.resolve(answer),
    });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: 'Proceed? [y/N] ' });
    expect(out).toContain(PLAN);
    expect(simulator.state().templates).toMatchObject(SETTLED);
  });

  test.each(['', 'n', 'no', 'yep'])('changes nothing when the answer is "%s"', async (answer) => {
    const { exitCode, out, err, simulator, before } = await run([], {
      canAsk: () => true,
      readLine: () => Promise.resolve(answer),
    });
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: PLAN,
      err: 'Proceed? [y/N] nothing was changed\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('changes nothing when the input ends before an answer', async () => {
    const { exitCode, err, simulator, before } = await run([], { canAsk: () => true });
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: 'Proceed? [y/N] \nnothing was changed\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('changes nothing and ends with 130 when it is interrupted at the question', async () => {
    const interruption = new AbortController();
    const { exitCode, simulator, before } = await run([], {
      canAsk: () => true,
      interrupted: interruption.signal,
      readLine: () => {
        interruption.abort();
        return Promise.resolve(undefined);
      },
    });
    expect(exitCode).toBe(130);
    expect(simulator.state()).toEqual(before);
  });

  test('changes nothing where there is no terminal to ask on, and says so', async () => {
    const { exitCode, out, err, simulator, before } = await run([]);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: PLAN,
      err: 'live-callbacks: nothing was changed: there is no terminal to ask on; pass --yes to carry out the plan\n',
    });
    expect(simulator.state()).toEqual(before);
  });

  test('asks nothing where standard input holds the state, even on a terminal', async () => {
    const { exitCode, out, err, simulator, before } = await run(['--state', '-'], {
      ...withState(),
      canAsk: () => true,
      readLine: () => Promise.resolve('y'),
    });
    expect({ exitCode, out, err }).toEqual({
      exitCode: 1,
      out: PLAN,
      err: 'live-callbacks: nothing was changed: with "--state -" standard input is the state, so no answer can be read; pass --yes to carry out the plan; see --help\n',
    });
    expect(simulator.state()).toEqual(before);

    const told = await run(['--state', '-', '--yes'], withState());
    expect({ exitCode: told.exitCode, err: told.err }).toEqual({ exitCode: 0, err: '' });
    expect(told.simulator.state().templates).toMatchObject(SETTLED);
  });

  test('does not ask where there is nothing to do', async () => {
    const { simulator, cwd } = await run(['--yes']);
    expect(await settle(simulator, cwd)).toMatchObject({ exitCode: 0, err: '' });
  });

  test('does not count the time that the answer takes', async () => {
    const reading = new AbortController();
    jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValueOnce(reading.signal)
      .mockReturnValueOnce(new AbortController().signal);
    const { exitCode, simulator } = await run([], {
      canAsk: () => true,
      readLine: () => {
        reading.abort();
        return Promise.resolve('y');
      },
    });
    expect(exitCode).toBe(0);
    expect(simulator.state().templates).toMatchObject(SETTLED);
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
