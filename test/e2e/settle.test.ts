import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import {
  CallbackKey,
  CallbackTemplate,
  TencentcloudProvider,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import { commandLine } from '../helpers/command-line';
import { type Deployment, deployments } from '../helpers/deployments';
import { describeWithTerraform, type Terraform } from '../helpers/terraform';
import { driftCheck } from './drift-report';

jest.setTimeout(60_000);

const deploy = deployments();

const KEY = 'adasda131312';
const variables = { TF_VAR_callback_key: KEY };

const MAIN = 'tencentcloud_css_callback_template.main_7AD10839';
const VIP = 'tencentcloud_css_callback_template.vip_9BDFBCB0';

interface Declared {
  readonly callbacks?: CallbackTemplateProps['callbacks'];
  readonly withKey?: boolean;
  readonly bindsVip?: boolean;
}

const push = 'https://cb.example.com/push';

/** Synthesizes two templates, each with a binding, into `cdktf.out`. */
function synthesize(folder: string, { callbacks, withKey, bindsVip = true }: Declared = {}): void {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'live');
  new LocalBackend(stack, { path: join(folder, 'terraform.live.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud');
  const main = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push, ...callbacks },
    ...(withKey === true && { callbackKey: CallbackKey.variable(stack, 'callback_key') }),
  });
  main.bindTo('push.example.com');
  const vip = new CallbackTemplate(stack, 'vip', { templateName: 'prod-vip', callbacks: { push } });
  if (bindsVip) vip.bindTo('push.example.com', { appName: 'vip' });
  app.synth();
}

const terraformOf = ({ folder, terraform }: Deployment): Terraform =>
  terraform({ folder: join(folder, 'cdktf.out/stacks/live'), variables });

async function deployed(declared: Declared) {
  const deployment = await deploy();
  synthesize(deployment.folder, declared);
  const terraform = terraformOf(deployment);
  await terraform.init();
  await terraform.apply();
  return {
    ...deployment,
    ...terraform,
    check: () => driftCheck(deployment, 'cdktf.out', { variables }),
    /** Runs a command that drift has named. */
    settle: (fix: string, ...args: readonly string[]) =>
      commandLine([...fix.split(' ').slice(1), '--endpoint', deployment.simulator.url, ...args], {
        cwd: deployment.folder,
        env: { ...deployment.credentials, ...variables },
      }),
  };
}

const fixesOf = ({ report }: Awaited<ReturnType<typeof driftCheck>>): readonly unknown[] => [
  ...new Set(report.findings.map(({ fix }) => fix)),
];

const SETTLE = 'live-callbacks settle --stack live';

describeWithTerraform('settle with Terraform', () => {
  test('clears a URL and a key that were removed from code: the plan is empty after it', async () => {
    const { folder, simulator, check, settle, plan, apply } = await deployed({
      callbacks: { screencapture: 'https://cb.example.com/snapshot' },
      withKey: true,
    });
    synthesize(folder);
    await apply();
    expect((await plan()).changes).toEqual([[MAIN, 'update']]);
    const leftover = await check();
    expect(leftover.found.map(([name, , attribute]) => [name, attribute])).toEqual([
      ['leftover', 'callbackKey'],
      ['leftover', 'callbacks.screencapture'],
    ]);
    expect(fixesOf(leftover)).toEqual([SETTLE]);

    expect(await settle(SETTLE, '--dry-run')).toMatchObject({ exitCode: 2 });
    const settled = await settle(SETTLE, '--yes');
    expect(settled).toMatchObject({ exitCode: 0, err: '' });
    expect(settled.out).toContain('done: template prod-main (');
    expect(settled.out + leftover.printed).not.toContain(KEY);
    expect(namedTemplate(simulator.state(), 'prod-main')).toMatchObject({
      CallbackKey: '',
      SnapshotNotifyUrl: '',
      StreamBeginNotifyUrl: push,
    });
    expect(await check()).toMatchObject({ exitCode: 0, found: [] });
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
  });

  test('sets the fields that the provider lacks: drift is in sync and the plan empty after it', async () => {
    const { simulator, check, settle, plan } = await deployed({
      callbacks: {
        audioAudit: 'https://cb.example.com/audio',
        recordingException: { url: 'https://cb.example.com/exception', levels: ['error', 'info'] },
        recordingStatus: 'https://cb.example.com/status',
      },
    });
    const before = await check();
    expect(before.found.map(([name, , attribute]) => [name, attribute])).toEqual([
      ['changed', 'callbacks.audioAudit'],
      ['changed', 'callbacks.recordingException'],
      ['changed', 'callbacks.recordingException.levels'],
      ['unobservable', 'callbacks.recordingStatus'],
    ]);
    expect(fixesOf(before)).toEqual([SETTLE, undefined]);

    const settled = await settle(SETTLE, '--yes');
    expect(settled).toMatchObject({ exitCode: 0, err: '' });
    expect(settled.out).toContain('callbacks.recordingStatus is written and cannot be read back');
    expect(namedTemplate(simulator.state(), 'prod-main')).toMatchObject({
      AudioAuditNotifyUrl: 'https://cb.example.com/audio',
      RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
      RecordExceptionLevels: ['error', 'info'],
    });
    expect(await check()).toMatchObject({
      exitCode: 0,
      found: [['unobservable', 'prod-main', 'callbacks.recordingStatus']],
    });
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await settle(SETTLE, '--dry-run')).toMatchObject({ exitCode: 0 });
  });
});

