import { CallbackKey, TencentcloudProvider } from 'tencent-live-callbacks';
import { deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';
import { driftCheck } from './drift-report';
import { settlingDeployment } from './settle-on-deploy-stack';

jest.setTimeout(60_000);

const deploy = deployments();

const TEMPLATE = 'tencentcloud_css_callback_template.main_7AD10839';
const API_FIELDS = 'terraform_data.main_ApiFields_5EF510D2';

const UNSET = {
  TemplateName: 'prod-main',
  Description: '',
  StreamBeginNotifyUrl: 'https://cb.example.com/push',
  StreamEndNotifyUrl: '',
  RecordNotifyUrl: '',
  SnapshotNotifyUrl: '',
  PornCensorshipNotifyUrl: '',
  PushExceptionNotifyUrl: '',
  AudioAuditNotifyUrl: '',
  RecordExceptionNotifyUrl: '',
  RecordStatusNotifyUrl: '',
  RecordExceptionLevels: [],
};

describeWithTerraform('a template that settles on deploy', () => {
  test('is cleared of a URL that was removed, by one deploy', async () => {
    const deployment = await settlingDeployment(deploy);
    const { declare, simulator, runs, appDir } = deployment;
    const callbacks = {
      push: 'https://cb.example.com/push',
      screencapture: 'https://cb.example.com/snapshot',
    };
    declare({ callbacks, description: 'production', settleOnDeploy: true });
    const { init, validate, plan, apply } = deployment.terraformWith();
    await init();
    await validate();
    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(runs()).toHaveLength(1);
    expect(runs()[0]).toEqual({
      args: ['settle', '--from-environment'],
      TemplateId: 1001,
      declared: {
        ...UNSET,
        Description: 'production',
        SnapshotNotifyUrl: 'https://cb.example.com/snapshot',
      },
      key: '',
      region: 'ap-guangzhou',
      domain: new URL(simulator.url).host,
    });

    declare({ settleOnDeploy: true });
    expect((await plan()).changes).toEqual([
      [TEMPLATE, 'update'],
      [API_FIELDS, 'delete', 'create'],
    ]);
    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(runs()).toHaveLength(2);
    expect(runs()[1]).toMatchObject({ TemplateId: 1001, declared: UNSET });
    expect(simulator.state().templates).toMatchObject([{ Description: '', SnapshotNotifyUrl: '' }]);
    expect(
      await driftCheck(deployment, appDir, { args: ['--state', 'terraform.live.tfstate'] }),
    ).toMatchObject({ exitCode: 0, found: [] });

    await apply();
    expect(runs()).toHaveLength(2);
  });

  test('gets the fields that the provider lacks, and gets them anew when one changes', async () => {
    const deployment = await settlingDeployment(deploy);
    const { declare, simulator, runs, appDir } = deployment;
    const push = 'https://cb.example.com/push';
    const audioAudit = 'https://cb.example.com/audio';
    declare({ callbacks: { push, audioAudit } });
    const { init, plan, apply, destroy } = deployment.terraformWith();
    await init();
    await apply();
    expect(simulator.state().templates).toMatchObject([{ AudioAuditNotifyUrl: audioAudit }]);

    const recordingException = { url: 'https://cb.example.com/exception', levels: ['error'] };
    declare({ callbacks: { push, recordingException } });
    expect((await plan()).changes).toEqual([[API_FIELDS, 'delete', 'create']]);
    await apply();
    expect((await plan()).exitCode).toBe(0);
    expect(simulator.state().templates).toMatchObject([
      {
        AudioAuditNotifyUrl: '',
        RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
        RecordExceptionLevels: ['error'],
      },
    ]);
    expect(
      await driftCheck(deployment, appDir, { args: ['--state', 'terraform.live.tfstate'] }),
    ).toMatchObject({ exitCode: 0, found: [], report: { notes: [] } });
    expect(runs()).toHaveLength(2);

    await destroy();
    expect(simulator.state()).toEqual({ templates: [], rules: [] });
    expect(runs()).toHaveLength(2);
  });

  test('gets its key apart from the rest, and the key is shown nowhere', async () => {
    const { declare, simulator, runs, terraformWith } = await settlingDeployment(deploy);
    const withKey = { callbackKey: 'adasda131312' };
    declare((stack) => ({ callbackKey: CallbackKey.variable(stack, 'callback_key') }));
    const { init, plan, apply } = terraformWith({ TF_VAR_callback_key: withKey.callbackKey });
    await init();
    const planned = await plan();
    const applied = await apply();
    expect(planned.out + applied).not.toContain('adasda131312');
    expect(applied).toContain('(output suppressed due to sensitive value in config)');
    expect(runs()).toMatchObject([{ key: 'adasda131312', declared: UNSET }]);
    expect(runs()[0]?.declared).not.toHaveProperty('CallbackKey');

    const next = terraformWith({ TF_VAR_callback_key: 'next131312' });
    expect((await next.plan()).changes).toEqual([
      [TEMPLATE, 'update'],
      [API_FIELDS, 'delete', 'create'],
    ]);
    await next.apply();
    expect((await next.plan()).exitCode).toBe(0);
    expect(runs()).toMatchObject([{ key: 'adasda131312' }, { key: 'next131312' }]);

    declare({});
    await next.apply();
    expect((await next.plan()).exitCode).toBe(0);
    expect(runs()[2]).toMatchObject({ key: '' });
    expect(simulator.state().templates).toMatchObject([{ CallbackKey: '' }]);
  });

  test('is settled in the account of its own provider', async () => {
    const there = await deploy();
    const { declare, simulator, runs, terraformWith } = await settlingDeployment(deploy);
    declare((stack) => ({
      provider: new TencentcloudProvider(stack, 'there', {
        alias: 'there',
        region: 'ap-shanghai',
        secretId: there.simulator.secretId,
        secretKey: there.simulator.secretKey,
        domain: new URL(there.simulator.url).host,
      }),
      callbacks: {
        push: 'https://cb.example.com/push',
        audioAudit: 'https://cb.example.com/audio',
      },
    }));
    const { init, apply, plan } = terraformWith();
    await init();
    await apply();
    expect((await plan()).exitCode).toBe(0);
    expect(simulator.state()).toEqual({ templates: [], rules: [] });
    expect(there.simulator.state().templates).toMatchObject([
      { AudioAuditNotifyUrl: 'https://cb.example.com/audio' },
    ]);
    expect(runs()).toMatchObject([
      {
        args: ['settle', '--from-environment'],
        region: 'ap-shanghai',
        domain: new URL(there.simulator.url).host,
      },
    ]);
  });

  test('is cleared and completed when it is adopted', async () => {
    const { declare, simulator, terraformWith } = await settlingDeployment(deploy, {
      seed: {
        templates: [
          {
            TemplateId: 1002,
            TemplateName: 'prod-main',
            StreamBeginNotifyUrl: 'https://cb.example.com/push',
            SnapshotNotifyUrl: 'https://console.example.org/snapshot',
          },
        ],
        rules: [],
      },
    });
    declare({ importFrom: 1002 });
    const { init, apply, plan } = terraformWith();
    await init();
    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(simulator.state().templates).toMatchObject([
      { TemplateId: 1002, TemplateName: 'prod-main', SnapshotNotifyUrl: '' },
    ]);
  });
});

describeWithTerraform('a template that ceases to settle on deploy', () => {
  test('loses the provisioner, and nothing runs', async () => {
    const { declare, runs, terraformWith } = await settlingDeployment(deploy);
    declare({});
    const { init, apply, plan } = terraformWith();
    await init();
    await apply();
    declare({ settleOnDeploy: false });
    expect((await plan()).changes).toEqual([[API_FIELDS, 'delete']]);
    await apply();
    expect((await plan()).exitCode).toBe(0);
    expect(runs()).toHaveLength(1);
  });
});
