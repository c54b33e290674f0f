import { join } from 'node:path';
import { type Deployment, deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';
import { driftCheck } from './drift-report';
import { synthesizeEveryFeature } from './every-feature';
import { synthesizeTwoAccounts } from './two-accounts';

jest.setTimeout(60_000);

const deploy = deployments();

const variables = { TF_VAR_callback_key: 'adasda131312' };

const terraformOf = (deployment: Deployment, appDir: string, stack: string) =>
  deployment.terraform({ folder: join(appDir, 'stacks', stack), variables });

const TEMPLATE = 'tencentcloud_css_callback_template';
const ATTACHMENT = 'tencentcloud_css_callback_rule_attachment';

/** A template that stands in the account before anything is deployed. */
const EXISTING = {
  TemplateId: 1001,
  TemplateName: 'console-made',
  StreamBeginNotifyUrl: 'https://console.example.org/push',
};

const PUSH = { pushUrl: 'https://cb.example.com/push' };

describeWithTerraform('a stack that uses every feature', () => {
  test('is deployed, changed and destroyed', async () => {
    const deployment = await deploy({ seed: { templates: [EXISTING], rules: [] } });
    const { folder, simulator } = deployment;
    const appDir = synthesizeEveryFeature(folder, PUSH);
    const base = terraformOf(deployment, appDir, 'base');
    const edge = terraformOf(deployment, appDir, 'edge');

    await base.init();
    await base.validate();
    expect((await base.plan()).changes).toEqual([
      [`${ATTACHMENT}.aliased_pushexamplecomvip_5F9A6261`, 'create'],
      [`${ATTACHMENT}.by-number_DDCB79D6`, 'create'],
      [`${ATTACHMENT}.everything_europe_AC464328`, 'create'],
      [`${ATTACHMENT}.everything_pushexamplecomlive_B719B785`, 'create'],
      [`${ATTACHMENT}.existing_legacy-pushexamplecomlive_181FC44A`, 'create'],
      [`${ATTACHMENT}.outside_7DD31E11`, 'create'],
      [`${TEMPLATE}.aliased_7883BFD7`, 'create'],
      [`${TEMPLATE}.everything_BB52C8D5`, 'create'],
      ['terraform_data.aliased_ApiFields_BCC2A4D7', 'create'],
      ['terraform_data.everything_ApiFields_313A113B', 'create'],
    ]);
    await base.apply();
    expect((await base.plan()).exitCode).toBe(0);

    await edge.init();
    await edge.validate();
    expect((await edge.plan()).changes).toEqual([[`${ATTACHMENT}.edge_79DAC8C5`, 'create']]);
    await edge.apply();
    expect((await edge.plan()).exitCode).toBe(0);

    expect(bindings(deployment)).toEqual([
      'edge-push.example.com/live → everything',
      'legacy-push.example.com/live → console-made',
      'old-push.example.com/live → console-made',
      'push-eu.example.com/live → everything',
      'push-us.example.com/live → everything',
      'push.example.com/live → everything',
      'push.example.com/vip → 直播',
    ]);
    expect(templateNamed(deployment, 'everything')).toMatchObject({
      Description: 'all_nine_kinds',
      CallbackKey: 'adasda131312',
      StreamBeginNotifyUrl: 'https://cb.example.com/push',
      PushExceptionNotifyUrl: 'https://cb.example.com/push-exception',
      AudioAuditNotifyUrl: '',
      RecordExceptionNotifyUrl: '',
      RecordExceptionLevels: [],
    });

    synthesizeEveryFeature(folder, { pushUrl: 'https://cb.example.com/begin' });
    expect((await base.plan()).changes).toEqual([[`${TEMPLATE}.everything_BB52C8D5`, 'update']]);
    await base.apply();
    expect((await base.plan()).exitCode).toBe(0);
    expect(templateNamed(deployment, 'everything')).toMatchObject({
      StreamBeginNotifyUrl: 'https://cb.example.com/begin',
    });

    await edge.destroy();
    await base.destroy();
    expect(simulator.state()).toMatchObject({ templates: [EXISTING], rules: [] });
    expect(simulator.state().templates).toHaveLength(1);
  });

  test('lacks after a deployment what the provider cannot set, and nothing else', async () => {
    const deployment = await deploy({ seed: { templates: [EXISTING], rules: [] } });
    const { folder, call } = deployment;
    const appDir = synthesizeEveryFeature(folder, PUSH);
    const base = terraformOf(deployment, appDir, 'base');
    const edge = terraformOf(deployment, appDir, 'edge');
    for (const { init, apply } of [base, edge]) {
      await init();
      await apply();
    }
    const check = (...args: readonly string[]) =>
      driftCheck(deployment, appDir, { args: ['--scope', 'declared', ...args], variables });

    const ofBase = await check('--stack', 'base', '--state', 'terraform.base.tfstate');
    expect(ofBase).toMatchObject({ exitCode: 2, report: { status: 'drift', notes: [] } });
    expect(sorted(ofBase.found)).toEqual(sorted([...NOT_SET, STATUS_UNREADABLE]));
    expect(await check('--stack', 'edge', '--state', 'terraform.edge.tfstate')).toMatchObject({
      exitCode: 0,
      found: [],
    });
    const ofBoth = await check();
    expect(ofBoth.report.counts).toEqual({
      declaredTemplates: 2,
      declaredBindings: 7,
      liveTemplates: 3,
      liveBindings: 7,
    });
    expect(sorted(ofBoth.found)).toEqual(sorted([...NOT_SET, STATUS_UNREADABLE]));

    await call('ModifyLiveCallbackTemplate', {
      TemplateId: templateNamed(deployment, 'everything')?.TemplateId,
      AudioAuditNotifyUrl: 'https://cb.example.com/audio-audit',
      RecordExceptionNotifyUrl: 'https://cb.example.com/recording-exception',
      RecordExceptionLevels: ['error', 'warning'],
      RecordStatusNotifyUrl: 'https://cb.example.com/recording-status',
    });
    await call('ModifyLiveCallbackTemplate', {
      TemplateId: templateNamed(deployment, '直播')?.TemplateId,
      RecordExceptionNotifyUrl: 'https://cb.example.com/recording-exception',
    });
    expect(await check()).toMatchObject({ exitCode: 0, found: [STATUS_UNREADABLE] });
    expect((await base.plan()).exitCode).toBe(0);
  });
});

describeWithTerraform('a template with a provider configuration of its own', () => {
  test('goes with its bindings to the account of that configuration', async () => {
    const [here, there] = [await deploy(), await deploy()];
    const appDir = synthesizeTwoAccounts(here.folder, {
      secretId: there.simulator.secretId,
      secretKey: there.simulator.secretKey,
      domain: new URL(there.simulator.url).host,
    });
    const { init, apply, plan, destroy } = terraformOf(here, appDir, 'accounts');
    await init();
    await apply();
    expect((await plan()).exitCode).toBe(0);
    expect(bindings(here)).toEqual(['here.example.com/live → prod']);
    expect(bindings(there)).toEqual(['there.example.com/live → prod']);

    await destroy();
    expect(here.simulator.state()).toEqual({ templates: [], rules: [] });
    expect(there.simulator.state()).toEqual({ templates: [], rules: [] });
  });
});

/** What is declared and live, where the provider has no attribute for it. */
const NOT_SET = [
  ['changed', 'everything', 'callbacks.audioAudit', 'https://cb.example.com/audio-audit', null],
  [
    'changed',
    'everything',
    'callbacks.recordingException',
    'https://cb.example.com/recording-exception',
    null,
  ],
  ['changed', 'everything', 'callbacks.recordingException.levels', ['error', 'warning'], null],
  [
    'changed',
    '直播',
    'callbacks.recordingException',
    'https://cb.example.com/recording-exception',
    null,
  ],
];

const STATUS_UNREADABLE = ['unobservable', 'everything', 'callbacks.recordingStatus'];

const sorted = (findings: readonly unknown[]) =>
  findings.map((each) => JSON.stringify(each)).sort();

const templateNamed = ({ simulator }: Deployment, name: string) =>
  simulator.state().templates.find(({ TemplateName }) => TemplateName === name);

const bindings = ({ simulator }: Deployment) => {
  const { templates, rules } = simulator.state();
  const names = new Map(templates.map((each) => [each.TemplateId, each.TemplateName]));
  return rules
    .map(
      ({ DomainName, AppName, TemplateId }) =>
        `${DomainName}/${AppName} → ${names.get(TemplateId) ?? ''}`,
    )
    .sort();
};
