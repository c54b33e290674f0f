import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployments } from '../helpers/deployments';
import { recordedAccount, recordedText } from '../helpers/provider-recording';
import { scriptedServers, success } from '../helpers/scripted-server';
import { temporaryFolders } from '../helpers/temporary-folder';
import { describeWithTerraform, terraformIn } from '../helpers/terraform';
import { startTerraformProvider } from '../helpers/terraform-provider';

jest.setTimeout(60_000);

const deploy = deployments();
const script = scriptedServers();
const folderWith = temporaryFolders();

const TEMPLATE = 'tencentcloud_css_callback_template';
const ATTACHMENT = 'tencentcloud_css_callback_rule_attachment';

const configuration = (resource: object): string =>
  JSON.stringify({
    terraform: {
      required_providers: { tencentcloud: { source: 'tencentcloudstack/tencentcloud' } },
    },
    resource,
  });

const recorded = {
  files: {
    'main.tf.json': recordedText('main.tf.json'),
    'terraform.tfstate': recordedText('terraform.tfstate.json'),
  },
  seed: recordedAccount('clean'),
};
const variables = { TF_VAR_callback_key: 'adasda131312' };

/** What Terraform says when a plugin dies. */
const CRASH = 'Error: Plugin did not respond';

describeWithTerraform('the provider alone', () => {
  test('fault 1: never clears a URL that was removed, and plans to for ever', async () => {
    const template = {
      template_name: 'prod-main',
      stream_begin_notify_url: 'https://cb.example.com/push',
    };
    const withUrl = { ...template, snapshot_notify_url: 'https://cb.example.com/snapshot' };
    const { folder, simulator, call, provider, terraform } = await deploy({
      files: { 'main.tf.json': configuration({ [TEMPLATE]: { main: withUrl } }) },
    });
    const { init, plan, apply } = terraform();
    await init();
    await apply();

    writeFileSync(join(folder, 'main.tf.json'), configuration({ [TEMPLATE]: { main: template } }));
    for (const round of [1, 2]) {
      const { changes, out } = await plan();
      expect(changes).toEqual([[`${TEMPLATE}.main`, 'update']]);
      expect(out).toContain(
        '- snapshot_notify_url        = "https://cb.example.com/snapshot" -> null',
      );
      await apply();
      expect(
        provider.calls.filter(({ action }) => action === 'ModifyLiveCallbackTemplate'),
      ).toEqual(
        Array.from({ length: round }, () => ({
          action: 'ModifyLiveCallbackTemplate',
          params: { TemplateId: 1001 },
        })),
      );
      expect(simulator.state().templates).toMatchObject([
        { SnapshotNotifyUrl: 'https://cb.example.com/snapshot' },
      ]);
    }

    await call('ModifyLiveCallbackTemplate', { TemplateId: 1001, SnapshotNotifyUrl: '' });
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
  });

  test('fault 2: deletes the rule of one app name for another one of the same template and domain', async () => {
    const template_id = `\${${TEMPLATE}.main.id}`;
    const domain_name = 'push.example.com';
    const { simulator, terraform } = await deploy({
      files: {
        'main.tf.json': configuration({
          [TEMPLATE]: {
            main: {
              template_name: 'prod-main',
              stream_begin_notify_url: 'https://cb.example.com/push',
            },
          },
          [ATTACHMENT]: {
            first: { domain_name, app_name: 'live', template_id },
            second: {
              domain_name,
              app_name: 'vip',
              template_id,
              depends_on: [`${ATTACHMENT}.first`],
            },
          },
        }),
      },
    });
    const { init, plan, apply, state, run } = terraform();
    await init();
    await apply();
    expect((await state()).resources.map(({ instances }) => instances[0]?.attributes.id)).toEqual([
      '1001#push.example.com',
      '1001#push.example.com',
      '1001',
    ]);
    expect(appNames(simulator.state())).toEqual(['live', 'vip']);

    const { changes, out } = await plan();
    expect(changes).toEqual([[`${ATTACHMENT}.second`, 'delete', 'create']]);
    expect(out).toContain('~ app_name    = "live" -> "vip" # forces replacement');

    await apply();
    expect(appNames(simulator.state())).toEqual(['vip']);

    // both attachments now stand for the one rule that is left
    const { exitCode, err } = await run('destroy', '-auto-approve', '-no-color', '-parallelism=1');
    expect(exitCode).toBe(1);
    expect(err).toContain(CRASH);
  });

  test('fault 3: takes a rule that was bound to another template by hand for deleted', async () => {
    const { call, terraform } = await deploy(recorded);
    await call('CreateLiveCallbackRule', {
      DomainName: 'push.example.com',
      AppName: 'vip',
      TemplateId: 1001,
    });
    const { init, plan } = terraform({ variables });
    await init();

    const { changes, out } = await plan();
    expect(changes).toEqual([[`${ATTACHMENT}.vip_vip`, 'create']]);
    expect(out).toContain(`# ${ATTACHMENT}.vip_vip will be created`);
    expect((await plan('-refresh-only')).out).toContain(`# ${ATTACHMENT}.vip_vip has been deleted`);
  });

  test('fault 4: crashes when the rule of an attachment is gone before it is destroyed', async () => {
    const { call, simulator, terraform } = await deploy(recorded);
    await call('DeleteLiveCallbackRule', { DomainName: 'push-eu.example.com', AppName: 'live' });
    const { init, run, state, destroy } = terraform({ variables });
    await init();

    const { exitCode, err } = await run(
      'destroy',
      '-auto-approve',
      '-no-color',
      '-refresh=false',
      `-target=${ATTACHMENT}.main_eu`,
    );
    expect(exitCode).toBe(1);
    expect(err).toContain(CRASH);
    expect((await state()).resources.map(({ name }) => name)).toContain('main_eu');

    expect((await run('state', 'rm', `${ATTACHMENT}.main_eu`)).exitCode).toBe(0);
    await destroy('-refresh=false');
    expect(simulator.state()).toEqual({ templates: [], rules: [] });
  });

  test('fault 5: cannot plan anything once the API refuses to describe a deleted template', async () => {
    const { call, terraform } = await deploy(recorded);
    await call('DeleteLiveCallbackRule', { DomainName: 'push.example.com', AppName: 'vip' });
    await call('DeleteLiveCallbackTemplate', { TemplateId: 1003 });
    const { init, plan, run } = terraform({ variables });
    await init();

    const { exitCode, err } = await run('plan', '-no-color');
    expect(exitCode).toBe(1);
    expect(err).toContain(
      'Error: [TencentCloudSDKError] Code=InternalError.ConfNotFound, Message=there is no template 1003, RequestId=',
    );
    expect(err).toContain(`with ${TEMPLATE}.vip,`);

    expect((await run('state', 'rm', `${TEMPLATE}.vip`)).exitCode).toBe(0);
    expect((await plan()).changes).toEqual([
      [`${ATTACHMENT}.vip_vip`, 'create'],
      [`${TEMPLATE}.vip`, 'create'],
    ]);
  });

  test('no fault: plans a template anew once the API answers without one', async () => {
    const { host } = await script({ DescribeLiveCallbackTemplate: [success({})] });
    const provider = await startTerraformProvider({
      TENCENTCLOUD_DOMAIN: host,
      TENCENTCLOUD_PROTOCOL: 'HTTP',
      TENCENTCLOUD_SECRET_ID: 'id',
      TENCENTCLOUD_SECRET_KEY: 'key',
    });
    try {
      const { init, plan } = terraformIn({
        folder: folderWith(recorded.files),
        environment: { ...variables, ...provider.environment },
      });
      await init();
      const { changes } = await plan(`-target=${TEMPLATE}.vip`);
      expect(changes).toEqual([[`${TEMPLATE}.vip`, 'create']]);
    } finally {
      provider.close();
    }
  });

  test('fault 6: prints a callback key in the plan, unless it comes from a sensitive variable', async () => {
    const literal = recordedText('main.tf.json').replaceAll('${var.callback_key}', 'adasda131312');
    for (const [text, isPrinted] of [
      [literal, true],
      [recordedText('main.tf.json'), false],
    ] as const) {
      const { terraform } = await deploy({ files: { 'main.tf.json': text } });
      const { init, plan } = terraform({ variables });
      await init();
      const { out } = await plan();
      expect(out.includes('+ callback_key               = "adasda131312"')).toBe(isPrinted);
      expect(out.includes('adasda131312')).toBe(isPrinted);
      expect(out.includes('+ callback_key               = (sensitive value)')).toBe(!isPrinted);
    }
  });
});

const appNames = ({ rules }: { readonly rules: readonly { readonly AppName: string }[] }) =>
  rules.map(({ AppName }) => AppName);
