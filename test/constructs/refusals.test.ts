import { TerraformVariable, Testing, Token, type TerraformStack } from 'cdktf';
import {
  CallbackKey,
  CallbackTemplate,
  DomainBinding,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import { refusals, stackWithProvider, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };

/** The refusals of an app with one stack. */
function refusalsOf(declare: (stack: TerraformStack) => void): string[] {
  const app = testApp();
  declare(stackWithProvider(app));
  return refusals(app);
}

test('everything that is wrong is reported in one go, each behind the path of its construct', () => {
  const found = refusalsOf((stack) => {
    const template = new CallbackTemplate(stack, 'main', {
      templateName: 'prod main',
      description: 'd'.repeat(101),
      callbackKey: 'sesame, open up',
      callbacks: { push: 'ftp://cb.example.com' },
    });
    template.bindTo('https://push.example.com');
    template.bindTo('push.example.com', { appName: '' });
    new CallbackTemplate(stack, 'empty', { templateName: 'prod-empty', callbacks: {} });
    CallbackTemplate.fromTemplateId(stack, 'imported', 0);
    new DomainBinding(stack, 'bare', { domainName: 'a.example.com', appName: 'live', template: 0 });
  });

  expect(found).toEqual([
    '[live/main] templateName "prod main" may hold only letters, digits, "_" and "-", got " "; use those',
    `[live/main] description "${'d'.repeat(80)}…" must be at most 100 characters, got 101; shorten it, or pass limits: 'api' for the API's limit of 1024 bytes`,
    `[live/main] callbackKey (of 15 characters) may hold only letters, digits, "_" and "-"; use those, or pass limits: 'api' to allow it`,
    '[live/main] callbacks.push "ftp://cb.example.com" must start with "http://" or "https://"',
    '[live/main/https:----push.example.com:live] domainName "https://push.example.com" must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path',
    '[live/main/push.example.com:] appName "" must not be empty; use "live" unless the push URLs say otherwise',
    '[live/empty] callbacks hold no URL, and the API creates no template without one; set at least one of push, interruption, recording, screencapture, pornDetection, pushException',
    '[live/imported] template id 0 must be a positive whole number; take it from the console, or pass a CallbackTemplate',
    '[live/bare] template id 0 must be a positive whole number; take it from the console, or pass a CallbackTemplate',
  ]);
});

test.each<[string, Partial<CallbackTemplateProps>]>([
  ['a name of 30 characters', { templateName: 'n'.repeat(30) }],
  ['a description of 100 characters', { description: 'd'.repeat(100) }],
  ['a key of 32 characters', { callbackKey: 'k'.repeat(32) }],
  ['API limits', { limits: 'api', templateName: '直'.repeat(85), description: 'this is demo' }],
])('%s is taken', (_, props) => {
  const found = refusalsOf((stack) => {
    new CallbackTemplate(stack, 'main', { templateName: 'prod-main', callbacks, ...props });
  });
  expect(found).toEqual([]);
});

test('no refusal shows any part of the key', () => {
  const key = 'sesame-open-up-0123456789-abcdefgh ${var.x}';
  const found = refusalsOf((stack) => {
    new CallbackTemplate(stack, 'main', { templateName: 'a', callbackKey: key, callbacks });
  }).join('\n');
  expect(found).toContain('callbackKey');
  expect(found).not.toMatch(/sesame|open|0123|abcd|var\.x/);
});

test('tokens skip every check that needs a value', () => {
  const found = refusalsOf((stack) => {
    const text = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
    const template = new CallbackTemplate(stack, 'main', {
      templateName: `a name with spaces and ${text} of more than thirty characters`,
      description: text,
      callbackKey: CallbackKey.variable(stack, 'callback_key'),
      callbacks: { push: text, recordingException: { url: text, levels: Token.asList(text) } },
    });
    template.bindTo(text, { id: 'one', appName: text });
    template.bindTo(text, { id: 'two', appName: text });
    const numbers = new TerraformVariable(stack, 'number', { type: 'number' });
    CallbackTemplate.fromTemplateId(stack, 'imported', numbers.numberValue);
  });
  expect(found).toEqual([]);
});

test('nothing is refused before synthesis, and Testing.synth refuses when told to validate', () => {
  const stack = stackWithProvider(testApp());
  new CallbackTemplate(stack, 'main', { templateName: '', callbacks });

  expect(() => Testing.synth(stack)).not.toThrow();
  expect(() => Testing.synth(stack, true)).toThrow(
    '[live/main] templateName must not be ""; the API requires a name',
  );
});

test('a token for the domain or the app name needs an id', () => {
  const stack = stackWithProvider(testApp());
  const template = new CallbackTemplate(stack, 'main', { templateName: 'a', callbacks });
  const domain = new TerraformVariable(stack, 'domain', { type: 'string' }).stringValue;
  const message =
    'a binding of live/main has a token for its domain or app name, from which no construct id can be made; pass an id to bindTo';

  expect(() => template.bindTo(domain)).toThrow(message);
  expect(() => template.bindTo('push.example.com', { appName: domain })).toThrow(message);
  expect(template.bindTo(domain, { id: 'by-variable' }).node.path).toBe('live/main/by-variable');
});
