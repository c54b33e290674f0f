import { type Seed } from 'tencent-live-callbacks/simulator';
import { FLEET, FLEET_ENV, MAIN, PROD, VIP } from '../helpers/fleet-command';
import { simulators } from '../helpers/simulators';
import { credentialsOf, driftTargets, gist, targetsFile, targetsReport } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

const DEV: Seed = {
  templates: [
    { ...MAIN, TemplateName: 'dev-main', RecordExceptionNotifyUrl: '' },
    { ...VIP, TemplateName: 'dev-vip', RecordExceptionNotifyUrl: '' },
  ],
  rules: [{ DomainName: 'dev-push.example.com', AppName: 'live', TemplateId: 1001 }],
};

const fleet = 'ops/fleet.yaml';

/** Two environments of one file, each in an account of its own. */
async function twoEnvironments(prod: Seed = PROD, text = FLEET) {
  const accounts = [await start({ seed: prod }), await start({ seed: DEV })] as const;
  const [atProd, atDev] = accounts.map(({ simulator }) => simulator.url);
  const cwd = folder({
    'ops/fleet.yaml': text,
    'targets.json': targetsFile(
      { fleet, environment: 'prod', credentials: 'PROD', endpoint: atProd },
      { fleet, environment: 'dev', credentials: 'DEV', endpoint: atDev },
    ),
  });
  const env = {
    ...FLEET_ENV,
    ...credentialsOf('PROD', accounts[0].simulator),
    ...credentialsOf('DEV', accounts[1].simulator),
  };
  return { cwd, env };
}

describe('drift --targets with fleets', () => {
  test('checks several environments of one file, each against its account', async () => {
    const { cwd, env } = await twoEnvironments();
    const { exitCode, err, report } = await targetsReport(cwd, [], { env });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(report.targets).toMatchObject([
      { name: 'dev', status: 'in-sync', counts: { declaredTemplates: 2, declaredBindings: 1 } },
      { name: 'prod', status: 'in-sync', counts: { declaredTemplates: 2, declaredBindings: 2 } },
    ]);
    expect(report.notes).toEqual([
      'dev, prod: a fleet is compared without state: its templates are matched by name',
    ]);
  });

  test('says where in the file, and with whose credentials', async () => {
    const { cwd, env } = await twoEnvironments({
      templates: [{ ...MAIN, AudioAuditNotifyUrl: 'https://audit.example.com' }],
      rules: PROD.rules,
    });
    const { exitCode, report } = await targetsReport(cwd, [], { env });
    expect(exitCode).toBe(2);
    expect(report.findings).toMatchObject([
      {
        class: 'dangling',
        target: 'prod',
        stack: 'prod',
        address: 'bindings["push.example.com"].vip',
        location: { file: 'ops/fleet.yaml', line: 15 },
      },
      {
        class: 'leftover',
        fingerprint: 'prod:leftover:template:prod:templates.main:callbacks.audioAudit',
        fix: 'live-callbacks settle --fleet ops/fleet.yaml --environment prod',
      },
      { class: 'missing', address: 'templates.vip', location: { line: 11 } },
    ]);
    expect(report.notes).toContain(
      'prod: commands need the credentials of the account: export TENCENTCLOUD_SECRET_ID="$PROD_SECRET_ID" TENCENTCLOUD_SECRET_KEY="$PROD_SECRET_KEY"',
    );
  });

  test('what two environments hold in one account is unmanaged in neither', async () => {
    const vip = { ...VIP, TemplateId: 1012, RecordExceptionNotifyUrl: '' };
    const { simulator } = await start({
      seed: {
        templates: [
          ...PROD.templates,
          {
            ...MAIN,
            TemplateId: 1011,
            TemplateName: 'dev-main',
            RecordExceptionNotifyUrl: '',
          },
          { ...vip, TemplateName: 'dev-vip' },
          { TemplateId: 1013, TemplateName: 'console' },
        ],
        rules: [
          ...PROD.rules,
          { DomainName: 'dev-push.example.com', AppName: 'live', TemplateId: 1011 },
        ],
      },
    });
    const targets = ['prod', 'dev'].map((environment) => ({
      fleet: 'fleet.yaml',
      environment,
      endpoint: simulator.url,
    }));
    const env = { ...FLEET_ENV, ...credentialsOf('TENCENTCLOUD', simulator) };
    for (const listed of [targets, targets.slice(0, 1)]) {
      const cwd = folder({ 'fleet.yaml': FLEET, 'targets.json': targetsFile(...listed) });
      const { report } = await targetsReport(cwd, [], { env });
      expect(gist(report)).toEqual([
        [listed.length === 2 ? 'dev' : 'prod', 'unmanaged', 'console'],
      ]);
      expect(report.notes.filter((note) => note.startsWith('no target'))).toEqual(
        listed.length === 2
          ? []
          : ['no target names the environment "dev" of "fleet.yaml": it is not checked'],
      );
    }
  });

  test('a variable that is not set fails its own environment alone, in one line', async () => {
    const own = 'prod: { defaults: { callbacks: { screencapture: "https://${PROD_HOST}/s" } } }';
    const { cwd, env } = await twoEnvironments(PROD, FLEET.replace('prod: {}', own));
    const { exitCode, report } = await targetsReport(cwd, [], { env });
    expect(exitCode).toBe(1);
    expect(report.targets?.map(({ name, status }) => [name, status])).toEqual([
      ['dev', 'in-sync'],
      ['prod', 'incomplete'],
    ]);
    expect(gist(report)).toEqual([
      [
        'prod',
        'unchecked',
        'the fleet file "ops/fleet.yaml" cannot be used; mend it and run again: ops/fleet.yaml:17:51: environments.prod.defaults.callbacks.screencapture: holds "${PROD_HOST}", and the environment variable PROD_HOST is not set; set it, or write its value',
      ],
    ]);
  });

  test('a misspelt environment is told in one line', async () => {
    const { simulator } = await start({ seed: PROD });
    const cwd = folder({
      'fleet.yaml': FLEET,
      'targets.json': targetsFile({ fleet: 'fleet.yaml', environment: 'prd' }),
    });
    const { exitCode, out } = await driftTargets(cwd, [], {
      env: { ...FLEET_ENV, ...credentialsOf('TENCENTCLOUD', simulator) },
    });
    expect(exitCode).toBe(1);
    expect(out).toContain(
      'the fleet file "fleet.yaml" does not have this environment: "prd" is unknown, did you mean "prod"?',
    );
  });
});
