import { TerraformVariable, type TerraformStack } from 'cdktf';
import {
  CallbackTemplate,
  DomainBinding,
  type CallbackTemplateProps,
  type DomainBindingProps,
} from 'tencent-live-callbacks';
import * as z from 'zod';
import { refusals, stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

// without a compiler, props may hold anything
const templateProps = (props: unknown) => z.custom<CallbackTemplateProps>().parse(props);
const bindingProps = (props: unknown) => z.custom<DomainBindingProps>().parse(props);

const callbacks = { push: 'https://cb.example.com/push' };

function refusalsOf(declare: (stack: TerraformStack) => void): string[] {
  const app = testApp();
  declare(stackWithProvider(app));
  return refusals(app);
}

const refusalsOfTemplate = (props: unknown) =>
  refusalsOf((stack) => new CallbackTemplate(stack, 'main', templateProps(props)));

const refusalsOfBinding = (props: unknown) =>
  refusalsOf((stack) => new DomainBinding(stack, 'main', bindingProps(props)));

test.each([
  ['left out', {}, 'undefined'],
  ['null', { callbacks: null }, 'null'],
  ['a text', { callbacks: 'https://cb.example.com' }, 'string'],
  // an array has a method "push"
  ['a list', { callbacks: ['https://cb.example.com'] }, 'array'],
])('callbacks that are %s are refused like any mistake', (_, props, got) => {
  expect(refusalsOfTemplate({ templateName: 'prod main', ...props })).toEqual([
    '[live/main] templateName "prod main" may hold only letters, digits, "_" and "-", got " "; use those',
    `[live/main] callbacks must be an object with a URL for each kind of event, got ${got}; pass for example { push: "https://callback.example.com/live" }`,
  ]);
});

test('values of another type are refused, a function and a URL object among them', () => {
  const push = () => 'https://cb.example.com';
  const recording = new URL('https://cb.example.com');
  expect(
    refusalsOfTemplate({ templateName: push, callbackKey: 7, callbacks: { push, recording } }),
  ).toEqual([
    '[live/main] templateName must be text, got function',
    '[live/main] callbackKey must be text, got number',
    '[live/main] callbacks.push must be text, got function',
    '[live/main] callbacks.recording must be text, got object',
  ]);
});

test('two templates whose names are no text are not said to share a name', () => {
  const found = refusalsOf((stack) => {
    for (const id of ['one', 'two']) {
      new CallbackTemplate(stack, id, templateProps({ templateName: 7, callbacks }));
    }
  });
  expect(found).toEqual([
    '[live/one] templateName must be text, got number',
    '[live/two] templateName must be text, got number',
  ]);
});

test('levels that are null are left out', () => {
  const app = testApp();
  const recordingException = { url: 'https://cb.example.com/exception', levels: null };
  const props = { templateName: 'prod-main', callbacks: { ...callbacks, recordingException } };
  new CallbackTemplate(stackWithProvider(app), 'main', templateProps(props));
  expect(synthesized(app).resource).toMatchObject({
    terraform_data: {
      main_ApiFields_5EF510D2: {
        input: {
          TemplateId: '${tencentcloud_css_callback_template.main_7AD10839.id}',
          RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
        },
      },
    },
  });
});

test('a domain and an app name that are no text are refused', () => {
  expect(refusalsOfBinding({ domainName: null, appName: 7, template: 1002 })).toEqual([
    '[live/main] domainName must be text, got null',
    '[live/main] appName must be text, got number',
  ]);
});

test.each([
  ['left out', undefined, 'undefined'],
  ['null', null, 'null'],
  ['text', '1002', '"1002"'],
  ['an object', {}, '[object Object]'],
])('a template that is %s is refused', (_, template, shown) => {
  const binding = { domainName: 'push.example.com', appName: 'live', template };
  expect(refusalsOfBinding(binding)).toEqual([
    `[live/main] template id ${shown} must be a positive whole number; take it from the console, or pass a CallbackTemplate`,
  ]);
});

test('the resource of a template is no template', () => {
  const found = refusalsOf((stack) => {
    const { resource } = new CallbackTemplate(stack, 'main', { templateName: 'a', callbacks });
    const binding = { domainName: 'push.example.com', appName: 'live', template: resource };
    new DomainBinding(stack, 'binding', bindingProps(binding));
  });
  expect(found).toEqual([
    '[live/binding] template id live/main/Resource must be a positive whole number; take it from the console, or pass a CallbackTemplate',
  ]);
});

test('a token of a text for a template id is passed on', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const template = new TerraformVariable(stack, 'template_id', { type: 'string' }).stringValue;
  const binding = { domainName: 'push.example.com', appName: 'live', template };
  new DomainBinding(stack, 'main', bindingProps(binding));
  expect(synthesized(app).resource).toMatchObject({
    tencentcloud_css_callback_rule_attachment: {
      main_7AD10839: { template_id: '${var.template_id}' },
    },
  });
});
