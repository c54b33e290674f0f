import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { CallbackKey, CallbackTemplate } from 'tencent-live-callbacks';
import { manifestOf, stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };

test('a variable for the key stands at the level of the stack, so that TF_VAR_ sets it', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const nested = new Construct(new Construct(stack, 'outer'), 'inner');
  const callbackKey = CallbackKey.variable(nested, 'callback_key');
  new CallbackTemplate(nested, 'main', { templateName: 'a', callbackKey, callbacks });

  expect(synthesized(app).variable).toEqual({
    callback_key: { type: 'string', sensitive: true, nullable: false },
  });
});

test('a second call in one stack uses the variable again, another stack gets its own', () => {
  const app = testApp();
  const [one, two] = [stackWithProvider(app, 'one'), stackWithProvider(app, 'two')];
  for (const stack of [one, one, two]) CallbackKey.variable(stack, 'callback_key');

  const variables = [one, two].map((stack) =>
    stack.node.findAll().filter((node) => node instanceof TerraformVariable),
  );
  expect(variables.map((found) => found.map(({ node }) => node.path))).toEqual([
    ['one/callback_key'],
    ['two/callback_key'],
  ]);
});

test('a name that is no identifier is refused', () => {
  const stack = stackWithProvider(testApp());
  expect(() => CallbackKey.variable(stack, 'callback.key')).toThrow(
    '"callback.key" cannot name a Terraform variable; use letters, digits, "_" and "-", and begin with a letter or "_"',
  );
});

test('a variable that is not sensitive is refused', () => {
  const stack = stackWithProvider(testApp());
  new TerraformVariable(stack, 'callback_key', { type: 'string' });
  expect(() => CallbackKey.variable(stack, 'callback_key')).toThrow(
    'the variable live/callback_key is not sensitive, so plans would print the callback key; declare it with sensitive: true, or choose another name',
  );
});

test('a literal key gives a warning that does not show it', () => {
  const manifest = manifestWithKey('sesame');
  expect(manifest).toMatchObject({
    stacks: {
      live: {
        annotations: [
          {
            constructPath: 'live/main',
            level: '@cdktf/warn',
            message:
              'callbackKey is a literal, so it lands in clear in the synthesized file and the state; use CallbackKey.variable, or the stringValue of a sensitive TerraformVariable',
          },
        ],
      },
    },
  });
  expect(JSON.stringify(manifest)).not.toContain('sesame');
});

test('an empty key gives no warning', () => {
  expect(manifestWithKey('')).toMatchObject({ stacks: { live: { annotations: [] } } });
});

test('a key from a variable gives no warning', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const callbackKey = CallbackKey.variable(stack, 'callback_key');
  new CallbackTemplate(stack, 'main', { templateName: 'a', callbackKey, callbacks });
  expect(manifestOf(app)).toMatchObject({ stacks: { live: { annotations: [] } } });
});

function manifestWithKey(callbackKey: string) {
  const app = testApp();
  const stack = stackWithProvider(app);
  new CallbackTemplate(stack, 'main', { templateName: 'a', callbackKey, callbacks });
  return manifestOf(app);
}
