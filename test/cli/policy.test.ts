import { FLEET, fleetCommands, MAIN, PROD_RULES, reportOf, VIP } from '../helpers/fleet-command';
import { recordedDrift } from '../helpers/recorded-drift';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { appFiles, declaring, deployed } from '../helpers/apps';
import { credentialsOf, targetsFile, targetsReport } from '../helpers/targets';

const start = simulators();
const folder = temporaryFolders();
const onFleet = fleetCommands(start, folder);

const HOSTS = `version: 1
allowedHosts: ['*.example.com']
`;

/** Runs a check of the recorded account, which was changed by hand, with a policy. */
const drift = (policy: string, ...args: readonly string[]) =>
  recordedDrift(start, 'drifted', ['--policy', 'policy.yaml', ...args], {
    cwd: folder({ 'policy.yaml': policy }),
  });

describe('drift --policy', () => {
  test('says of a change by hand that it breaks the policy, and costs no call', async () => {
    const { out, exitCode, calls } = await drift(HOSTS);
    expect({ exitCode, calls }).toEqual({ exitCode: 2, calls: 2 });
    expect(out).toContain(`  changed       callbacks.interruption
`);
    expect(out).toContain(`  forbidden     callbacks.interruption
                must go to an allowed host: *.example.com (policy: allowedHosts)
`);
    expect(out).toMatch(/drift, \d+ differences: .*\d+ forbidden/);
  });

  test('can be all that fails', async () => {
    const failing = await drift(HOSTS, '--fail-on', 'forbidden');
    expect(failing.exitCode).toBe(2);
    const other = await drift('version: 1\nmaxTemplates: 50\n', '--fail-on', 'forbidden');
    expect(other.exitCode).toBe(0);
    expect(other.out).not.toContain('forbidden');
  });

  test('gives notes for rules that only warn, and they do not fail', async () => {
    const { out, exitCode } = await drift(
      `${HOSTS}warnOnly: [allowedHosts]\n`,
      '--fail-on',
      'forbidden',
    );
    expect(exitCode).toBe(0);
    expect(out).not.toContain('forbidden');
    expect(out).toMatch(
      /note: template prod-main \(1002\) callbacks\.interruption must go to an allowed host: \*\.example\.com \(policy: allowedHosts\)\n/,
    );
  });

  test('with scope "declared" leaves out what nobody declared', async () => {
    const policy = 'version: 1\nrequiredEvents: [pornDetection]\n';
    const { out: all } = await drift(policy, '--format', 'json');
    const { out: declared } = await drift(policy, '--format', 'json', '--scope', 'declared');
    const named = (out: string) =>
      reportOf({ out, err: '', exitCode: 0 })
        .findings.filter(({ class: name }) => name === 'forbidden')
        .map(({ templateName }) => templateName);
    expect(named(all)).toContain('console-made');
    expect(named(declared)).not.toContain('console-made');
    expect(named(declared).length).toBeGreaterThan(0);
  });

  test('is told of mistakes in the file before anything is read', async () => {
    const { err, exitCode, calls } = await drift('version: 1\nallowedHost: [cb.example.com]\n');
    expect({ exitCode, calls }).toEqual({ exitCode: 1, calls: 0 });
    expect(err).toContain('the policy file "policy.yaml" cannot be used; mend it and run again:');
    expect(err).toContain(
      'policy.yaml:2:1: "allowedHost" is unknown, did you mean "allowedHosts"?',
    );
  });

  test('says so where there is no such file', async () => {
    const { err, exitCode, calls } = await recordedDrift(
      start,
      'clean',
      ['--policy', 'gone.yaml'],
      {
        cwd: folder(),
      },
    );
    expect({ exitCode, calls }).toEqual({ exitCode: 1, calls: 0 });
    expect(err).toContain(
      'the policy file "gone.yaml" cannot be read (ENOENT); check its path and permissions',
    );
  });
});

describe('drift --fleet', () => {
  const policy = "policy: { allowedHosts: ['cb.example.com'] }\n";
  const args = ['drift', '--fleet', 'ops/fleet.yaml', '--environment', 'prod', '--format', 'json'];
  const seed = {
    templates: [{ ...MAIN, StreamBeginNotifyUrl: 'https://cb.example.net/push' }, VIP],
    rules: PROD_RULES,
  };
  const classesOf = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) => {
    const outcome = await onFleet([...args, ...more], { seed, cwd: folder(files) });
    return reportOf(outcome).findings.map(({ class: name }) => name);
  };

  test('holds the account to the policy of the fleet', async () => {
    expect(await classesOf({ 'ops/fleet.yaml': FLEET + policy })).toEqual(['changed', 'forbidden']);
    expect(await classesOf({ 'ops/fleet.yaml': FLEET })).toEqual(['changed']);
  });

  test('holds it to that of --policy instead, if one is given', async () => {
    const files = {
      'ops/fleet.yaml': FLEET + policy,
      'policy.yaml': 'version: 1\nrequireKey: true\n',
    };
    expect(await classesOf(files, '--policy', 'policy.yaml')).toEqual(['changed']);
  });

  test('refuses a fleet that breaks its own policy, with the line of the URL', async () => {
    const cwd = folder({
      'ops/fleet.yaml': `${FLEET}policy: { allowedHosts: ['cb.example.net'] }\n`,
    });
    const { err, exitCode, calls } = await onFleet(args, { seed, cwd });
    expect({ exitCode, calls }).toEqual({ exitCode: 1, calls: 0 });
    expect(err).toContain(
      'ops/fleet.yaml:9:13: templates.main.callbacks.push: "https://${CALLBACK_HOST}/push" must go to an allowed host: cb.example.net (policy: allowedHosts)',
    );
  });
});

test('drift --targets holds every account to the policy', async () => {
  const one = await start({ seed: deployed(['prod', 'push.example.com']) });
  const two = await start({ seed: deployed(['staging', 'push.example.com']) });
  const cwd = folder({
    ...appFiles({
      'live-prod': declaring(['prod', 'push.example.com']),
      'live-staging': declaring(['staging', 'push.example.com']),
    }),
    'policy.yaml': 'version: 1\nrequireKey: true\n',
    'targets.json': targetsFile(
      { name: 'a', stack: 'live-prod', credentials: 'A', endpoint: one.simulator.url },
      { name: 'b', stack: 'live-staging', credentials: 'B', endpoint: two.simulator.url },
    ),
  });
  const env = { ...credentialsOf('A', one.simulator), ...credentialsOf('B', two.simulator) };
  const { report } = await targetsReport(cwd, ['--policy', 'policy.yaml'], { env });
  expect(
    report.findings.map(({ target, class: name, attribute }) => [target, name, attribute]),
  ).toEqual([
    ['a', 'forbidden', 'callbackKey'],
    ['b', 'forbidden', 'callbackKey'],
  ]);
});
