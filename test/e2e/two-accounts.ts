import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import {
  CallbackTemplate,
  TencentcloudProvider,
  type TencentcloudProviderConfig,
} from 'tencent-live-callbacks';

/** Synthesizes one stack with a template and a binding in each of two accounts. */
export function synthesizeTwoAccounts(folder: string, other: TencentcloudProviderConfig): string {
  const app = new App({ outdir: join(folder, 'cdktf.out') });
  const stack = new TerraformStack(app, 'accounts');
  new LocalBackend(stack, { path: join(folder, 'terraform.accounts.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud');
  const provider = new TencentcloudProvider(stack, 'other', { alias: 'other', ...other });

  const callbacks = { push: 'https://cb.example.com/push' };
  const here = new CallbackTemplate(stack, 'here', { templateName: 'prod', callbacks });
  here.bindTo('here.example.com');
  const there = new CallbackTemplate(stack, 'there', { templateName: 'prod', callbacks, provider });
  there.bindTo('there.example.com');

  app.synth();
  return app.outdir;
}
