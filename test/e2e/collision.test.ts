import { join } from 'node:path';
import { App, LocalBackend } from 'cdktf';
import { CallbackTemplate } from 'tencent-live-callbacks';
import { deployments } from '../helpers/deployments';
import { stackWithProvider } from '../helpers/synthesis';
import { describeWithTerraform } from '../helpers/terraform';

jest.setTimeout(60_000);

const deploy = deployments();

/** One template bound to one domain under two app names. */
function app(outdir: string, isGuardOff: boolean): App {
  const one = new App({ outdir, skipValidation: isGuardOff });
  const stack = stackWithProvider(one);
  new LocalBackend(stack, { path: join(outdir, 'terraform.live.tfstate') });
  const template = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push: 'https://cb.example.com/push' },
  });
  const first = template.bindTo('push.example.com');
  // one after the other, so that the outcome does not hang on timing
  template.bindTo('push.example.com', { appName: 'vip', dependsOn: [first.resource] });
  return one;
}

describeWithTerraform('the guard against colliding bindings', () => {
  test('refuses at synth what would lose a live rule', async () => {
    const { folder } = await deploy();
    expect(() => {
      app(join(folder, 'cdktf.out'), false).synth();
    }).toThrow('give each app name a template of its own');
  });

  test('is what keeps the rule: with the guard off the second deploy deletes it', async () => {
    const { folder, simulator, terraform } = await deploy();
    const outdir = join(folder, 'cdktf.out');
    app(outdir, true).synth();
    const { init, apply } = terraform({ folder: join(outdir, 'stacks/live') });
    const appNames = () =>
      simulator
        .state()
        .rules.map(({ AppName }) => AppName)
        .sort();

    await init();
    await apply();
    expect(appNames()).toEqual(['live', 'vip']);
    await apply();
    expect(appNames()).toEqual(['vip']);
  });
});
