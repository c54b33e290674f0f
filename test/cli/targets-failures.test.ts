import { appFiles, declaring, deployed } from '../helpers/apps';
import { bothLists, refusal, scriptedServers } from '../helpers/scripted-server';
import { simulators } from '../helpers/simulators';
import { credentialsOf, driftTargets, gist, targetsFile, targetsReport } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const script = scriptedServers();
const folder = temporaryFolders();

const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };

/** A drifted account beside one that fails, as this target says. */
async function besideDrifted(
  failing: object,
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) {
  const { simulator } = await start({ seed: { ...deployed(['a', 'a.example.com']), rules: [] } });
  const cwd = folder({
    ...appFiles({ good: declaring(['a', 'a.example.com']), bad: declaring() }),
    'targets.json': targetsFile(
      { name: 'bad', stack: 'bad', credentials: 'BAD', endpoint: simulator.url, ...failing },
      { name: 'good', stack: 'good', credentials: 'GOOD', endpoint: simulator.url },
    ),
    ...files,
  });
  const world = { env: { ...credentialsOf('GOOD', simulator), ...env } };
  return { ...(await targetsReport(cwd, [], world)), cwd, world, simulator };
}

describe('a target that fails', () => {
  test('is a finding with a reason, and hides nothing of the others', async () => {
    const { exitCode, report, err, simulator } = await besideDrifted({});
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(report).toMatchObject({
      status: 'incomplete',
      targets: [
        {
          name: 'bad',
          status: 'incomplete',
          account: { endpoint: new URL(simulator.url).host },
          apiCalls: 0,
        },
        { name: 'good', status: 'drift', apiCalls: 2 },
      ],
      counts: { declaredTemplates: 1, declaredBindings: 1, liveTemplates: 1, liveBindings: 0 },
      apiCalls: 2,
      summary: { missing: 1, unchecked: 1 },
    });
    expect(report.targets?.[0]).not.toHaveProperty('counts');
    expect(report.findings[0]).toEqual({
      class: 'unchecked',
      subject: 'account',
      target: 'bad',
      reason: 'BAD_SECRET_ID and BAD_SECRET_KEY are not set; set them, or correct "credentials"',
      ignored: false,
      location: { file: 'targets.json', line: 1 },
      fingerprint: 'unchecked:account:bad',
    });
    expect(gist(report)[1]).toEqual(['good', 'missing', 'a.example.com']);
  });

  test('for want of one variable is told which', async () => {
    const { report } = await besideDrifted({}, {}, { BAD_SECRET_ID: 'AKIDEXAMPLE' });
    expect(gist(report)[0]).toEqual([
      'bad',
      'unchecked',
      'BAD_SECRET_KEY is not set; set it, or correct "credentials"',
    ]);
  });

  test('with a wrong key is told which variable to check', async () => {
    const { report, exitCode } = await besideDrifted({}, {}, credentialsOf('BAD', KEYS));
    expect(exitCode).toBe(1);
    expect(gist(report)).toEqual([
      [
        'bad',
        'unchecked',
        expect.stringMatching(
          /^DescribeLiveCallback\w+ was refused with AuthFailure\.SecretIdNotFound; check BAD_SECRET_ID: the key is unknown or disabled on this site$/,
        ),
      ],
      ['good', 'missing', 'a.example.com'],
    ]);
    expect(report.targets).toMatchObject([{ apiCalls: 2 }, { apiCalls: 2 }]);
  });

  test('with a key that does not fit the id of another target fails by itself', async () => {
    const { simulator } = await start({ seed: deployed(['a', 'a.example.com']) });
    const { secretId } = simulator;
    const cwd = folder({
      ...appFiles({ one: declaring(['a', 'a.example.com']), two: declaring() }),
      'targets.json': targetsFile(
        { stack: 'one', credentials: 'ONE', endpoint: simulator.url },
        { stack: 'two', credentials: 'TWO', endpoint: simulator.url },
      ),
    });
    const env = {
      ...credentialsOf('ONE', simulator),
      ...credentialsOf('TWO', { secretId, secretKey: 'another' }),
    };
    const { report } = await targetsReport(cwd, [], { env });
    expect(gist(report)).toEqual([
      ['two', 'unchecked', expect.stringContaining('check TWO_SECRET_KEY: it does not fit')],
    ]);
  });

  test.each<[string, object, Record<string, string>, string]>([
    [
      'folder',
      { appDir: 'nowhere' },
      {},
      '"nowhere" does not exist; run "cdktf synth" first, or pass "appDir"',
    ],
    [
      'stack',
      { stack: 'bda' },
      {},
      'there is no stack "bda" (the stacks are "good", "bad"); did you mean "bad"?',
    ],
    [
      'state',
      { state: 'gone.tfstate' },
      {},
      'the state file "gone.tfstate" cannot be read; pass "state" auto, none, pull, a file or -',
    ],
    [
      'state for its stacks',
      { stack: ['bad', 'good'], state: 'empty.tfstate' },
      { 'empty.tfstate': '{"version": 4, "resources": []}' },
      '"state" empty.tfstate holds one state, but there are several stacks (good, bad); choose one with "stack"',
    ],
    [
      'readable file',
      {},
      { 'cdktf.out/stacks/bad/cdk.tf.json': '{' },
      '"cdktf.out/stacks/bad/cdk.tf.json" is not valid JSON (it is cut off, or not JSON at all); synthesize or write it again',
    ],
  ])('without its %s makes no calls', async (_, failing, files, reason) => {
    const { report } = await besideDrifted(failing, files, credentialsOf('BAD', KEYS));
    expect(gist(report)).toEqual([
      ['bad', 'unchecked', reason],
      ['good', 'missing', 'a.example.com'],
    ]);
    expect(report.apiCalls).toBe(2);
  });

  test('prints its stack trace with --debug, and at no other time', async () => {
    const { cwd, world } = await besideDrifted({});
    const { err } = await driftTargets(cwd, ['--debug'], world);
    expect(err).toMatch(
      /^live-callbacks: bad: BAD_SECRET_ID and BAD_SECRET_KEY are not set; [^\n]+\n {4}at /,
    );
  });
});

