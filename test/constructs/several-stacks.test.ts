import { App, Aspects, TerraformStack, Testing, type IAspect } from 'cdktf';
import { Construct } from 'constructs';
import { CallbackTemplate, DomainBinding, TencentcloudProvider } from 'tencent-live-callbacks';
import { refusals, stackWithProvider, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };

const template = (scope: Construct, templateName: string, id = 'main') =>
  new CallbackTemplate(scope, id, { templateName, callbacks });

test('the first stack that fails tells the problems of all stacks', () => {
  const app = testApp();
  template(stackWithProvider(app, 'fine'), 'fine');
  template(stackWithProvider(app, 'a'), 'prod a');
  const last = new Construct(stackWithProvider(app, 'b'), 'nested');
  template(last, 'prod b');
  CallbackTemplate.fromTemplateId(last, 'existing', 0).bindTo('push.example.com:1935');
  expect(refusals(app)).toEqual([
    '[a] in another stack, b/nested/main: templateName "prod b" may hold only letters, digits, "_" and "-", got " "; use those',
    '[a] in another stack, b/nested/existing: template id 0 must be a positive whole number; take it from the console, or pass a CallbackTemplate',
    '[a] in another stack, b/nested/existing/push.example.com:1935:live: domainName "push.example.com:1935" must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path',
    '[a/main] templateName "prod a" may hold only letters, digits, "_" and "-", got " "; use those',
  ]);
});

test('a stack that is in order does not fail for another', () => {
  const app = testApp();
  const fine = stackWithProvider(app, 'fine');
  template(fine, 'fine');
  template(stackWithProvider(app, 'b'), '');
  expect(() => Testing.synth(fine, true)).not.toThrow();
  expect(refusals(app)).toEqual(['[b/main] templateName must not be ""; the API requires a name']);
});

test('the problems of another app in the process are not told', () => {
  template(stackWithProvider(testApp(), 'other'), 'prod other');
  const app = testApp();
  template(stackWithProvider(app), '');
  expect(refusals(app)).toEqual([
    '[live/main] templateName must not be ""; the API requires a name',
  ]);
});

test('a construct that was removed neither conflicts nor is told of', () => {
  const app = testApp();
  const other = stackWithProvider(app, 'other');
  const group = new Construct(other, 'group');
  template(group, 'prod-main').bindTo('push.example.com');
  template(group, 'prod main', 'broken');
  other.node.tryRemoveChild('group');

  const stack = stackWithProvider(app);
  template(stack, 'prod-main').bindTo('push.example.com');
  template(stack, '', 'broken');
  expect(refusals(app)).toEqual([
    '[live/broken] templateName must not be ""; the API requires a name',
  ]);
});

test('what an aspect adds is checked too', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  template(stack, 'prod-main');
  Aspects.of(stack).add(onceFor(stack, () => template(stack, 'prod-main', 'added')));
  expect(refusals(app)).toEqual([
    '[live/added] templateName "prod-main" is also the name of live/main with provider live/tencentcloud; rename one of the two, as templates are told apart by name',
  ]);
});

test('one template in two other stacks may not be bound under two app names', () => {
  const app = testApp();
  const { templateId } = template(stackWithProvider(app, 'a'), 'prod-main');
  for (const appName of ['live', 'vip']) {
    const imported = CallbackTemplate.fromTemplateId(
      stackWithProvider(app, appName),
      'imported',
      templateId,
    );
    imported.bindTo('push.example.com', { appName });
  }
  expect(refusals(app)).toEqual([
    '[vip/imported/push.example.com:vip] the streams of "push.example.com" with app name "vip" use the same template as those of live/imported/push.example.com:live (app name "live"); the Terraform provider gives both bindings one id, and its next apply would delete a live rule, so give each app name a template of its own',
  ]);
});

test('a provider of another stack is refused', () => {
  const app = testApp();
  const other = new TerraformStack(app, 'other');
  const provider = new TencentcloudProvider(other, 'eu', { alias: 'eu' });
  const stack = stackWithProvider(app);
  new CallbackTemplate(stack, 'main', { templateName: 'prod-main', callbacks, provider });
  const props = { domainName: 'push.example.com', appName: 'live', template: 1002, provider };
  new DomainBinding(stack, 'binding', props);
  expect(refusals(app)).toEqual([
    '[live/main] provider other/eu belongs to another stack, where Terraform does not find it; pass one of live',
    '[live/binding] provider other/eu belongs to another stack, where Terraform does not find it; pass one of live',
  ]);
});

test('an app is checked anew at each synthesis', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  template(stack, 'prod-main');
  expect(refusals(app)).toEqual([]);
  template(stack, 'prod-main', 'second');
  expect(refusals(app)).toEqual([
    '[live/second] templateName "prod-main" is also the name of live/main with provider live/tencentcloud; rename one of the two, as templates are told apart by name',
  ]);
});

test('nothing is refused when the app skips validations', () => {
  const app = new App({ outdir: testApp().outdir, skipValidation: true });
  template(stackWithProvider(app), '');
  expect(refusals(app)).toEqual([]);
});

/** Runs once, when the aspect comes to the construct. */
const onceFor = (construct: Construct, act: () => void): IAspect => {
  let isDone = false;
  return {
    visit: (node) => {
      if (node !== construct || isDone) return;
      isDone = true;
      act();
    },
  };
};
