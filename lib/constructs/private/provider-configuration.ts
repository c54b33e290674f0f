import type { TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import { isRecord } from '../../model';
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
    const provider = defaultProviderOf(stack);
    return provider === undefined
      ? { key: stack.node.path, label: `the default provider of ${stack.node.path}` }
      : this.#ofProvider(provider);
  }

  #ofProvider(provider: TerraformProvider): ProviderConfiguration {
    return remembered(this.#byProvider, provider, () => configurationOf(provider));
  }
}

/** The provider of a resource; `undefined` if Terraform makes one without settings. */
export const providerOf = (resource: TerraformResource): TerraformProvider | undefined =>
  resource.provider ?? defaultProviderOf(resource.cdktfStack);

const defaultProviderOf = (stack: TerraformStack): TerraformProvider | undefined =>
  stack.allProviders().find(isDefault);

/** By name, not by class: users may have generated a provider class of their own. */
const isDefault = (provider: TerraformProvider): boolean =>
  provider.alias === undefined &&
  [provider.terraformResourceType, provider.terraformGeneratorMetadata?.providerName].includes(
    PROVIDER_NAME,
  );

/** Stacks of one app declare the same configuration again: then both mean the same account. */
const configurationOf = (provider: TerraformProvider): ProviderConfiguration => ({
  key: JSON.stringify(resolved(provider, blocksOf(provider))),
  label: `provider ${provider.node.path}`,
});

/** The settings by their names in Terraform; tokens are left as they are. */
export function settingsOf(provider: TerraformProvider): Readonly<Record<string, unknown>> {
  const blocks = blocksOf(provider);
  const block: unknown = isRecord(blocks) ? Object.values(blocks).flat()[0] : undefined;
  return isRecord(block) ? block : {};
}

/** What stands at `provider` in the synthesized file: the block in a list, behind its name. */
function blocksOf(provider: TerraformProvider): unknown {
  const file: unknown = provider.toTerraform();
  return isRecord(file) ? file.provider : undefined;
}
