import { TerraformVariable } from 'cdktf';
import {
  CallbackTemplate,
  DomainBinding,
  TencentcloudProvider,
  type BindToOptions,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import * as z from 'zod';
import { refusals, stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const main = {
  templateName: 'prod-main',
  callbacks: { push: 'https://cb.example.com/push' },
};

test('a template and its bindings ask Terraform to import what exists', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const template = new CallbackTemplate(stack, 'main', { ...main, importFrom: 1002 });
  template.bindTo('push.example.com', { importFrom: '1002#push.example.com' });
  template.bindTo('push-eu.example.com', { id: 'eu', importFrom: { templateId: 1002 } });
  new DomainBinding(stack, 'us', {
    domainName: 'push-us.example.com',
    appName: 'live',
    template,
    importFrom: { templateId: '1002' },
  });

  expect(synthesized(app).import).toEqual([
    { to: 'tencentcloud_css_callback_template.main_7AD10839', id: '1002' },
    {
      to: 'tencentcloud_css_callback_rule_attachment.main_pushexamplecomlive_E84E5C7D',
      id: '1002#push.example.com',
    },
    {
      to: 'tencentcloud_css_callback_rule_attachment.main_eu_575E3C06',
      id: '1002#push-eu.example.com',
    },
    {
      to: 'tencentcloud_css_callback_rule_attachment.us_3DFCBD5E',
      id: '1002#push-us.example.com',
    },
  ]);
});

test('a number and a numeric text mean the same template', () => {
  const app = testApp();
  new CallbackTemplate(stackWithProvider(app), 'main', { ...main, importFrom: '1002' });
  expect(synthesized(app).import).toEqual([
    { to: 'tencentcloud_css_callback_template.main_7AD10839', id: '1002' },
  ]);
});

test('nothing is imported without the option', () => {
  const app = testApp();
  new CallbackTemplate(stackWithProvider(app), 'main', main).bindTo('push.example.com');
  expect(synthesized(app)).not.toHaveProperty('import');
});

test('an import follows a logical id that is overridden late', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const template = new CallbackTemplate(stack, 'main', { ...main, importFrom: 1002 });
  template.resource.overrideLogicalId('legacy');
  expect(synthesized(app).import).toEqual([
    { to: 'tencentcloud_css_callback_template.legacy', id: '1002' },
  ]);
});

test('tokens are left to Terraform', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const id = new TerraformVariable(stack, 'id', { type: 'number' });
  const domain = new TerraformVariable(stack, 'domain', { type: 'string' });
  const template = new CallbackTemplate(stack, 'main', { ...main, importFrom: id.numberValue });
  template.bindTo(domain.stringValue, { id: 'one', importFrom: { templateId: id.numberValue } });
  template.bindTo(domain.stringValue, {
    id: 'two',
    appName: 'vip',
    importFrom: `${id.stringValue}#push.example.com`,
  });

  expect(synthesized(app).import).toMatchObject([
    { id: '${var.id}' },
    { id: '${var.id}#${var.domain}' },
    { id: '${var.id}#push.example.com' },
  ]);
});

test('an import leaves the provider configuration to the resource', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const provider = new TencentcloudProvider(stack, 'second', { alias: 'second' });
  new CallbackTemplate(stack, 'main', { ...main, provider, importFrom: 1002 });
  expect(synthesized(app)).toMatchObject({
    import: [{ to: 'tencentcloud_css_callback_template.main_7AD10839', id: '1002' }],
    resource: {
      tencentcloud_css_callback_template: { main_7AD10839: { provider: 'tencentcloud.second' } },
    },
  });
});

test.each(['', 'prod-main', '01002', '1002 ', '1002#push.example.com', '${var.id}'])(
  'the template id %j is refused',
  (importFrom) => {
    const app = testApp();
    new CallbackTemplate(stackWithProvider(app), 'main', { ...main, importFrom });
    expect(refusals(app)).toEqual([
      `[live/main] importFrom "${importFrom}" must be the id of a template, such as 1002 or "1002"; take it from the console`,
    ]);
  },
);

