import { Lazy, type TerraformResource } from 'cdktf';
import { providerOf, settingsOf } from './provider-configuration';

/** The variables that stand for settings of the provider. */
const VARIABLES = {
  region: 'TENCENTCLOUD_REGION',
  secret_id: 'TENCENTCLOUD_SECRET_ID',
  secret_key: 'TENCENTCLOUD_SECRET_KEY',
  security_token: 'TENCENTCLOUD_SECURITY_TOKEN',
  domain: 'TENCENTCLOUD_DOMAIN',
  protocol: 'TENCENTCLOUD_PROTOCOL',
};

/** Settings that lead to an account by a way the command line does not know. */
const OTHER_WAYS = [
  'assume_role',
  'assume_role_with_saml',
  'assume_role_with_web_identity',
  'mfa_certification',
  'cam_role_name',
  'enable_pod_oidc',
  'profile',
  'shared_credentials_dir',
];

/**
 * Environment variables that lead to the account of a resource, as far as its provider is
 * configured in code; all else comes from the environment of Terraform, for the provider as well.
 * Read at synth: the provider may be made after the resource.
 */
export const providerEnvironment = (resource: TerraformResource): Record<string, string> =>
  Object.fromEntries(
    Object.entries(VARIABLES).map(([setting, variable]) => [
      variable,
      Lazy.stringValue({ produce: () => textSetting(resource, setting) }),
    ]),
  );

/** What keeps the environment from leading to the account of a resource. */
export function providerEnvironmentProblems(resource: TerraformResource): string[] {
  const settings = settingsOfProvider(resource);
  const others = OTHER_WAYS.filter((name) => isSet(settings[name]));
  return others.length === 0
    ? []
    : [
        `settleOnDeploy cannot reach the account of provider ${providerOf(resource)?.node.path ?? ''}, which sets ${others.join(', ')}; leave settleOnDeploy out and run "live-callbacks settle" with credentials of that account`,
      ];
}

/** The provider takes "" for a setting that is left out. */
function textSetting(resource: TerraformResource, name: string): string | undefined {
  const value = settingsOfProvider(resource)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function settingsOfProvider(resource: TerraformResource): Readonly<Record<string, unknown>> {
  const provider = providerOf(resource);
  return provider === undefined ? {} : settingsOf(provider);
}

const isSet = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value);
