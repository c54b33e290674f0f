import { Secret } from '../model';

/** What signs the requests. The id names the key and is not secret by itself. */
export interface Credentials {
  /** Names the key in every request. */
  readonly secretId: string;
  /** Signs the requests, and is not sent. */
  readonly secretKey: Secret;
  /** Set for temporary credentials only. */
  readonly securityToken?: Secret;
  /** What the variables they come from begin with, for advice in errors. @default 'TENCENTCLOUD' */
  readonly prefix?: string;
}

/** What the variables of the Terraform provider begin with. */
const PROVIDER_PREFIX = 'TENCENTCLOUD';

/** The names of the variables that hold credentials. */
export const credentialVariables = (prefix: string = PROVIDER_PREFIX) => ({
  secretId: `${prefix}_SECRET_ID`,
  secretKey: `${prefix}_SECRET_KEY`,
  securityToken: `${prefix}_SECURITY_TOKEN`,
});

/**
 * Credentials from the variables of the Terraform provider: `TENCENTCLOUD_SECRET_ID`,
 * `TENCENTCLOUD_SECRET_KEY` and `TENCENTCLOUD_SECURITY_TOKEN`, or from variables with another
 * prefix. `undefined` unless both the id and the key are set.
 */
export function credentialsFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  prefix: string = PROVIDER_PREFIX,
): Credentials | undefined {
  const names = credentialVariables(prefix);
  // stray spaces are the most common cause of AuthFailure.SecretIdNotFound
  const secretId = env[names.secretId]?.trim();
  const secretKey = env[names.secretKey]?.trim();
  const token = env[names.securityToken]?.trim();
  if (!secretId || !secretKey) return undefined;
  return {
    secretId,
    secretKey: new Secret(secretKey),
    ...(token ? { securityToken: new Secret(token) } : {}),
    ...(prefix === PROVIDER_PREFIX ? {} : { prefix }),
  };
}

/** The variables from which Terraform and its backends take these credentials; in clear text. */
export function providerVariables(credentials: Credentials): Readonly<Record<string, string>> {
  const names = credentialVariables();
  const token = credentials.securityToken?.reveal();
  return {
    [names.secretId]: credentials.secretId,
    [names.secretKey]: credentials.secretKey.reveal(),
    ...(token === undefined ? {} : { [names.securityToken]: token }),
  };
}
