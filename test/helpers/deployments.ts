import { type Simulator, type SimulatorOptions } from 'tencent-live-callbacks/simulator';
import { type Call } from './signed-client';
import { simulators } from './simulators';
import { temporaryFolders } from './temporary-folder';
import { type Terraform, terraformIn } from './terraform';
import { startTerraformProvider, type TerraformProvider } from './terraform-provider';

type Environment = Readonly<Record<string, string>>;

/** A folder to deploy from, an account to deploy to, and Terraform between them. */
export interface Deployment {
  readonly folder: string;
  readonly simulator: Simulator;
  /** Calls the account past Terraform, as a hand in the console would. */
  readonly call: Call;
  readonly provider: TerraformProvider;
  /** Leads whatever reads the provider's variables to the account. */
  readonly credentials: Environment;
  /** Terraform in the folder or one below it, with the provider attached. */
  readonly terraform: (options?: {
    readonly folder?: string;
    readonly variables?: Environment;
  }) => Terraform;
}

export interface DeploymentOptions extends SimulatorOptions {
  /** Texts by path in the folder. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Gives a test file a way to make deployments; all is closed and removed after each test. */
export function deployments(): (options?: DeploymentOptions) => Promise<Deployment> {
  const start = simulators();
  const folderWith = temporaryFolders();
  const running: TerraformProvider[] = [];
  afterEach(() => {
    for (const provider of running.splice(0)) provider.close();
  });
  return async ({ files, ...simulatorOptions } = {}) => {
    const folder = folderWith(files);
    const { simulator, call } = await start(simulatorOptions);
    const credentials = {
      TENCENTCLOUD_SECRET_ID: simulator.secretId,
      TENCENTCLOUD_SECRET_KEY: simulator.secretKey,
      TENCENTCLOUD_DOMAIN: new URL(simulator.url).host,
      TENCENTCLOUD_PROTOCOL: 'HTTP',
    };
    const provider = await startTerraformProvider(credentials);
    running.push(provider);
    return {
      folder,
      simulator,
      call,
      provider,
      credentials,
      terraform: ({ folder: where = folder, variables } = {}) =>
        terraformIn({
          folder: where,
          environment: { ...variables, ...provider.environment },
        }),
    };
  };
}