describeWithTerraform('the way out that drift prints', () => {
  test('leads out of a template that was deleted by hand and fails every plan', async () => {
    const { folder, terraform, call, simulator, check, plan, run, apply } = await deployed({});
    const vipId = namedTemplate(simulator.state(), 'prod-vip')?.TemplateId;
    await call('DeleteLiveCallbackRule', { DomainName: 'push.example.com', AppName: 'vip' });
    await call('DeleteLiveCallbackTemplate', { TemplateId: vipId });
    expect((await run('plan', '-no-color')).err).toContain('Code=InternalError.ConfNotFound');

    const broken = await check();
    expect(broken).toMatchObject({ exitCode: 2 });
    expect(broken.found).toEqual([
      ['missing', 'push.example.com/vip', 'prod-vip', null],
      ['missing', 'prod-vip'],
    ]);
    const forget = `terraform -chdir=cdktf.out/stacks/live state rm ${VIP}`;
    expect(fixesOf(broken)).toEqual([`${forget} && cdktf deploy live`]);

    const words = forget.split(' ').slice(1);
    expect(await terraform({ folder }).run(...words)).toMatchObject({ exitCode: 0 });
    expect((await plan()).changes.map(([, ...actions]) => actions)).toEqual([
      ['create'],
      ['create'],
    ]);
    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await check()).toMatchObject({ exitCode: 0, found: [] });
  });

  test('is a plain deploy where only the rule of a binding is gone', async () => {
    const { call, check, plan, apply } = await deployed({});
    await call('DeleteLiveCallbackRule', { DomainName: 'push.example.com', AppName: 'vip' });
    const broken = await check();
    expect(broken.found).toEqual([['missing', 'push.example.com/vip', 'prod-vip', null]]);
    expect(fixesOf(broken)).toEqual(['cdktf deploy live']);

    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await check()).toMatchObject({ exitCode: 0, found: [] });
  });

  test('is not needed where a binding was removed from code and its rule is gone already', async () => {
    const { folder, call, check, plan, apply } = await deployed({});
    await call('DeleteLiveCallbackRule', { DomainName: 'push.example.com', AppName: 'vip' });
    synthesize(folder, { bindsVip: false });
    expect(await check()).toMatchObject({ exitCode: 0, found: [] });

    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
  });

  test('is a plain deploy where a rule was bound to a template of no other rule by hand', async () => {
    const { call, check, plan, apply } = await deployed({});
    const { response } = await call('CreateLiveCallbackTemplate', {
      TemplateName: 'console-made',
      StreamBeginNotifyUrl: 'https://console.example.org/push',
    });
    const { TemplateId } = response;
    await call('CreateLiveCallbackRule', { ...VIP_RULE, TemplateId });
    const broken = await check();
    expect(broken.found).toContainEqual([
      ...['rebound', 'push.example.com/vip', 'prod-vip', 'console-made'],
    ]);
    expect(fixesOf(broken)).toContain('cdktf deploy live');

    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await check()).toMatchObject({ found: [['unmanaged', 'console-made']] });
  });

  test('removes a rule first that the provider would take for another one of its new template', async () => {
    const { call, simulator, check, settle: run, plan, apply } = await deployed({});
    await call('CreateLiveCallbackRule', {
      ...VIP_RULE,
      TemplateId: namedTemplate(simulator.state(), 'prod-main')?.TemplateId,
    });
    const broken = await check();
    expect(broken.found).toEqual([['rebound', 'push.example.com/vip', 'prod-vip', 'prod-main']]);
    expect(fixesOf(broken)).toEqual([
      'live-callbacks unbind --domain push.example.com --app vip --even-declared && cdktf deploy live',
    ]);

    const [unbind = ''] = fixesOf(broken).join('').split(' && ');
    expect(await run(unbind, '--yes')).toMatchObject({ exitCode: 0, err: '' });
    await apply();
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await check()).toMatchObject({ exitCode: 0, found: [] });
  });
});

const VIP_RULE = { DomainName: 'push.example.com', AppName: 'vip' };

const namedTemplate = ({ templates }: ReturnType<Deployment['simulator']['state']>, name: string) =>
  templates.find(({ TemplateName }) => TemplateName === name);
