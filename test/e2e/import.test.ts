import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import {
  CallbackKey,
  CallbackTemplate,
  TencentcloudProvider,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import { type Deployment, deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';

jest.setTimeout(60_000);

const deploy = deployments();

const TEMPLATE = 'tencentcloud_css_callback_template.main_7AD10839';
const RULE = 'tencentcloud_css_callback_rule_attachment.main_pushexamplecomlive_E84E5C7D';
const RULE_EU = 'tencentcloud_css_callback_rule_attachment.main_push-euexamplecomlive_70588904';

const main = {
  templateName: 'prod-main',
  description: 'made_by_hand',
  callbacks: { push: 'https://cb.example.com/push' },
};

/** The account before anything is deployed: what was made by hand. */
const seed = {
  templates: [
    {
      TemplateId: 1002,
      TemplateName: 'prod-main',
      Description: 'made_by_hand',
      StreamBeginNotifyUrl: 'https://cb.example.com/push',
      CallbackKey: 'adasda131312',
    },
  ],
  rules: ['push.example.com', 'push-eu.example.com'].map((DomainName) => ({
    DomainName,
    AppName: 'live',
    TemplateId: 1002,
  })),
};

function terraformOf(deployment: Deployment, declare: (stack: TerraformStack) => void) {
  const { folder, terraform } = deployment;
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'live');
  new LocalBackend(stack, { path: join(folder, 'terraform.live.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud');
  declare(stack);
  app.synth();
  return terraform({
    folder: join(app.outdir, 'stacks/live'),
    variables: { TF_VAR_callback_key: 'adasda131312' },
  });
}

const adopt = (stack: TerraformStack, props: Partial<CallbackTemplateProps> = {}) => {
  const template = new CallbackTemplate(stack, 'main', { ...main, importFrom: 1002, ...props });
  template.bindTo('push.example.com', { importFrom: '1002#push.example.com' });
  template.bindTo('push-eu.example.com', { importFrom: { templateId: 1002 } });
};

describeWithTerraform('a template and rules that were made by hand', () => {
  test('are adopted without a change, and stay adopted', async () => {
    const deployment = await deploy({ seed });
    const { provider, simulator } = deployment;
    const before = simulator.state();
    const { init, validate, plan, apply, state } = terraformOf(deployment, (stack) => {
      adopt(stack, { callbackKey: 'adasda131312' });
    });
    await init();
    await validate();
    const planned = await plan();
    expect(planned.out).toContain('Plan: 3 to import, 0 to add, 0 to change, 0 to destroy.');
    expect(planned.changes).toEqual([]);

    expect(await apply()).toContain('3 imported, 0 added, 0 changed, 0 destroyed.');
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect((await state()).resources.map(({ type, name }) => `${type}.${name}`)).toEqual([
      RULE_EU,
      RULE,
      TEMPLATE,
    ]);
    expect(simulator.state()).toEqual(before);
    expect(provider.calls.filter(({ action }) => !action.startsWith('Describe'))).toEqual([]);
  });

  test('get the sensitivity mark of a key by an update that calls nothing', async () => {
    const deployment = await deploy({ seed });
    const { provider, simulator } = deployment;
    const before = simulator.state();
    const { init, plan, apply } = terraformOf(deployment, (stack) => {
      adopt(stack, { callbackKey: CallbackKey.variable(stack, 'callback_key') });
    });
    await init();
    const planned = await plan();
    expect(planned.out).toContain('Plan: 3 to import, 0 to add, 1 to change, 0 to destroy.');
    expect(planned.changes).toEqual([[TEMPLATE, 'update']]);
    expect(planned.out).toContain('The value is unchanged.');

    const applied = await apply();
    expect(applied).toContain('3 imported, 0 added, 1 changed, 0 destroyed.');
    expect(planned.out + applied).not.toContain('adasda131312');
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(simulator.state()).toEqual(before);
    expect(provider.calls.filter(({ action }) => !action.startsWith('Describe'))).toEqual([]);
  });

  test('are found in the account of their own provider configuration', async () => {
    const here = await deploy();
    const there = await deploy({ seed });
    const { init, plan, apply } = terraformOf(here, (stack) => {
      const provider = new TencentcloudProvider(stack, 'there', {
        alias: 'there',
        secretId: there.simulator.secretId,
        secretKey: there.simulator.secretKey,
        domain: new URL(there.simulator.url).host,
      });
      adopt(stack, { callbackKey: 'adasda131312', provider });
    });
    await init();
    expect(await apply()).toContain('3 imported, 0 added, 0 changed, 0 destroyed.');
    expect((await plan()).exitCode).toBe(0);
  });

  test('are mistaken for one another, where a domain has two rules with the template', async () => {
    const ofVip = { DomainName: 'push.example.com', AppName: 'vip', TemplateId: 1002 };
    const deployment = await deploy({ seed: { ...seed, rules: [...seed.rules, ofVip] } });
    const { init, plan } = terraformOf(deployment, (stack) => {
      const template = CallbackTemplate.fromTemplateId(stack, 'main', 1002);
      template.bindTo('push.example.com', { appName: 'vip', importFrom: { templateId: 1002 } });
    });
    await init();
    const { out } = await plan();
    expect(out).toContain('~ app_name    = "live" -> "vip" # forces replacement');
    expect(out).toContain('Plan: 1 to import, 1 to add, 0 to change, 1 to destroy.');
  });
});
