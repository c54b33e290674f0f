import * as fc from 'fast-check';
import { compileProblems } from '../docs/compile';
import { commandLine } from '../helpers/command-line';
import { formatted } from '../helpers/prettier';
import { simulators } from '../helpers/simulators';
import { ACCOUNT, codeOf, rule, template } from './account';
import { accounts } from './accounts';

jest.setTimeout(60_000);

const start = simulators();

test('constructs are a program with importFrom on every resource', () => {
  expect(codeOf(ACCOUNT, 'constructs')).toBe(`import { App, TerraformStack } from 'cdktf';
import { CallbackKey, CallbackTemplate, TencentcloudProvider } from 'tencent-live-callbacks';

const app = new App();
const stack = new TerraformStack(app, 'live');
new TencentcloudProvider(stack, 'tencentcloud');

const prodMain = new CallbackTemplate(stack, 'prod-main', {
  templateName: 'prod-main',
  callbackKey: CallbackKey.variable(stack, 'callback_key_prod_main'),
  callbacks: {
    push: 'https://cb.example.com/push',
    recordingException: {
      url: 'https://cb.example.com/exception',
      levels: ['error'],
    },
  },
  importFrom: 1002,
});
prodMain.bindTo('push.example.com', { importFrom: { templateId: 1002 } });

// Streams of app name "test" use prod-main too, on a domain where it has another rule already. The
// provider has one id for both. Once the above is deployed, this gives them a copy of their own, to
// which the next deploy binds them. Run "live-callbacks settle" right after it: until then the copy
// has no recordingException.
//
// const prodMainTest = new CallbackTemplate(stack, 'prod-main-test', {
//   templateName: 'prod-main-test',
//   callbackKey: CallbackKey.variable(stack, 'callback_key_prod_main'),
//   callbacks: {
//     push: 'https://cb.example.com/push',
//     recordingException: {
//       url: 'https://cb.example.com/exception',
//       levels: ['error'],
//     },
//   },
// });
// prodMainTest.bindTo('push.example.com', { appName: 'test' });

const template1003 = new CallbackTemplate(stack, 'template-1003', {
  templateName: '直播',
  description: 'it\\'s "quoted"',
  callbackKey: CallbackKey.variable(stack, 'callback_key_template_1003'),
  callbacks: {
    recording: 'http://cb.example.com/record',
  },
  limits: 'api',
  importFrom: 1003,
});
template1003.bindTo('push.example.com', { appName: 'vip', importFrom: { templateId: 1003 } });

new CallbackTemplate(stack, 'prod-copy', {
  templateName: 'prod-copy',
  callbackKey: CallbackKey.variable(stack, 'callback_key_prod_main'),
  callbacks: {
    push: 'https://cb.example.com/push',
  },
  importFrom: 1004,
});

app.synth();
`);
});

test('constructs name the stack, the core and the region that are asked for', () => {
  const code = codeOf({ templates: [template(1002, 'main')] }, 'constructs', {
    stack: 'callbacks',
    core: 'cdktn',
    region: 'ap-shanghai',
  });
  expect(code.split('\n').slice(0, 6)).toEqual([
    "import { App, TerraformStack } from 'cdktn';",
    "import { CallbackTemplate, TencentcloudProvider } from 'tencent-live-callbacks/cdktn';",
    '',
    'const app = new App();',
    "const stack = new TerraformStack(app, 'callbacks');",
    "new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-shanghai' });",
  ]);
});

test.each([
  ['a long domain', rule(`${'a'.repeat(60)}.example.com`, 'live', 1002)],
  ['a longer domain', rule(`${'a'.repeat(90)}.example.com`, 'vip', 1002)],
  ['a long app name', rule('push.example.com', 'a'.repeat(90), 1002)],
])('%s is broken as prettier breaks it', async (_, one) => {
  const code = codeOf({ templates: [template(1002, 'main')], rules: [one] }, 'constructs');
  expect(await formatted(code, 'typescript')).toBe(code);
});

test('constructs of any account compile', async () => {
  const texts = [codeOf(ACCOUNT, 'constructs')];
  for (const seed of fc.sample(accounts, { seed: 1, numRuns: 20 })) {
    const { simulator } = await start({ seed });
    const env = {
      TENCENTCLOUD_SECRET_ID: simulator.secretId,
      TENCENTCLOUD_SECRET_KEY: simulator.secretKey,
    };
    texts.push((await commandLine(['adopt', '--endpoint', simulator.url], { env })).out);
  }
  const blocks = texts.map((text, index) => ({ language: 'ts', text, place: `account ${index}` }));
  expect(compileProblems(blocks)).toEqual([]);
});
