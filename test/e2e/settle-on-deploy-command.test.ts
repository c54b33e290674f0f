import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { CallbackKey } from 'tencent-live-callbacks';
import { deployments } from '../helpers/deployments';
import { describeWithTerraform } from '../helpers/terraform';
import { settlingDeployment } from './settle-on-deploy-stack';

jest.setTimeout(60_000);

const deploy = deployments();

const API_FIELDS = 'terraform_data.main_ApiFields_5EF510D2';

describeWithTerraform('the command that a deploy runs', () => {
  test('fails the deploy with the command and what it said, and is settled by the next', async () => {
    const { declare, runs, terraformWith } = await settlingDeployment(deploy);
    declare({ settleOnDeploy: true });
    const failing = terraformWith({ SETTLE_FAILS: 'the account is not reachable' });
    await failing.init();
    const { exitCode, err } = await failing.run('apply', '-auto-approve', '-no-color');
    expect(exitCode).toBe(1);
    expect(unwrapped(err)).toContain(`with ${API_FIELDS}, on cdk.tf.json line`);
    expect(unwrapped(err)).toContain(
      `Error running command 'npx --no-install live-callbacks ${FAILURE}`,
    );

    const { plan, apply } = terraformWith();
    expect((await plan()).changes).toEqual([[API_FIELDS, 'delete', 'create']]);
    await apply();
    expect((await plan()).exitCode).toBe(0);
    expect(runs()).toHaveLength(2);
  });

  test('fails the deploy in the same way when its key is sensitive', async () => {
    const { declare, terraformWith } = await settlingDeployment(deploy);
    declare((stack) => ({ callbackKey: CallbackKey.variable(stack, 'callback_key') }));
    const { init, run } = terraformWith({
      TF_VAR_callback_key: 'adasda131312',
      SETTLE_FAILS: 'the account is not reachable',
    });
    await init();
    const { exitCode, out, err } = await run('apply', '-auto-approve', '-no-color');
    expect(exitCode).toBe(1);
    expect(out + err).not.toContain('adasda131312');
    expect(unwrapped(err)).toContain(`Error running command 'live-callbacks ${FAILURE}`);
  });

  test('hands over hostile values byte for byte, and no shell reads them', async () => {
    const { declare, folder, appDir, runs, terraformWith } = await settlingDeployment(deploy);
    const hostile = `"' \\ $HOME $(touch ${folder}/pwned) \`touch ${folder}/pwned\` $ % {} \n\t; touch pwned\r\n&& <b>&amp;\u2028 直播 🎥 $\${not} %%{if}`;
    declare((stack) => ({
      limits: 'api',
      description: new TerraformVariable(stack, 'description', { type: 'string' }).stringValue,
      callbackKey: new TerraformVariable(stack, 'key', { type: 'string' }).stringValue,
      callbacks: {
        push: `https://cb.example.com/a?b='"$HOME"\`id\`;|&$(id)%22`,
        recordingException: {
          url: 'https://cb.example.com/exception',
          levels: [`a "b" 'c' $HOME \\ \n`],
        },
      },
    }));
    const { init, plan, apply } = terraformWith({
      TF_VAR_description: hostile,
      TF_VAR_key: hostile,
    });
    await init();
    await apply();
    expect(runs()).toMatchObject([
      {
        declared: {
          Description: hostile,
          StreamBeginNotifyUrl: `https://cb.example.com/a?b='"$HOME"\`id\`;|&$(id)%22`,
          RecordExceptionLevels: [`a "b" 'c' $HOME \\ \n`],
        },
        key: hostile,
      },
    ]);
    expect((await plan()).exitCode).toBe(0);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    expect(existsSync(join(appDir, 'stacks/live/pwned'))).toBe(false);
  });

  test('gets an empty key where the key turns out to be null, and null for a text', async () => {
    const { declare, runs, terraformWith } = await settlingDeployment(deploy);
    declare((stack) => {
      const nothing = { type: 'any', sensitive: true };
      return {
        callbackKey: new TerraformVariable(stack, 'key', nothing).stringValue,
        description: new TerraformVariable(stack, 'description', nothing).stringValue,
      };
    });
    const { init, apply } = terraformWith({ TF_VAR_key: 'null', TF_VAR_description: 'null' });
    await init();
    await apply();
    expect(runs()).toMatchObject([{ key: '', declared: { Description: null } }]);
  });
});

/** Terraform breaks lines at the width of a terminal. */
const unwrapped = (text: string) => text.replaceAll(/\s+/g, ' ');

const FAILURE =
  "settle --from-environment': exit status 1. Output: error: the account is not reachable";
