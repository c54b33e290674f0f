import { existsSync, writeFileSync } from 'node:fs';
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
import { driftCheck } from './drift-report';

jest.setTimeout(60_000);

const deploy = deployments();

const BIN = join(__dirname, '../../dist/cli/bin.js');
const KEY = 'adasda131312';
const variables = { TF_VAR_callback_key: KEY };

beforeAll(() => {
  if (!existsSync(BIN)) throw new Error(`"${BIN}" is missing; run "npm run bundle" first`);
});

/** The real command; the provider's variables lead to no simulator, as they name a domain. */
function commandFor({ folder, simulator }: Deployment, url = simulator.url): string {
  const file = join(folder, 'command.cjs');
  const endpoint = JSON.stringify(url);
  writeFileSync(
    file,
    `process.argv.push('--endpoint', ${endpoint});\nrequire(${JSON.stringify(BIN)});\n`,
  );
  return `"${process.execPath}" "${file}"`;
}

function synthesize(
  folder: string,
  command: string,
  callbacks: CallbackTemplateProps['callbacks'],
  withKey = false,
): void {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'live');
  new LocalBackend(stack, { path: join(folder, 'terraform.live.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud');
  new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks,
    ...(withKey && { callbackKey: CallbackKey.variable(stack, 'callback_key') }),
    settleOnDeploy: { command },
  }).bindTo('push.example.com');
  app.synth();
}

const push = 'https://cb.example.com/push';

const terraformOf = ({ folder, terraform, credentials }: Deployment) =>
  terraform({
    folder: join(folder, 'cdktf.out/stacks/live'),
    variables: { PATH: process.env.PATH ?? '', ...credentials, ...variables },
  });

describeWithTerraform('one deploy with the real command', () => {
  test('sets what the provider lacks, and clears what is removed from code', async () => {
    const deployment = await deploy();
    const { folder, simulator } = deployment;
    const command = commandFor(deployment);
    const everything = {
      push,
      screencapture: `https://cb.example.com/it's?a="$HOME"&b=\`id\``,
      audioAudit: 'https://cb.example.com/audio?x=$(id)',
      recordingException: { url: 'https://cb.example.com/exception', levels: ['error', 'info'] },
    };
    synthesize(folder, command, everything, true);
    const { init, apply, plan } = terraformOf(deployment);
    await init();
    const first = await apply();
    expect(first).not.toContain(KEY);
    expect(simulator.state().templates).toMatchObject([
      {
        CallbackKey: KEY,
        SnapshotNotifyUrl: `https://cb.example.com/it's?a="$HOME"&b=\`id\``,
        AudioAuditNotifyUrl: 'https://cb.example.com/audio?x=$(id)',
        RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
        RecordExceptionLevels: ['error', 'info'],
      },
    ]);
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await driftCheck(deployment, 'cdktf.out', { variables })).toMatchObject({
      exitCode: 0,
      found: [],
    });

    synthesize(folder, command, { push });
    await apply();
    expect(simulator.state().templates).toMatchObject([
      {
        CallbackKey: '',
        StreamBeginNotifyUrl: push,
        SnapshotNotifyUrl: '',
        AudioAuditNotifyUrl: '',
        RecordExceptionNotifyUrl: '',
        RecordExceptionLevels: [],
      },
    ]);
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
    expect(await driftCheck(deployment, 'cdktf.out', { variables })).toMatchObject({
      exitCode: 0,
      found: [],
    });
  });

  test('fails with a clear line when the account cannot be reached, and the next one settles', async () => {
    const deployment = await deploy();
    const { folder, simulator } = deployment;
    const callbacks = { push, audioAudit: 'https://cb.example.com/audio' };
    synthesize(folder, commandFor(deployment, 'ftp://nowhere.example.com'), callbacks);
    const { init, run, apply, plan } = terraformOf(deployment);
    await init();
    const { exitCode, err } = await run('apply', '-auto-approve', '-no-color');
    expect(exitCode).toBe(1);
    expect(err.replace(/[\s│]+/g, ' ')).toContain(
      'live-callbacks: the endpoint "ftp://nowhere.example.com" cannot be used: it is no http or https URL',
    );

    commandFor(deployment);
    await apply();
    expect(simulator.state().templates).toMatchObject([
      { AudioAuditNotifyUrl: 'https://cb.example.com/audio' },
    ]);
    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
  });
});
