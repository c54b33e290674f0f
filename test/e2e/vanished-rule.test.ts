import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { CallbackTemplate, TencentcloudProvider } from 'tencent-live-callbacks';
import { deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';
import { driftCheck } from './drift-report';

jest.setTimeout(60_000);

const deploy = deployments();

const BINDING = 'tencentcloud_css_callback_rule_attachment.main_pushexamplecomlive_E84E5C7D';

describeWithTerraform('the note of drift on a rule that is gone', () => {
  test('leads out of a destroy without a refresh, which crashes the provider', async () => {
    const deployment = await deploy();
    const { folder, terraform, call } = deployment;
    synthesize(folder, true);
    const { init, apply, plan, run } = terraform({ folder: join(folder, 'cdktf.out/stacks/live') });
    await init();
    await apply();

    await call('DeleteLiveCallbackRule', { DomainName: 'push.example.com', AppName: 'live' });
    synthesize(folder, false);
    const forget = `terraform -chdir=cdktf.out/stacks/live state rm ${BINDING}`;
    expect((await driftCheck(deployment, 'cdktf.out')).report.notes).toEqual([
      `${BINDING} waits for a destroy, but its rule is gone: without a refresh the provider crashes on it; this takes it out of the state: ${forget}`,
    ]);
    const unrefreshed = ['apply', '-refresh=false', '-auto-approve', '-no-color'];
    expect((await run(...unrefreshed)).exitCode).toBe(1);

    const words = forget.split(' ').slice(1);
    expect((await terraform({ folder }).run(...words)).exitCode).toBe(0);
    expect((await run(...unrefreshed)).exitCode).toBe(0);
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await driftCheck(deployment, 'cdktf.out')).toMatchObject({
      exitCode: 0,
      report: { notes: [] },
    });
  });
});

function synthesize(folder: string, isBound: boolean): void {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'live');
  new LocalBackend(stack, { path: join(folder, 'terraform.live.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud');
  const template = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push: 'https://cb.example.com/push' },
  });
  if (isBound) template.bindTo('push.example.com');
  app.synth();
}
