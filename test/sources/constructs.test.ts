import { App, TerraformStack } from 'cdktf';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CallbackKey, CallbackTemplate, TencentcloudProvider } from '../../lib';
import { declare, folderWith, inClear } from './support';

test('what the constructs synthesize is read back', async () => {
  const folder = join(folderWith({}), 'cdktf.out');
  mkdirSync(folder);
  const app = new App({ outdir: folder });
  const stack = new TerraformStack(app, 'live');
  new TencentcloudProvider(stack, 'tencentcloud', {});
  const template = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbackKey: CallbackKey.variable(stack, 'callback_key'),
    callbacks: {
      push: 'https://cb.example.com/live/push',
      audioAudit: 'https://cb.example.com/live/audio-audit',
      recordingException: {
        url: 'https://cb.example.com/live/recording-exception',
        levels: ['error'],
      },
    },
  });
  template.bindTo('push.example.com');
  app.synth();

  const { inventory, notes } = await declare(folder, { env: { TF_VAR_callback_key: 'k3y' } });
  const main = { stack: 'live', address: 'tencentcloud_css_callback_template.main_7AD10839' };
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      {
        ...main,
        constructPath: 'live/main/Resource',
        values: {
          templateName: 'prod-main',
          callbackKey: 'secret: k3y',
          'callbacks.push': 'https://cb.example.com/live/push',
          'callbacks.audioAudit': 'https://cb.example.com/live/audio-audit',
          'callbacks.recordingException': 'https://cb.example.com/live/recording-exception',
          'callbacks.recordingException.levels': ['error'],
        },
      },
    ],
    bindings: [
      {
        stack: 'live',
        address: 'tencentcloud_css_callback_rule_attachment.main_pushexamplecomlive_E84E5C7D',
        constructPath: 'live/main/push.example.com:live/Resource',
        domainName: 'push.example.com',
        appName: 'live',
        template: main,
      },
    ],
  });
  expect(notes).toStrictEqual([]);
});
