import { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';

interface OwnProviderConfig {
  readonly alias?: string;
  readonly region?: string;
}

/** What a user has who ran "cdktf get": a provider class that is not this package's. */
export class OwnProvider extends TerraformProvider {
  readonly #config: OwnProviderConfig;

  constructor(scope: Construct, id: string, config: OwnProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'tencentcloud',
      terraformGeneratorMetadata: {
        providerName: 'tencentcloud',
        providerVersion: '1.82.102',
        providerVersionConstraint: '~> 1.82',
      },
      terraformProviderSource: 'tencentcloudstack/tencentcloud',
    });
    this.#config = config;
  }

  override get alias(): string | undefined {
    return this.#config.alias;
  }

  protected override synthesizeAttributes() {
    return { ...this.#config };
  }
}
