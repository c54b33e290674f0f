import { App, CosBackend, TerraformStack } from 'cdktf';
import { CallbackFleet, TencentcloudProvider } from 'tencent-live-callbacks';

const REGION = 'ap-guangzhou';

const ENVIRONMENTS = {
  staging: { account: '100000000002', bucket: 'live-terraform-1250000002' },
  prod: { account: '100000000003', bucket: 'live-terraform-1250000003' },
};

const app = new App();
for (const [environment, { account, bucket }] of Object.entries(ENVIRONMENTS)) {
  const stack = new TerraformStack(app, environment);
  new CosBackend(stack, { bucket, region: REGION, prefix: 'live-callbacks', encrypt: true });
  // credentials come from TENCENTCLOUD_*, and those of another account are refused
  new TencentcloudProvider(stack, 'tencentcloud', {
    region: REGION,
    allowedAccountIds: [account],
  });
  CallbackFleet.fromFile(stack, 'fleet', { path: 'fleet.yaml', environment });
}
app.synth();
