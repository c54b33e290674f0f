import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import {
  CallbackTemplate,
  TencentcloudProvider,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import * as z from 'zod';
import { type Deployment, type DeploymentOptions } from '../helpers/deployments';
import { type Terraform } from '../helpers/terraform';

/** A deployment whose folder holds a command `live-callbacks`, where npm puts it; also on the PATH. */
export interface SettlingDeployment extends Deployment {
  readonly appDir: string;
  /** Synthesizes one stack with a template `main`, which settles on deploy if not said else. */
  readonly declare: (props: DeclaredProps) => void;
  /** Terraform in the folder of the stack. */
  readonly terraformWith: (variables?: Readonly<Record<string, string>>) => Terraform;
  /** How the command was run so far. */
  readonly runs: () => readonly SettleRun[];
}

type DeclaredProps =
  Partial<CallbackTemplateProps> | ((stack: TerraformStack) => Partial<CallbackTemplateProps>);

export async function settlingDeployment(
  deploy: (options: DeploymentOptions) => Promise<Deployment>,
  options: DeploymentOptions = {},
): Promise<SettlingDeployment> {
  const command = `#!${process.execPath}\nrequire(${JSON.stringify(COMMAND_FILE)});\n`;
  const deployment = await deploy({ ...options, files: { [COMMAND]: command } });
  const { folder, credentials } = deployment;
  chmodSync(join(folder, COMMAND), 0o755);
  const notes = join(folder, 'notes.jsonl');
  const path = [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return {
    ...deployment,
    appDir: join(folder, 'cdktf.out'),
    declare: (props) => {
      synthesize(folder, props);
    },
    terraformWith: (variables) =>
      deployment.terraform({
        folder: join(folder, 'cdktf.out/stacks/live'),
        variables: { ...credentials, PATH: path, SETTLE_NOTES: notes, ...variables },
      }),
    runs: () =>
      existsSync(notes)
        ? readFileSync(notes, 'utf8')
            .trim()
            .split('\n')
            .map((line) => runSchema.parse(JSON.parse(line)))
        : [],
  };
}

const COMMAND = 'node_modules/.bin/live-callbacks';

const COMMAND_FILE = join(__dirname, 'settle-on-deploy-command.cjs');

export type SettleRun = z.infer<typeof runSchema>;

const runSchema = z.strictObject({
  args: z.array(z.string()),
  TemplateId: z.number(),
  declared: z.record(z.string(), z.unknown()),
  key: z.string(),
  region: z.string(),
  domain: z.string(),
});

function synthesize(folder: string, props: DeclaredProps): void {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'live');
  new LocalBackend(stack, { path: join(folder, 'terraform.live.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
  const template = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push: 'https://cb.example.com/push' },
    // not npx, which takes its time
    settleOnDeploy: { command: 'live-callbacks' },
    ...(typeof props === 'function' ? props(stack) : props),
  });
  template.bindTo('push.example.com');
  app.synth();
}
