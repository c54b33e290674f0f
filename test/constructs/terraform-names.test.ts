import { CallbackTemplate, DomainBinding } from 'tencent-live-callbacks';
import { refusals, stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };
const binding = { domainName: '5000.livepush.myqcloud.com', appName: 'live', template: 1002 };

const remedy =
  'and Terraform takes only names that begin with a letter or "_"; begin the outermost id with a letter, or call overrideLogicalId on the resource';

test('an id that begins with a digit, such as that of a default domain, is refused', () => {
  const app = testApp();
  new DomainBinding(stackWithProvider(app), '5000.livepush.myqcloud.com', binding);
  expect(refusals(app)).toEqual([
    `[live/5000.livepush.myqcloud.com] the construct ids give the Terraform name "5000livepushmyqcloudcom_3B87B333", ${remedy}`,
  ]);
});

test('each resource of a template is refused by name', () => {
  const app = testApp();
  const template = new CallbackTemplate(stackWithProvider(app), '-', {
    templateName: 'prod-main',
    callbacks: { ...callbacks, audioAudit: 'https://cb.example.com/audio-audit' },
  });
  template.bindTo('push.example.com');
  expect(refusals(app)).toEqual([
    `[live/-] the construct ids give the Terraform name "-_81A2C316", ${remedy}`,
    `[live/-] the construct ids give the Terraform name "-_ApiFields_968A14DC", ${remedy}`,
    `[live/-/push.example.com:live] the construct ids give the Terraform name "-_pushexamplecomlive_6CBBBE0E", ${remedy}`,
  ]);
});

test('a logical id of the user is the way out', () => {
  const app = testApp();
  const { resource } = new DomainBinding(stackWithProvider(app), '5000', binding);
  resource.overrideLogicalId('default_domain');
  expect(synthesized(app).resource).toMatchObject({
    tencentcloud_css_callback_rule_attachment: { default_domain: { template_id: 1002 } },
  });
});

test.each([
  ['模板', '_6F71F46D'],
  ['a.b/c', 'ab--c_C84AFCE4'],
  ['${x}"\n', 'x_F81DF850'],
  ['Default', 'Resource'],
])('the hostile id %j gives a name that Terraform takes', (id, name) => {
  const app = testApp();
  const stack = stackWithProvider(app);
  new CallbackTemplate(stack, id, { templateName: 'prod-main', callbacks }).bindTo('a.example.com');
  const { resource } = synthesized(app);
  expect(resource).toMatchObject({ tencentcloud_css_callback_template: { [name]: {} } });
});
