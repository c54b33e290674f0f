import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Deployment, deployments } from '../../helpers/deployments';
import { describeWithTerraform } from '../../helpers/terraform';

jest.setTimeout(240_000);

const ROOT = resolve(__dirname, '../../..');
const CDKTF = join(__dirname, 'node_modules/.bin/cdktf');
const KEY = 'adasda131312';

const deploy = deployments();

describeWithCdktf('the cdktf command', () => {
  test('synthesizes, plans, deploys and destroys the single-domain example', async () => {
    // the doors are named there
    const tsconfig = JSON.stringify({ extends: join(ROOT, 'tsconfig.json') });
    const deployment = await deploy({ files: { 'tsconfig.json': tsconfig } });
    const { folder, simulator } = deployment;
    for (const path of ['cdktf.json', 'examples/single-domain']) {
      cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

    expect(await cdktf(deployment, 'synth')).toContain(
      'Generated Terraform code for the stacks: live',
    );
    expect(simulator.state()).toEqual({ templates: [], rules: [] });

    // the stand-in for the provider is in no registry
    const diff = ['diff', 'live', '--skip-provider-lock', '--no-color'];
    const planned = await cdktf(deployment, ...diff);
    expect(planned).toContain('Plan: 7 to add, 0 to change, 0 to destroy.');
    expect(planned).not.toContain(KEY);
    expect(simulator.state()).toEqual({ templates: [], rules: [] });

    const atOnce = ['--auto-approve', '--skip-provider-lock', '--no-color'];
    const deployed = await cdktf(deployment, 'deploy', 'live', ...atOnce);
    expect(deployed).toContain('Apply complete! Resources: 7 added, 0 changed, 0 destroyed.');
    expect(deployed).not.toContain(KEY);
    expect(bound(deployment)).toEqual([
      'archive-push.example.com/live → prod-archive http://archive.example.com/record',
      'push-eu.example.com/live → prod-main https://cb.example.com/live?action=recording',
      'push.example.com/live → prod-main https://cb.example.com/live?action=recording',
      'push.example.com/vip → prod-vip ',
    ]);
    expect(
      simulator
        .state()
        .templates.map(({ CallbackKey }) => CallbackKey)
        .sort(),
    ).toEqual(['', KEY, KEY]);

    expect(await cdktf(deployment, ...diff)).toContain('No changes.');

    expect(await cdktf(deployment, 'destroy', 'live', ...atOnce)).toContain(
      'Destroy complete! Resources: 7 destroyed.',
    );
    expect(simulator.state()).toEqual({ templates: [], rules: [] });
    // it was left as it is in the repository
    expect(readFileSync(join(folder, 'cdktf.json'), 'utf8')).toBe(
      readFileSync(join(ROOT, 'cdktf.json'), 'utf8'),
    );
  });
});

/** A block of tests that need the command; without it the block is skipped, which one line says. */
function describeWithCdktf(title: string, tests: () => void): void {
  if (existsSync(CDKTF)) {
    describeWithTerraform(title, tests);
  } else {
    process.stderr.write('skipped: no cdktf command; run "npm ci --prefix test/cores/cli"\n');
    describe.skip(title, tests);
  }
}

/** Runs the command in the folder of the deployment, and gives all it printed. */
const cdktf = ({ folder, provider }: Deployment, ...args: readonly string[]): Promise<string> =>
  new Promise((succeed, fail) => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      CDKTF_HOME: folder,
      CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
      CHECKPOINT_DISABLE: '1',
      CI: '1',
      TF_VAR_callback_key: KEY,
      ...provider.environment,
    };
    const child = execFile(CDKTF, args, { cwd: folder, env }, (error, out, err) => {
      if (error === null) succeed(out + err);
      else fail(new Error(`cdktf ${args.join(' ')}:\n${out}\n${err}`, { cause: error }));
    });
    child.stdin?.end();
  });

const bound = ({ simulator }: Deployment): string[] => {
  const { templates, rules } = simulator.state();
  return rules
    .map(({ DomainName, AppName, TemplateId }) => {
      const template = templates.find((each) => each.TemplateId === TemplateId);
      return `${DomainName}/${AppName} → ${template?.TemplateName ?? ''} ${template?.RecordNotifyUrl ?? ''}`;
    })
    .sort();
};
