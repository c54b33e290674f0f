import { LocalBackend, TerraformStack } from '{{core}}';
import type { Construct } from 'constructs';
import { CallbackFleet, TencentcloudProvider } from '{{door}}';

/** {{stacksComment}} */
export const STACKS = [{{stacks}}] as const;

/** The callbacks of one account, as fleet.yaml declares them. */
export class LiveStack extends TerraformStack {
  constructor(scope: Construct, id: (typeof STACKS)[number]) {
    super(scope, id);
    // the state is on this computer alone; README.md says how a team shares it
    new LocalBackend(this, { path: `../../../terraform.${id}.tfstate` });
    // the credentials are in the environment
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    CallbackFleet.fromFile(this, 'fleet', { {{fleetOptions}} });
  }
}
