import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import {
  CallbackTemplate,
  TencentcloudProvider,
  type TencentcloudProviderConfig,
} from 'tencent-live-callbacks';
import ts from 'typescript';
import * as z from 'zod';
import { generateOwnProvider, isGeneratorInstalled } from '../../scripts/bindings/bindings';
import { refusals, stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

if (!isGeneratorInstalled()) {
  process.stderr.write(
    'skipped: a provider class made by the generator; run "npm ci --prefix scripts/bindings"\n',
  );
}
const describeWithGenerator = isGeneratorInstalled() ? describe : describe.skip;

const callbacks = { push: 'https://cb.example.com/push' };

type ProviderClass = new (
  scope: Construct,
  id: string,
  config?: TencentcloudProviderConfig,
) => TerraformProvider;

// where its import of the core is resolved as that of the test is
const FOLDER = join(__dirname, '../../node_modules/.cache/generated-provider');

describeWithGenerator('a provider class that "cdktf get" makes', () => {
  let OwnProvider: ProviderClass = TencentcloudProvider;

  beforeAll(async () => {
    const { outputText } = ts.transpileModule(generateOwnProvider(), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'index.js'), outputText);
    const exported: unknown = await import(FOLDER);
    const schema = z.object({ TencentcloudProvider: z.custom<ProviderClass>() });
    OwnProvider = schema.parse(exported).TencentcloudProvider;
  });

  afterAll(() => {
    rmSync(FOLDER, { recursive: true });
  });

  test('is not ours', () => {
    expect(OwnProvider).not.toBe(TencentcloudProvider);
  });

  test('serves our constructs, as the default of a stack and by alias', () => {
    const app = testApp();
    const stack = new TerraformStack(app, 'live');
    new OwnProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
    const eu = new OwnProvider(stack, 'eu', { alias: 'eu', region: 'eu-frankfurt' });
    new CallbackTemplate(stack, 'main', { templateName: 'a', callbacks }).bindTo('a.example.com');
    const props = { templateName: 'a', callbacks, provider: eu };
    new CallbackTemplate(stack, 'eu-main', props).bindTo('b.example.com');

    const { provider, resource, terraform } = synthesized(app);
    expect(provider).toEqual({
      tencentcloud: [{ region: 'ap-guangzhou' }, { alias: 'eu', region: 'eu-frankfurt' }],
    });
    expect(terraform).toMatchObject({
      required_providers: {
        tencentcloud: { source: 'tencentcloudstack/tencentcloud', version: '1.82.102' },
      },
    });
    expect(resource).toMatchObject({
      tencentcloud_css_callback_template: { 'eu-main_F2801B76': { provider: 'tencentcloud.eu' } },
      tencentcloud_css_callback_rule_attachment: {
        'eu-main_bexamplecomlive_B0DC02BA': { provider: 'tencentcloud.eu' },
      },
    });
  });

  test('counts as the same account as ours with the same settings', () => {
    const app = testApp();
    const own = new TerraformStack(app, 'own');
    new OwnProvider(own, 'tencentcloud', { region: 'ap-guangzhou' });
    new CallbackTemplate(own, 'main', { templateName: 'a', callbacks });
    new CallbackTemplate(stackWithProvider(app), 'main', { templateName: 'a', callbacks });
    expect(refusals(app)).toEqual([
      '[live/main] templateName "a" is also the name of own/main with provider live/tencentcloud; rename one of the two, as templates are told apart by name',
    ]);
  });
});
