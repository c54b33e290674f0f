import { Op, TerraformOutput, TerraformVariable } from 'cdktf';
import { CallbackKey, CallbackTemplate } from 'tencent-live-callbacks';
import { stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const FULL_CALLBACKS = {
  push: 'https://cb.example.com/push',
  interruption: 'https://cb.example.com/interruption',
  recording: 'https://cb.example.com/recording',
  screencapture: 'https://cb.example.com/screencapture',
  pornDetection: 'https://cb.example.com/porn-detection',
  pushException: 'https://cb.example.com/push-exception',
  audioAudit: 'https://cb.example.com/audio-audit',
  recordingException: {
    url: 'https://cb.example.com/recording-exception',
    levels: ['error', 'warning'],
  },
  recordingStatus: 'https://cb.example.com/recording-status',
};

test('a full template becomes its resource, a terraform_data for the rest, and its bindings', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const template = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    description: 'production_callbacks',
    callbackKey: CallbackKey.variable(stack, 'callback_key'),
    callbacks: FULL_CALLBACKS,
  });
  template.bindTo('push.example.com');
  template.bindTo('push-eu.example.com', { appName: 'vip' });

  const { provider, resource, terraform, variable } = synthesized(app);
  expect({ provider, variable }).toEqual({
    provider: { tencentcloud: [{ region: 'ap-guangzhou' }] },
    variable: { callback_key: { type: 'string', sensitive: true, nullable: false } },
  });
  expect(terraform).toMatchObject({
    required_providers: {
      tencentcloud: { source: 'tencentcloudstack/tencentcloud', version: '~> 1.82' },
    },
  });
  expect(resource).toEqual({
    tencentcloud_css_callback_template: {
      main_7AD10839: {
        '//': { metadata: { path: 'live/main/Resource', uniqueId: 'main_7AD10839' } },
        template_name: 'prod-main',
        description: 'production_callbacks',
        callback_key: '${var.callback_key}',
        stream_begin_notify_url: 'https://cb.example.com/push',
        stream_end_notify_url: 'https://cb.example.com/interruption',
        record_notify_url: 'https://cb.example.com/recording',
        snapshot_notify_url: 'https://cb.example.com/screencapture',
        porn_censorship_notify_url: 'https://cb.example.com/porn-detection',
        push_exception_notify_url: 'https://cb.example.com/push-exception',
      },
    },
    terraform_data: {
      main_ApiFields_5EF510D2: {
        '//': { metadata: { path: 'live/main/ApiFields', uniqueId: 'main_ApiFields_5EF510D2' } },
        input: {
          TemplateId: '${tencentcloud_css_callback_template.main_7AD10839.id}',
          AudioAuditNotifyUrl: 'https://cb.example.com/audio-audit',
          RecordExceptionNotifyUrl: 'https://cb.example.com/recording-exception',
          RecordExceptionLevels: ['error', 'warning'],
          RecordStatusNotifyUrl: 'https://cb.example.com/recording-status',
        },
      },
    },
    tencentcloud_css_callback_rule_attachment: {
      main_pushexamplecomlive_E84E5C7D: {
        '//': {
          metadata: {
            path: 'live/main/push.example.com:live/Resource',
            uniqueId: 'main_pushexamplecomlive_E84E5C7D',
          },
        },
        domain_name: 'push.example.com',
        app_name: 'live',
        template_id: '${tencentcloud_css_callback_template.main_7AD10839.id}',
      },
      'main_push-euexamplecomvip_51E8BD10': {
        '//': {
          metadata: {
            path: 'live/main/push-eu.example.com:vip/Resource',
            uniqueId: 'main_push-euexamplecomvip_51E8BD10',
          },
        },
        domain_name: 'push-eu.example.com',
        app_name: 'vip',
        template_id: '${tencentcloud_css_callback_template.main_7AD10839.id}',
      },
    },
  });
});

test('a small template leaves out what is unset', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    description: '',
    callbackKey: '',
    callbacks: { recording: 'http://archive.example.com/record' },
  });

  expect(synthesized(app).resource).toEqual({
    tencentcloud_css_callback_template: {
      main_7AD10839: {
        '//': { metadata: { path: 'live/main/Resource', uniqueId: 'main_7AD10839' } },
        template_name: 'prod-main',
        record_notify_url: 'http://archive.example.com/record',
      },
    },
  });
});

test('a recording exception without levels leaves the levels out', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push: 'https://a.example.com', recordingException: 'https://b.example.com' },
  });

  expect(synthesized(app).resource).toMatchObject({
    terraform_data: {
      main_ApiFields_5EF510D2: {
        input: {
          TemplateId: '${tencentcloud_css_callback_template.main_7AD10839.id}',
          RecordExceptionNotifyUrl: 'https://b.example.com',
        },
      },
    },
  });
});

test('tokens reach Terraform as references in every text', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const host = new TerraformVariable(stack, 'host', { type: 'string' });
  new CallbackTemplate(stack, 'main', {
    templateName: host.stringValue,
    description: `for ${host.stringValue}`,
    callbacks: { push: `https://${host.stringValue}/push` },
  });

  expect(synthesized(app).resource).toMatchObject({
    tencentcloud_css_callback_template: {
      main_7AD10839: {
        template_name: '${var.host}',
        description: 'for ${var.host}',
        stream_begin_notify_url: 'https://${var.host}/push',
      },
    },
  });
});

test('a logical id that is overridden late is followed by every reference', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const template = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push: 'https://a.example.com', audioAudit: 'https://b.example.com' },
  });
  template.bindTo('push.example.com').resource.overrideLogicalId('binding');
  template.resource.overrideLogicalId('legacy');

  const templateId = '${tencentcloud_css_callback_template.legacy.id}';
  expect(synthesized(app).resource).toMatchObject({
    tencentcloud_css_callback_template: { legacy: { template_name: 'prod-main' } },
    terraform_data: { main_ApiFields_5EF510D2: { input: { TemplateId: templateId } } },
    tencentcloud_css_callback_rule_attachment: { binding: { template_id: templateId } },
  });
});

test('the id of a template can be used inside an expression and in an output', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const { templateId } = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks: { push: 'https://a.example.com' },
  });
  new TerraformOutput(stack, 'id', { value: templateId });
  new TerraformOutput(stack, 'larger', { value: Op.add(templateId, 1) });

  expect(synthesized(app).output).toEqual({
    id: { value: '${tencentcloud_css_callback_template.main_7AD10839.id}' },
    larger: { value: '${(tencentcloud_css_callback_template.main_7AD10839.id + 1)}' },
  });
});
