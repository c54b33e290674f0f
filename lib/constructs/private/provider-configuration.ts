import type { TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import { remembered } from './remembered';
import { resolved } from './token';

const PROVIDER_NAME = 'tencentcloud';

/** A provider configuration: templates that share one live in one account. */
export interface ProviderConfiguration {
  /** Equal keys mean one account. */
  readonly key: string;
  /** What a message calls it. */
  readonly label: string;
}

/**
 * Finds the provider configuration of resources. Stacks and providers are looked at once each, so
 * that thousands of resources cost no more than one look-up per resource.
 */
export class ProviderConfigurations {
  readonly #byProvider = new Map<TerraformProvider, ProviderConfiguration>();
  readonly #byStack = new Map<TerraformStack, ProviderConfiguration>();

  of(resource: TerraformResource): ProviderConfiguration {
    const { provider, cdktfStack } = resource;
    return provider === undefined
      ? remembered(this.#byStack, cdktfStack, () => this.#defaultOf(cdktfStack))
      : this.#ofProvider(provider);
  }

  #defaultOf(stack: TerraformStack): ProviderConfiguration {
    const provider = stack.allProviders().find(isDefault);
    return provider === undefined
      ? { key: stack.node.path, label: `the default provider of ${stack.node.path}` }
      : this.#ofProvider(provider);
  }

  #ofProvider(provider: TerraformProvider): ProviderConfiguration {
    return remembered(this.#byProvider, provider, () => configurationOf(provider));
  }
}

/** By name, not by class: users may have generated a provider class of their own. */
const isDefault = (provider: TerraformProvider): boolean =>
  provider.alias === undefined &&
  [provider.terraformResourceType, provider.terraformGeneratorMetadata?.providerName].includes(
    PROVIDER_NAME,
  );

/** Stacks of one app declare the same configuration again: then both mean the same account. */
const configurationOf = (provider: TerraformProvider): ProviderConfiguration => ({
  key: JSON.stringify(resolved(provider, settingsOf(provider))),
  label: `provider ${provider.node.path}`,
});

function settingsOf(provider: TerraformProvider): unknown {
  const block: unknown = provider.toTerraform();
  return typeof block === 'object' && block !== null && 'provider' in block
    ? block.provider
    : undefined;
}
