import { TerraformVariable, Token, type App } from 'cdktf';
import { CallbackTemplate, DomainBinding, TencentcloudProvider } from 'tencent-live-callbacks';
import * as z from 'zod';
import { OwnProvider } from '../helpers/own-provider';
import { stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };

test('provider, lifecycle and dependsOn pass through to the template', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const provider = new TencentcloudProvider(stack, 'eu', { alias: 'eu', region: 'eu-frankfurt' });
  const first = new CallbackTemplate(stack, 'first', { templateName: 'first', callbacks });
  new CallbackTemplate(stack, 'second', {
    templateName: 'second',
    callbacks,
    provider,
    lifecycle: { preventDestroy: true, ignoreChanges: ['callback_key'] },
    dependsOn: [first.resource],
  });

  expect(synthesized(app).resource).toMatchObject({
    tencentcloud_css_callback_template: {
      second_72DCB114: {
        provider: 'tencentcloud.eu',
        lifecycle: { prevent_destroy: true, ignore_changes: ['callback_key'] },
        depends_on: ['tencentcloud_css_callback_template.first_06E01775'],
      },
    },
  });
});

test('provider, lifecycle and dependsOn pass through to a binding', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const provider = new TencentcloudProvider(stack, 'eu', { alias: 'eu', region: 'eu-frankfurt' });
  const first = new CallbackTemplate(stack, 'first', { templateName: 'first', callbacks });
  first.bindTo('push.example.com', {
    id: 'binding',
    provider,
    lifecycle: { createBeforeDestroy: true },
    dependsOn: [first.resource],
  });

  expect(attachments(app)).toMatchObject({
    first_binding_1629FED4: {
      provider: 'tencentcloud.eu',
      lifecycle: { create_before_destroy: true },
      depends_on: ['tencentcloud_css_callback_template.first_06E01775'],
    },
  });
});

test('a binding uses the provider configuration of its template unless told otherwise', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const provider = new TencentcloudProvider(stack, 'eu', { alias: 'eu', region: 'eu-frankfurt' });
  const template = new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    callbacks,
    provider,
  });
  const props = { domainName: 'push.example.com', appName: 'live', template };
  new DomainBinding(stack, 'binding', props).resource.overrideLogicalId('binding');

  expect(attachments(app)).toMatchObject({ binding: { provider: 'tencentcloud.eu' } });
});

test('a binding of another stack refers to the template through the state of its stack', () => {
  const app = testApp();
  const template = new CallbackTemplate(stackWithProvider(app), 'main', {
    templateName: 'prod-main',
    callbacks,
  });
  const other = stackWithProvider(app, 'other');
  new DomainBinding(other, 'binding', {
    domainName: 'push.example.com',
    appName: 'live',
    template,
  }).resource.overrideLogicalId('binding');

  expect(attachments(app, 'other')).toMatchObject({
    binding: {
      template_id:
        '${data.terraform_remote_state.cross-stack-reference-input-live.outputs.cross-stack-output-tencentcloud_css_callback_templatemain_7AD10839id}',
    },
  });
});

test('a provider class that the user generated serves our constructs, alias included', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const provider = new OwnProvider(stack, 'own', { alias: 'own', region: 'ap-singapore' });
  new CallbackTemplate(stack, 'main', { templateName: 'prod-main', callbacks, provider });

  const { provider: providers, resource } = synthesized(app);
  expect(providers).toEqual({
    tencentcloud: [{ region: 'ap-guangzhou' }, { alias: 'own', region: 'ap-singapore' }],
  });
  expect(resource).toMatchObject({
    tencentcloud_css_callback_template: { main_7AD10839: { provider: 'tencentcloud.own' } },
  });
});

test('a template that exists already is bound by its number', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const template = CallbackTemplate.fromTemplateId(stack, 'existing', 1002);
  template.bindTo('push.example.com').resource.overrideLogicalId('first');
  const props = { domainName: 'push-eu.example.com', appName: 'live', template: 1003 };
  new DomainBinding(stack, 'eu', props).resource.overrideLogicalId('second');

  expect(template.templateId).toBe(1002);
  expect(attachments(app)).toMatchObject({
    first: { template_id: 1002, app_name: 'live' },
    second: { template_id: 1003, app_name: 'live' },
  });
});

test('a token for a template id is passed on', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const variable = new TerraformVariable(stack, 'template_id', { type: 'number' });
  const domainName = 'push.example.com';
  new DomainBinding(stack, 'one', { domainName, appName: 'a', template: variable.numberValue });
  CallbackTemplate.fromTemplateId(stack, 'two', Token.asNumber('${var.other_id}')).bindTo(
    'push.example.com',
    { appName: 'b' },
  );

  expect(attachments(app)).toMatchObject({
    one_0A8EDDC8: { template_id: '${var.template_id}' },
    two_pushexamplecomb_4FB3A53D: { template_id: '${var.other_id}' },
  });
});

const attachments = (app: App, stack?: string): unknown => {
  const { resource } = synthesized(app, stack);
  return z.record(z.string(), z.unknown()).parse(resource)
    .tencentcloud_css_callback_rule_attachment;
};
