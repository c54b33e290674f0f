import { LocalBackend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { CallbackKey, CallbackTemplate, TencentcloudProvider } from 'tencent-live-callbacks';

/** The callbacks of one live account: three templates, and the push domains that use them. */
export class LiveStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // relative to the stack's own folder, so that the synthesized file is the same on any computer
    new LocalBackend(this, { path: `../../../terraform.${id}.tfstate` });
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });

    // set it with TF_VAR_callback_key
    const callbackKey = CallbackKey.variable(this, 'callback_key');

    const main = new CallbackTemplate(this, 'main', {
      templateName: 'prod-main',
      description: 'production_callbacks',
      callbackKey,
      callbacks: {
        push: 'https://cb.example.com/live?action=push',
        interruption: 'https://cb.example.com/live?action=interruption',
        recording: 'https://cb.example.com/live?action=recording',
        screencapture: 'https://cb.example.com/live?action=screencapture',
        pornDetection: 'https://cb.example.com/live?action=porn',
        pushException: 'https://cb.example.com/live?action=exception',
      },
    });
    main.bindTo('push.example.com');
    main.bindTo('push-eu.example.com');

    // a second app name on the same domain needs a template of its own
    const vip = new CallbackTemplate(this, 'vip', {
      templateName: 'prod-vip',
      callbackKey,
      callbacks: {
        push: 'https://vip.example.com/push',
        interruption: 'https://vip.example.com/end',
      },
    });
    vip.bindTo('push.example.com', { appName: 'vip' });

    const archive = new CallbackTemplate(this, 'archive', {
      templateName: 'prod-archive',
      callbacks: { recording: 'http://archive.example.com/record' },
    });
    archive.bindTo('archive-push.example.com');
  }
}
