import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { CallbackTemplate } from 'tencent-live-callbacks';
import { LiveStack } from '../../examples/single-domain/live-stack';
import { type Deployment, deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';
import { driftCheck } from './drift-report';

jest.setTimeout(60_000);

const deploy = deployments();

const KEY = 'adasda131312';
const variables = { TF_VAR_callback_key: KEY };

const TEMPLATE = 'tencentcloud_css_callback_template';
const ATTACHMENT = 'tencentcloud_css_callback_rule_attachment';

const STATE = ['--state', 'terraform.live.tfstate'];

/** Synthesizes the example, with another URL if one is given, and answers where. */
function synthesize(folder: string, vipEnd?: string): string {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new LiveStack(app, 'live');
  const vip = stack.node.findChild('vip');
  if (vipEnd !== undefined && vip instanceof CallbackTemplate) {
    vip.resource.streamEndNotifyUrl = vipEnd;
  }
  app.synth();
  return app.outdir;
}

const terraformOf = (deployment: Deployment, appDir: string) =>
  deployment.terraform({ folder: join(appDir, 'stacks/live'), variables });

describeWithTerraform('the single-domain example', () => {
  test('is deployed, changed and destroyed', async () => {
    const deployment = await deploy();
    const { folder, simulator } = deployment;
    const appDir = synthesize(folder);
    const { init, validate, plan, apply, destroy, state } = terraformOf(deployment, appDir);
    await init();
    await validate();
    expect(
      (await plan()).changes.map(([address, ...actions]) => [kindOf(address), ...actions]),
    ).toEqual([
      ...Array.from({ length: 4 }, () => [ATTACHMENT, 'create']),
      ...Array.from({ length: 3 }, () => [TEMPLATE, 'create']),
    ]);
    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(bound(simulator.state())).toEqual([
      'archive-push.example.com/live → prod-archive',
      'push-eu.example.com/live → prod-main',
      'push.example.com/live → prod-main',
      'push.example.com/vip → prod-vip',
    ]);

    synthesize(folder, 'https://vip.example.com/stop');
    expect((await plan()).changes).toEqual([[`${TEMPLATE}.vip_9BDFBCB0`, 'update']]);
    await apply();
    expect((await plan()).exitCode).toBe(0);
    expect(
      simulator.state().templates.find(({ TemplateName }) => TemplateName === 'prod-vip'),
    ).toMatchObject({
      CallbackKey: KEY,
      StreamBeginNotifyUrl: 'https://vip.example.com/push',
      StreamEndNotifyUrl: 'https://vip.example.com/stop',
    });

    await destroy();
    expect(simulator.state()).toEqual({ templates: [], rules: [] });
    expect((await state()).resources).toEqual([]);
  });

  test('shows its key nowhere', async () => {
    const deployment = await deploy();
    const appDir = synthesize(deployment.folder);
    const { init, plan, apply } = terraformOf(deployment, appDir);
    await init();
    const planned = await plan();
    const applied = await apply();
    const checked = await driftCheck(deployment, appDir, { args: STATE, variables });

    expect(readFileSync(join(appDir, 'stacks/live/cdk.tf.json'), 'utf8')).not.toContain(KEY);
    expect(planned.out).toContain('+ callback_key               = (sensitive value)');
    expect(planned.out + applied + checked.printed).not.toContain(KEY);
  });

  test('is in sync after a deployment, and a deployment mends what hands changed', async () => {
    const deployment = await deploy();
    const { folder, simulator, call } = deployment;
    const appDir = synthesize(folder);
    const { init, apply, plan } = terraformOf(deployment, appDir);
    await init();
    await apply();
    const check = () => driftCheck(deployment, appDir, { args: STATE, variables });
    expect(await check()).toMatchObject({ exitCode: 0, found: [] });

    const { TemplateId: byHand } = (
      await call('CreateLiveCallbackTemplate', {
        TemplateName: 'console-made',
        StreamBeginNotifyUrl: 'http://console.example.org/push',
      })
    ).response;
    const idOf = (name: string) =>
      simulator.state().templates.find(({ TemplateName }) => TemplateName === name)?.TemplateId;
    await call('ModifyLiveCallbackTemplate', {
      TemplateId: idOf('prod-main'),
      StreamEndNotifyUrl: 'https://elsewhere.example.net/end',
      AudioAuditNotifyUrl: 'https://audit.example.com/audio',
    });
    await call('ModifyLiveCallbackTemplate', {
      TemplateId: idOf('prod-archive'),
      TemplateName: 'prod-archive-old',
    });
    await call('DeleteLiveCallbackRule', {
      DomainName: 'archive-push.example.com',
      AppName: 'live',
    });
    await call('CreateLiveCallbackRule', {
      DomainName: 'push.example.com',
      AppName: 'vip',
      TemplateId: byHand,
    });

    const leftForHands = [
      ['leftover', 'prod-main', 'callbacks.audioAudit', null, 'https://audit.example.com/audio'],
      ['unmanaged', 'console-made'],
    ];
    const changed = await check();
    expect(changed.exitCode).toBe(2);
    expect(sorted(changed.found)).toEqual(
      sorted([
        ...leftForHands,
        ['changed', 'prod-archive', 'templateName', 'prod-archive', 'prod-archive-old'],
        [
          'changed',
          'prod-main',
          'callbacks.interruption',
          'https://cb.example.com/live?action=interruption',
          'https://elsewhere.example.net/end',
        ],
        ['missing', 'archive-push.example.com/live', 'prod-archive', null],
        ['rebound', 'push.example.com/vip', 'prod-vip', 'console-made'],
      ]),
    );

    await apply();
    expect((await plan()).exitCode).toBe(0);
    expect(sorted((await check()).found)).toEqual(sorted(leftForHands));
  });
});

const kindOf = (address: string) => address.split('.')[0];

const sorted = (findings: readonly unknown[]) =>
  findings.map((each) => JSON.stringify(each)).sort();

const bound = ({ templates, rules }: ReturnType<Deployment['simulator']['state']>) =>
  rules
    .map(({ DomainName, AppName, TemplateId }) => {
      const template = templates.find((each) => each.TemplateId === TemplateId);
      return `${DomainName}/${AppName} → ${template?.TemplateName ?? ''}`;
    })
    .sort();
