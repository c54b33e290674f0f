import { Construct } from 'constructs';
import { CallbackTemplate, DomainBinding } from 'tencent-live-callbacks';
import * as z from 'zod';
import { stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

// an address that changes is a resource that Terraform deletes and makes anew
test('the addresses of everything the constructs make stay as they are', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const nested = new Construct(new Construct(stack, 'europe'), 'team-a');
  for (const [scope, id, template] of [
    [stack, 'main', 1],
    [nested, 'main', 2],
    [nested, 'Default', 3],
    [nested, 'Resource', 4],
  ] as const) {
    const made = new CallbackTemplate(scope, id, {
      templateName: `template-${template}`,
      callbacks: {
        push: 'https://cb.example.com/push',
        audioAudit: 'https://cb.example.com/audio-audit',
      },
      settleOnDeploy: template % 2 === 0,
    });
    made.bindTo(`push-${template}.example.com`);
    made.bindTo(`vip-${template}.example.com`, { appName: 'vip/gold' });
    made.bindTo(`named-${template}.example.com`, { id: 'named' });
  }
  const existing = CallbackTemplate.fromTemplateId(stack, 'existing', 1002);
  existing.bindTo('push.example.com');
  const bindings = { appName: 'live', template: 1002 };
  new DomainBinding(stack, 'outside', { ...bindings, domainName: 'outside.example.com' });
  new DomainBinding(nested, 'outside', { ...bindings, domainName: 'inside.example.com' });

  expect(addresses(synthesized(app))).toEqual([
    'tencentcloud_css_callback_rule_attachment.europe_team-a_main_named_0B257825',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_main_push-2examplecomlive_6139A27B',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_main_vip-2examplecomvip--gold_41BB3A7A',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_named_1E4E2EC8',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_named_93024F47',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_outside_6BF4883E',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_push-3examplecomlive_FD50F7E2',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_push-4examplecomlive_13B9FCF5',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_vip-3examplecomvip--gold_A76800DF',
    'tencentcloud_css_callback_rule_attachment.europe_team-a_vip-4examplecomvip--gold_07BB2D0E',
    'tencentcloud_css_callback_rule_attachment.existing_pushexamplecomlive_CF745F07',
    'tencentcloud_css_callback_rule_attachment.main_named_3B1020B5',
    'tencentcloud_css_callback_rule_attachment.main_push-1examplecomlive_043ADF61',
    'tencentcloud_css_callback_rule_attachment.main_vip-1examplecomvip--gold_E21242F1',
    'tencentcloud_css_callback_rule_attachment.outside_7DD31E11',
    'tencentcloud_css_callback_template.europe_team-a_383A06F8',
    'tencentcloud_css_callback_template.europe_team-a_F93C31D4',
    'tencentcloud_css_callback_template.europe_team-a_main_F4F1D568',
    'tencentcloud_css_callback_template.main_7AD10839',
    'terraform_data.europe_team-a_ApiFields_2CD27086',
    'terraform_data.europe_team-a_ApiFields_76B6C47D',
    'terraform_data.europe_team-a_main_ApiFields_ABDEFF5B',
    'terraform_data.main_ApiFields_5EF510D2',
  ]);
});

const resourcesSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

const addresses = ({ resource }: Record<string, unknown>) =>
  Object.entries(resourcesSchema.parse(resource))
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .sort();
