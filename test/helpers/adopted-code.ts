import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as cdktf from 'cdktf';
import { CallbackFleet, TencentcloudProvider } from 'tencent-live-callbacks';
import * as door from 'tencent-live-callbacks';
import ts from 'typescript';

/** Runs a program that "adopt" wrote, and answers where it was synthesized to. */
export function synthesizeProgram(text: string, folder: string): string {
  const outdir = join(folder, 'cdktf.out');
  class App extends cdktf.App {
    constructor() {
      super({ outdir });
    }
  }
  class TerraformStack extends cdktf.TerraformStack {
    constructor(app: cdktf.App, id: string) {
      super(app, id);
      new cdktf.LocalBackend(this, { path: join(folder, 'terraform.tfstate') });
    }
  }
  const modules: Readonly<Record<string, unknown>> = {
    cdktf: { ...cdktf, App, TerraformStack },
    'tencent-live-callbacks': door,
  };
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const context = { require: (name: string) => modules[name], exports: {} };
  runInNewContext(outputText, context);
  return outdir;
}

/** Declares what a fleet file holds, and answers where it was synthesized to. */
export function synthesizeFleet(path: string, folder: string): string {
  const app = new cdktf.App({ outdir: join(folder, 'cdktf.out') });
  const stack = new cdktf.TerraformStack(app, 'live');
  new cdktf.LocalBackend(stack, { path: join(folder, 'terraform.tfstate') });
  new TencentcloudProvider(stack, 'tencentcloud');
  CallbackFleet.fromFile(stack, 'fleet', { path, env: {} });
  app.synth();
  return app.outdir;
}
