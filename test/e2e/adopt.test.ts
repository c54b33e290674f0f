import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type Seed } from 'tencent-live-callbacks/simulator';
import { accounts } from '../codegen/accounts';
import { synthesizeFleet, synthesizeProgram } from '../helpers/adopted-code';
import { commandLine } from '../helpers/command-line';
import { type Deployment, deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';
import { driftCheck } from './drift-report';

jest.setTimeout(120_000);

const deploy = deployments();

/** Made in the console, but for the last two rules, which cannot be adopted. */
const seed: Seed = {
  templates: [
    {
      TemplateId: 1002,
      TemplateName: 'prod-main',
      Description: 'made_by_hand',
      CallbackKey: 'adasda131312',
      StreamBeginNotifyUrl: 'https://cb.example.com/push?a=1&b=%20#x',
      AudioAuditNotifyUrl: 'https://cb.example.com/audio',
      RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
      RecordExceptionLevels: ['error', 'warning'],
    },
    {
      TemplateId: 1003,
      TemplateName: '直播',
      Description: 'it\'s "quoted", 50 % and \\ too',
      CallbackKey: 'another-key',
      RecordNotifyUrl: 'http://cb.example.com/record',
    },
    { TemplateId: 1004, TemplateName: 'unused', PushExceptionNotifyUrl: 'https://cb.example.com/' },
  ],
  rules: [
    { DomainName: 'push.example.com', AppName: 'vip', TemplateId: 1002 },
    { DomainName: 'push-eu.example.com', AppName: 'live', TemplateId: 1002 },
    { DomainName: 'push-eu.example.com', AppName: 'vip', TemplateId: 1003 },
    { DomainName: 'push.example.com', AppName: 'live', TemplateId: 1002 },
    { DomainName: 'gone.example.com', AppName: 'live', TemplateId: 1999 },
  ],
};

/** What only the user of an account knows. */
const KEYS = new Map([
  [1002, 'adasda131312'],
  [1003, 'another-key'],
]);

/** Each form: the file it is written to, and how that becomes what Terraform reads. */
const FORMS = {
  constructs: {
    file: 'main.ts',
    synthesize: (path: string, folder: string) =>
      synthesizeProgram(readFileSync(path, 'utf8'), folder),
    stack: 'stacks/live',
  },
  fleet: { file: 'fleet.yaml', synthesize: synthesizeFleet, stack: 'stacks/live' },
  import: {
    file: 'callbacks.tf.json',
    synthesize: (_: string, folder: string) => folder,
    stack: '',
  },
} as const;

type Form = keyof typeof FORMS;

/** Adopts the account of a deployment, and gives Terraform where the outcome is. */
async function adopt(deployment: Deployment, form: Form, keys: ReadonlyMap<number, string>) {
  const { folder, simulator, credentials, terraform } = deployment;
  const { file, synthesize, stack } = FORMS[form];
  const args = ['adopt', '--as', form, '--output', file, '--endpoint', simulator.url];
  const { exitCode, err } = await commandLine(args, { cwd: folder, env: credentials });
  const appDir = exitCode === 0 ? synthesize(join(folder, file), folder) : folder;
  // the commands that it prints read the keys from the account
  const variables = Object.fromEntries(
    [...err.matchAll(/export (TF_VAR_\w+)=.* --TemplateId (\d+)/g)].map(([, name = '', id]) => [
      name,
      keys.get(Number(id)) ?? '',
    ]),
  );
  const promise = /"(Plan: .* to destroy\.)"/.exec(err)?.[1];
  return {
    exitCode,
    err,
    promise,
    appDir,
    terraform: () => terraform({ folder: join(appDir, stack), variables }),
    drift: () =>
      driftCheck(deployment, appDir, {
        args: ['--state', join(folder, 'terraform.tfstate')],
        variables,
      }),
  };
}

describeWithTerraform('an account that was made by hand', () => {
  test.each<Form>(['constructs', 'fleet', 'import'])(
    'is adopted as %s by imports alone, and is in sync after it',
    async (form) => {
      const deployment = await deploy({ seed });
      const { simulator, provider } = deployment;
      const before = simulator.state();
      const { promise, terraform: attach, drift } = await adopt(deployment, form, KEYS);
      expect(promise).toBe('Plan: 6 to import, 1 to add, 2 to change, 0 to destroy.');

      const terraform = attach();
      await terraform.init();
      const planned = await terraform.plan();
      expect(planned.out).toContain(promise);
      expect(
        planned.changes.map(([address, ...actions]) => [address.split('.')[0], ...actions]),
      ).toEqual([
        ['tencentcloud_css_callback_template', 'update'],
        ['tencentcloud_css_callback_template', 'update'],
        ['terraform_data', 'create'],
      ]);
      expect(planned.out.split('The value is unchanged.').length - 1).toBe(2);
      await terraform.apply();
      expect((await terraform.plan()).exitCode).toBe(0);

      expect(simulator.state()).toEqual(before);
      expect(provider.calls.filter(({ action }) => !action.startsWith('Describe'))).toEqual([]);
      expect((await drift()).found).toEqual([
        ['dangling', 'gone.example.com/live', 'template 1999'],
        ['unmanaged', 'push.example.com/live', 'prod-main'],
      ]);
    },
  );
});

describeWithTerraform('rules of two app names on one domain and template', () => {
  test.each<'constructs' | 'fleet'>(['constructs', 'fleet'])(
    'are managed both once the proposal in the %s is followed',
    async (form) => {
      const deployment = await deploy({ seed });
      const { terraform: attach, drift } = await adopt(deployment, form, KEYS);
      const terraform = attach();
      await terraform.init();
      await terraform.apply();

      const path = join(deployment.folder, FORMS[form].file);
      writeFileSync(path, followed(readFileSync(path, 'utf8')));
      FORMS[form].synthesize(path, deployment.folder);
      await terraform.apply();
      expect((await terraform.plan()).exitCode).toBe(0);
      expect(
        deployment.simulator
          .state()
          .rules.map(({ DomainName, AppName, TemplateId }) => [DomainName, AppName, TemplateId]),
      ).toEqual([
        ['push.example.com', 'vip', 1002],
        ['push-eu.example.com', 'live', 1002],
        ['push-eu.example.com', 'vip', 1003],
        ['push.example.com', 'live', 1005],
        ['gone.example.com', 'live', 1999],
      ]);
      // what the provider lacks is taken over by settle, as the proposal says
      const settle = ['settle', '--yes', '--app-dir', 'cdktf.out', '--state', 'terraform.tfstate'];
      const { folder, simulator, credentials } = deployment;
      await commandLine([...settle, '--endpoint', simulator.url], {
        cwd: folder,
        env: credentials,
      });
      expect((await drift()).found).toEqual([
        ['dangling', 'gone.example.com/live', 'template 1999'],
      ]);
    },
  );
});

/** Takes the marks of comments from the lines that are code. */
const followed = (text: string): string =>
  text
    .replace(/^\/\/ const [^]*?(?=\n\n)/gm, (code) => code.replace(/^\/\/ /gm, ''))
    .replace(/^( +)# ( *[\w.-]+:( \S+)?)$/gm, '$1$2');

describeWithTerraform('any account', () => {
  // the many runs are those of the property tests, which need no Terraform
  const [first, , third] = fc.sample(accounts, { seed: 20_261_124, numRuns: 3 });
  test.each([
    ['constructs', first],
    ['import', third],
  ] as const)('is adopted as %s with the plan that was promised', async (form, account) => {
    const deployment = await deploy({ seed: account });
    const { simulator, provider } = deployment;
    const before = simulator.state();
    const keys = before.templates.map(
      ({ TemplateId, CallbackKey }) => [TemplateId, CallbackKey ?? ''] as const,
    );
    const { promise, terraform: attach } = await adopt(deployment, form, new Map(keys));
    const terraform = attach();
    await terraform.init();
    expect((await terraform.plan()).out).toContain(promise);
    await terraform.apply();
    expect((await terraform.plan()).exitCode).toBe(0);
    expect(simulator.state()).toEqual(before);
    expect(provider.calls.filter(({ action }) => !action.startsWith('Describe'))).toEqual([]);
  });
});

describeWithTerraform('names like expressions', () => {
  test('stand for themselves in import blocks', async () => {
    const names = ['${path.cwd}', '$${x}', '$$${x}', '%{ if true }', '%%{x}', '$ {', '\\${x}\n`"'];
    const templates = names.map((TemplateName, index) => ({
      TemplateId: 1001 + index,
      TemplateName,
      StreamBeginNotifyUrl: 'https://cb.example.com/',
    }));
    const deployment = await deploy({ seed: { templates, rules: [] } });
    const { terraform: attach, drift } = await adopt(deployment, 'import', new Map());
    const terraform = attach();
    await terraform.init();
    expect((await terraform.plan()).changes).toEqual([]);
    await terraform.apply();
    expect(await drift()).toMatchObject({ exitCode: 0, found: [] });
  });
});
