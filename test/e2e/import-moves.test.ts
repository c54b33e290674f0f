import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { CallbackTemplate, DomainBinding, TencentcloudProvider } from 'tencent-live-callbacks';
import { deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';

jest.setTimeout(60_000);

const deploy = deployments();

function synthesize(folder: string, declare: (stack: TerraformStack) => void): string {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'live');
  new LocalBackend(stack, { path: join(folder, 'terraform.live.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud');
  declare(stack);
  app.synth();
  return join(app.outdir, 'stacks/live');
}

/** All that the constructs make, below one id. */
function declareAs(stack: TerraformStack, id: string) {
  const template = new CallbackTemplate(stack, id, {
    templateName: 'prod-main',
    callbacks: {
      push: 'https://cb.example.com/push',
      audioAudit: 'https://cb.example.com/audio-audit',
    },
  });
  const binding = template.bindTo('push.example.com');
  const outside = new DomainBinding(stack, `${id}-eu`, {
    domainName: 'push-eu.example.com',
    appName: 'live',
    template,
  });
  return { template, binding, outside };
}

describeWithTerraform('constructs that were renamed', () => {
  test('are moved in the state, and nothing is destroyed', async () => {
    const { folder, simulator, terraform } = await deploy();
    const stackFolder = synthesize(folder, (stack) => declareAs(stack, 'main'));
    const { init, apply, plan } = terraform({ folder: stackFolder });
    await init();
    await apply();
    const before = simulator.state();

    synthesize(folder, (stack) => declareAs(stack, 'primary'));
    expect((await plan()).out).toContain('Plan: 4 to add, 0 to change, 4 to destroy.');

    synthesize(folder, (stack) => {
      const { template, binding, outside } = declareAs(stack, 'primary');
      const attachment = 'tencentcloud_css_callback_rule_attachment';
      template.resource.moveFromId('tencentcloud_css_callback_template.main_7AD10839');
      template.apiFields?.moveFromId('terraform_data.main_ApiFields_5EF510D2');
      binding.resource.moveFromId(`${attachment}.main_pushexamplecomlive_E84E5C7D`);
      outside.resource.moveFromId(`${attachment}.main-eu_995CB0A9`);
    });
    const moved = await plan();
    expect(moved.out).toContain('Plan: 0 to add, 0 to change, 0 to destroy.');
    expect(moved.changes).toEqual([]);
    await apply();
    expect((await plan()).exitCode).toBe(0);

    // once every state has them, the moves can go
    synthesize(folder, (stack) => declareAs(stack, 'primary'));
    expect((await plan()).exitCode).toBe(0);
    expect(simulator.state()).toEqual(before);
  });

  test('keep their addresses with a logical id of the user', async () => {
    const { folder, terraform } = await deploy();
    const stackFolder = synthesize(folder, (stack) => declareAs(stack, 'main'));
    const { init, apply, plan } = terraform({ folder: stackFolder });
    await init();
    await apply();

    synthesize(folder, (stack) => {
      const { template, binding, outside } = declareAs(stack, 'primary');
      template.resource.overrideLogicalId('main_7AD10839');
      template.apiFields?.overrideLogicalId('main_ApiFields_5EF510D2');
      binding.resource.overrideLogicalId('main_pushexamplecomlive_E84E5C7D');
      outside.resource.overrideLogicalId('main-eu_995CB0A9');
    });
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
  });
});