test.each([0, -1, 1.5, NaN, 2 ** 53])('the template id %d is refused', (importFrom) => {
  const app = testApp();
  new CallbackTemplate(stackWithProvider(app), 'main', { ...main, importFrom });
  expect(refusals(app)).toEqual([
    `[live/main] importFrom ${importFrom} must be the id of a template, such as 1002 or "1002"; take it from the console`,
  ]);
});

test.each(['', '1002', '#push.example.com', '1002#', 'main#push.example.com', '1002#a#b'])(
  'the rule id %j is refused',
  (importFrom) => {
    const app = testApp();
    const template = new CallbackTemplate(stackWithProvider(app), 'main', main);
    template.bindTo('push.example.com', { importFrom });
    expect(refusals(app)).toEqual([
      `[live/main/push.example.com:live] importFrom "${importFrom}" must be a template id, "#" and the domain, such as "1002#push.example.com"; or pass { templateId: 1002 }`,
    ]);
  },
);

test('a rule of another domain is refused', () => {
  const app = testApp();
  const template = new CallbackTemplate(stackWithProvider(app), 'main', main);
  template.bindTo('push.example.com', { importFrom: '1002#push-eu.example.com' });
  expect(refusals(app)).toEqual([
    '[live/main/push.example.com:live] importFrom "1002#push-eu.example.com" is a rule of another domain than "push.example.com", so Terraform would delete it to make this one; import the rule of the same domain',
  ]);
});

test.each(['1003#push.example.com', { templateId: 1003 }])(
  'a rule of another template is refused, if both ids are known: %j',
  (importFrom) => {
    const app = testApp();
    const template = CallbackTemplate.fromTemplateId(stackWithProvider(app), 'existing', 1002);
    template.bindTo('push.example.com', { importFrom });
    expect(refusals(app)).toEqual([
      '[live/existing/push.example.com:live] importFrom names a rule of template 1003, but the binding uses template 1002, so Terraform would delete the rule to make this one; import the rule of the same template',
    ]);
  },
);

test('a template id of a rule that is none is refused', () => {
  const app = testApp();
  const template = new CallbackTemplate(stackWithProvider(app), 'main', main);
  template.bindTo('push.example.com', { importFrom: { templateId: 'prod-main' } });
  expect(refusals(app)).toEqual([
    '[live/main/push.example.com:live] importFrom.templateId "prod-main" must be the id of a template, such as 1002 or "1002"; take it from the console',
  ]);
});

test.each([
  [true, 'importFrom of type boolean must be the id of a template'],
  [{ templateId: 1002 }, 'importFrom of type object must be the id of a template'],
])('what JavaScript passes for a template is refused: %j', (importFrom, sentence) => {
  const app = testApp();
  const props = z.custom<CallbackTemplateProps>().parse({ ...main, importFrom });
  new CallbackTemplate(stackWithProvider(app), 'main', props);
  expect(refusals(app)).toEqual([
    `[live/main] ${sentence}, such as 1002 or "1002"; take it from the console`,
  ]);
});

test.each([
  [
    1002,
    'importFrom 1002 must be a template id, "#" and the domain, such as "1002#push.example.com"; or pass { templateId: 1002 }',
  ],
  [
    {},
    'importFrom.templateId of type undefined must be the id of a template, such as 1002 or "1002"; take it from the console',
  ],
])('what JavaScript passes for a rule is refused: %j', (importFrom, sentence) => {
  const app = testApp();
  const options = z.custom<BindToOptions>().parse({ importFrom });
  new CallbackTemplate(stackWithProvider(app), 'main', main).bindTo('push.example.com', options);
  expect(refusals(app)).toEqual([`[live/main/push.example.com:live] ${sentence}`]);
});

test.each([undefined, null])('an import of %s is none', (importFrom) => {
  const app = testApp();
  const props = z.custom<CallbackTemplateProps>().parse({ ...main, importFrom });
  const options = z.custom<BindToOptions>().parse({ importFrom });
  const template = new CallbackTemplate(stackWithProvider(app), 'main', props);
  template.bindTo('push.example.com', options);
  expect(synthesized(app)).not.toHaveProperty('import');
});
