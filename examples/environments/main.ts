import { App, CosBackend, TerraformStack } from 'cdktf';
import { CallbackFleet, TencentcloudProvider } from 'tencent-live-callbacks';

const REGION = 'ap-guangzhou';

/** Where each environment is: an account, with a bucket for its state, and who receives. */
const ENVIRONMENTS = {
  dev: {
    account: '100000000001',
    bucket: 'live-terraform-1250000001',
    callbackHost: 'cb.dev.example.com',
  },
  staging: {
    account: '100000000002',
    bucket: 'live-terraform-1250000002',
    callbackHost: 'cb.staging.example.com',
  },
  prod: {
    account: '100000000003',
    bucket: 'live-terraform-1250000003',
    callbackHost: 'cb.example.com',
  },
};

const app = new App();
for (const [environment, { account, bucket, callbackHost }] of Object.entries(ENVIRONMENTS)) {
  const stack = new TerraformStack(app, environment);
  new CosBackend(stack, { bucket, region: REGION, prefix: 'live-callbacks', encrypt: true });
  // credentials come from TENCENTCLOUD_*, and those of another account are refused
  new TencentcloudProvider(stack, 'tencentcloud', {
    region: REGION,
    allowedAccountIds: [account],
  });
  CallbackFleet.fromFile(stack, 'fleet', {
    path: 'fleet.yaml',
    environment,
    env: { CALLBACK_HOST: callbackHost },
  });
}
app.synth();
