import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { CallbackTemplate, TencentcloudProvider } from 'tencent-live-callbacks';
import { type Deployment, deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';

jest.setTimeout(60_000);

const deploy = deployments();

const BIN = join(__dirname, '../../dist/cli/bin.js');

beforeAll(() => {
  if (!existsSync(BIN)) throw new Error(`"${BIN}" is missing; run "npm run bundle" first`);
});

describeWithTerraform('--state pull with the real program', () => {
  test('reads the workspace that is selected, or the one that TF_WORKSPACE names', async () => {
    const deployment = await deploy();
    const { folder, terraform } = deployment;
    synthesize(folder);
    const { init, run, apply } = terraform({ folder: join(folder, 'cdktf.out/stacks/live') });
    await init();
    expect(await run('workspace', 'new', 'blue')).toMatchObject({ exitCode: 0 });
    await apply();
    const inBlue = await drift(deployment);
    expect({ code: inBlue.code, err: inBlue.err }).toEqual({ code: 0, err: '' });
    expect(inBlue.out).not.toContain('note:');

    expect(await run('workspace', 'select', 'default')).toMatchObject({ exitCode: 0 });
    expect((await drift(deployment)).out).toContain(
      'note: no state was read for the stack "live" ("terraform state pull" found no state): its templates are matched by name\n',
    );
    expect((await drift(deployment, { TF_WORKSPACE: 'blue' })).out).toBe(inBlue.out);
  });
});

function synthesize(folder: string): void {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'live');
  new LocalBackend(stack, { workspaceDir: join(folder, 'workspaces') });
  new TencentcloudProvider(stack, 'tencentcloud');
  new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push: 'https://cb.example.com/push' },
  });
  app.synth();
}

/** The installed command: in a test's own process it runs no other programs. */
const drift = (
  { folder, simulator, credentials }: Deployment,
  variables: Readonly<Record<string, string>> = {},
) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const args = [BIN, 'drift', '--state', 'pull', '--endpoint', simulator.url];
    const env = { PATH: process.env.PATH, HOME: folder, CHECKPOINT_DISABLE: '1' };
    const child = execFile(
      process.execPath,
      args,
      { cwd: folder, env: { ...env, ...credentials, ...variables } },
      (_error, out, err) => {
        resolve({ code: child.exitCode, out, err });
      },
    );
  });
