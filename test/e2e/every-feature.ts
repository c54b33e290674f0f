import { join } from 'node:path';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import {
  CallbackKey,
  CallbackTemplate,
  DomainBinding,
  TencentcloudProvider,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';

/** What a test changes between two deployments. */
export interface Changeable {
  readonly pushUrl: string;
}

/**
 * Synthesizes an app of two stacks that between them use all that the constructs can do. The
 * account must hold a template 1001 already.
 */
export function synthesizeEveryFeature(folder: string, { pushUrl }: Changeable): string {
  const app = new App({ outdir: join(folder, 'cdktf.out') });

  const base = stackIn(folder, app, 'base');
  const second = new TencentcloudProvider(base, 'second', {
    alias: 'second',
    region: 'ap-shanghai',
  });
  const callbackKey = CallbackKey.variable(base, 'callback_key');

  const everything = new CallbackTemplate(base, 'everything', {
    templateName: 'everything',
    description: 'all_nine_kinds',
    callbackKey,
    callbacks: NINE_KINDS(pushUrl),
  });
  everything.bindTo('push.example.com');
  everything.bindTo('push-eu.example.com', { id: 'europe' });
  new DomainBinding(base, 'outside', {
    domainName: 'push-us.example.com',
    appName: 'live',
    template: everything,
    lifecycle: { createBeforeDestroy: true },
  });

  const aliased = new CallbackTemplate(base, 'aliased', {
    templateName: '直播',
    limits: 'api',
    provider: second,
    callbacks: {
      interruption: 'https://cb.example.com/end',
      recordingException: 'https://cb.example.com/recording-exception',
    },
  });
  aliased.bindTo('push.example.com', { appName: 'vip' });

  const existing = CallbackTemplate.fromTemplateId(base, 'existing', 1001);
  existing.bindTo('legacy-push.example.com');
  new DomainBinding(base, 'by-number', {
    domainName: 'old-push.example.com',
    appName: 'live',
    template: 1001,
    dependsOn: [everything.resource],
  });

  const edge = stackIn(folder, app, 'edge');
  new DomainBinding(edge, 'edge', {
    domainName: 'edge-push.example.com',
    appName: 'live',
    template: everything,
  });

  app.synth();
  return app.outdir;
}

function stackIn(folder: string, app: App, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new LocalBackend(stack, { path: join(folder, `terraform.${id}.tfstate`) });
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
  return stack;
}

const NINE_KINDS = (pushUrl: string): CallbackTemplateProps['callbacks'] => ({
  push: pushUrl,
  interruption: 'https://cb.example.com/interruption',
  recording: 'https://cb.example.com/recording',
  screencapture: 'https://cb.example.com/screencapture',
  pornDetection: 'https://cb.example.com/porn',
  pushException: 'https://cb.example.com/push-exception',
  audioAudit: 'https://cb.example.com/audio-audit',
  recordingException: {
    url: 'https://cb.example.com/recording-exception',
    levels: ['error', 'warning'],
  },
  recordingStatus: 'https://cb.example.com/recording-status',
});
