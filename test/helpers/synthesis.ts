import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { TencentcloudProvider } from 'tencent-live-callbacks';
import * as z from 'zod';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** An app whose output goes into a folder of its own, which is gone after the test. */
export function testApp(): App {
  const outdir = mkdtempSync(join(tmpdir(), 'synthesis-'));
  folders.push(outdir);
  return new App({ outdir });
}

/** A stack of the app, with a provider that has no alias. */
export function stackWithProvider(app: App, id = 'live'): TerraformStack {
  const stack = new TerraformStack(app, id);
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
  return stack;
}

/** Synthesizes the app and reads what it wrote for one stack. */
export const synthesized = (app: App, stack = 'live'): Record<string, unknown> =>
  readJson(app, `stacks/${stack}/cdk.tf.json`);

/** Synthesizes the app and reads its manifest. */
export const manifestOf = (app: App): Record<string, unknown> => readJson(app, 'manifest.json');

/** The sentences with which synthesis of the app is refused, each behind its construct path. */
export function refusals(app: App): string[] {
  try {
    app.synth();
    return [];
  } catch (error) {
    return String(error)
      .split('\n')
      .filter((line) => line.startsWith('  ['))
      .map((line) => line.trim());
  }
}

const fileSchema = z.record(z.string(), z.unknown());

function readJson(app: App, path: string) {
  app.synth();
  return fileSchema.parse(JSON.parse(readFileSync(join(app.outdir, path), 'utf8')));
}
