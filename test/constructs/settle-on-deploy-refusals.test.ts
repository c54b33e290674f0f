import { TerraformVariable } from 'cdktf';
import {
  CallbackTemplate,
  TencentcloudProvider,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import * as z from 'zod';
import { refusals, stackWithProvider, testApp } from '../helpers/synthesis';

const main = {
  templateName: 'prod-main',
  callbacks: { push: 'https://cb.example.com/push' },
};

test('a provider whose way to credentials the command does not know is refused', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const provider = new TencentcloudProvider(stack, 'other', {
    alias: 'other',
    assumeRole: { roleArn: 'qcs::cam::uin/1:roleName/a', sessionName: 'b', sessionDuration: 3600 },
    profile: 'other',
  });
  new CallbackTemplate(stack, 'main', { ...main, provider, settleOnDeploy: true });
  new CallbackTemplate(stack, 'without', { ...main, templateName: 'without', provider });
  expect(refusals(app)).toEqual([
    '[live/main] settleOnDeploy cannot reach the account of provider live/other, which sets assume_role, profile; leave settleOnDeploy out and run "live-callbacks settle" with credentials of that account',
  ]);
});

test.each(['', ' ', 'npx live-callbacks\nrm -rf x'])('the command %j is refused', (command) => {
  const app = testApp();
  const settleOnDeploy = { command };
  new CallbackTemplate(stackWithProvider(app), 'main', { ...main, settleOnDeploy });
  expect(refusals(app)).toEqual([
    `[live/main] settleOnDeploy.command ${JSON.stringify(command)} must be one line of text, such as "npx --no-install live-callbacks"`,
  ]);
});

test('a command that holds a token or an expression is refused', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const name = new TerraformVariable(stack, 'name', { type: 'string' }).stringValue;
  const token = { command: `npx ${name}` };
  const expression = { command: 'npx ${var.name}' };
  new CallbackTemplate(stack, 'token', { ...main, settleOnDeploy: token });
  new CallbackTemplate(stack, 'expression', {
    ...main,
    templateName: 'expression',
    settleOnDeploy: expression,
  });
  expect(refusals(app)).toEqual([
    '[live/token] settleOnDeploy.command holds an expression, whose value a shell would run; write the command itself',
    '[live/expression] settleOnDeploy.command holds an expression, whose value a shell would run; write the command itself',
  ]);
});

test.each([
  ['yes', 'settleOnDeploy must be true, false or { command: "npx live-callbacks" }'],
  [{ command: 1 }, 'settleOnDeploy.command must be text, got number'],
])('what JavaScript passes is refused: %j', (option, sentence) => {
  const app = testApp();
  const props = z.custom<CallbackTemplateProps>().parse({ ...main, settleOnDeploy: option });
  new CallbackTemplate(stackWithProvider(app), 'main', props);
  expect(refusals(app)).toEqual([`[live/main] ${sentence}`]);
});
