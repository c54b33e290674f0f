import { BINDING_TYPE, TEMPLATE_TYPE } from '../model';
import { type Configuration } from './configuration';
import { fieldOf, type JsonObject } from './json-object';

/**
 * Tells which provider configurations of a stack may be another account than the one its default
 * configuration (or else its first resource) uses: those with other credentials. Aliases that only
 * differ in the region are the same account.
 *
 * @returns a function from the body of a resource to the name of such a configuration
 */
export function foreignProviders(
  configuration: Configuration,
): (body: JsonObject) => string | undefined {
  if (configuration.providers.length < 2) return () => undefined;
  const identities = new Map(
    configuration.providers.map((body) => [nameOf(fieldOf(body, 'alias')), identityOf(body)]),
  );
  const used = [TEMPLATE_TYPE, BINDING_TYPE].flatMap((type) =>
    [...configuration.resources(type)].map(([, body]) => providerOf(body)),
  );
  const home = used.includes(DEFAULT) ? DEFAULT : (used[0] ?? DEFAULT);
  return (body) => {
    const provider = providerOf(body);
    const isSame = (identities.get(provider) ?? '') === (identities.get(home) ?? '');
    return isSame ? undefined : provider;
  };
}

const DEFAULT = 'tencentcloud';

const nameOf = (alias: unknown): string =>
  typeof alias === 'string' ? `${DEFAULT}.${alias}` : DEFAULT;

/** Terraform takes the bare name and, as CDKTF never writes it, an interpolation of it. */
function providerOf(body: JsonObject): string {
  const provider = fieldOf(body, 'provider');
  return typeof provider === 'string' ? provider.replace(/^\$\{(.*)\}$/, '$1') : DEFAULT;
}

const identityOf = (body: JsonObject): string =>
  JSON.stringify(CREDENTIAL_SETTINGS.map((name) => fieldOf(body, name) ?? null));

/** The settings of the provider that decide whose account it is. */
const CREDENTIAL_SETTINGS = [
  'secret_id',
  'profile',
  'shared_credentials_dir',
  'cam_role_name',
  'assume_role',
  'assume_role_with_saml',
  'assume_role_with_web_identity',
  'domain',
];
