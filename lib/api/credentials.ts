import { Secret } from '../model';

/** What signs the requests. The id names the key and is not secret by itself. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: Secret;
  /** Set for temporary credentials only. */
  readonly securityToken?: Secret;
}

/**
 * Credentials from the variables of the Terraform provider: `TENCENTCLOUD_SECRET_ID`,
 * `TENCENTCLOUD_SECRET_KEY` and `TENCENTCLOUD_SECURITY_TOKEN`. `undefined` unless both the id and
 * the key are set.
 */
export function credentialsFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Credentials | undefined {
  // stray spaces are the most common cause of AuthFailure.SecretIdNotFound
  const secretId = env.TENCENTCLOUD_SECRET_ID?.trim();
  const secretKey = env.TENCENTCLOUD_SECRET_KEY?.trim();
  const token = env.TENCENTCLOUD_SECURITY_TOKEN?.trim();
  if (!secretId || !secretKey) return undefined;
  return {
    secretId,
    secretKey: new Secret(secretKey),
    ...(token ? { securityToken: new Secret(token) } : {}),
  };
}