describe('a run', () => {
  test('cut short by the user, ends with 130 and no report', async () => {
    const hanging = await script(bothLists('hang'));
    const interruption = new AbortController();
    const cwd = folder({
      ...appFiles({ a: declaring() }),
      'targets.json': targetsFile({ stack: 'a', endpoint: `http://${hanging.host}` }),
    });
    const running = driftTargets(cwd, [], {
      env: credentialsOf('TENCENTCLOUD', KEYS),
      interrupted: interruption.signal,
    });
    await hanging.called();
    interruption.abort();
    expect(await running).toEqual({ exitCode: 130, out: '', err: '' });
  });
});

test('no secret of any account is printed, whatever goes wrong', async () => {
  const quoting = await script(
    bothLists(refusal('AuthFailure.SignatureFailure', 'SECRETKEYEXAMPLE')),
  );
  const web = await script(bothLists({ body: '<p>SECRETKEYEXAMPLE TOKENEXAMPLE</p>' }));
  const cwd = folder({
    ...appFiles({ a: declaring(), b: declaring() }),
    'targets.json': targetsFile(
      { stack: 'a', credentials: 'A', endpoint: `http://${quoting.host}` },
      { stack: 'b', credentials: 'B', endpoint: `http://${web.host}` },
      { name: 'c', stack: 'b', credentials: 'C', endpoint: `http://${web.host}` },
    ),
  });
  const env = {
    ...credentialsOf('A', KEYS),
    ...credentialsOf('B', KEYS),
    B_SECURITY_TOKEN: 'TOKENEXAMPLE',
    C_SECRET_KEY: 'SECRETKEYEXAMPLE',
  };
  for (const format of ['text', 'json']) {
    const { out, err, exitCode } = await driftTargets(cwd, ['--debug', '--format', format], {
      env,
    });
    expect(exitCode).toBe(1);
    expect(out + err).toContain('AuthFailure.SignatureFailure');
    expect(out + err).not.toMatch(/SECRETKEYEXAMPLE|TOKENEXAMPLE/);
  }
});
