import { isIPv4 } from 'node:net';
import * as z from 'zod';
import { Unknown } from './dynamic-value';

type Environment = Readonly<Record<string, string | undefined>>;

/** How an account is reached. */
export interface Connection {
  /** Host, with a port where it is not the protocol's own. */
  readonly endpoint: string;
  readonly protocol: 'http' | 'https';
  readonly region: string | undefined;
  readonly secretId: string;
  readonly secretKey: string;
  readonly token: string | undefined;
}

/** Reads a provider block; what it leaves out comes from the provider's variables. */
export function connectionOf(block: unknown, env: Environment): Connection {
  const config = blockSchema.parse(block);
  const domain = config.domain ?? env.TENCENTCLOUD_DOMAIN ?? 'tencentcloudapi.com';
  const protocol = config.protocol ?? env.TENCENTCLOUD_PROTOCOL ?? 'HTTPS';
  return {
    endpoint: isAddress(domain) ? domain : `live.${domain}`,
    protocol: protocol.toUpperCase() === 'HTTP' ? 'http' : 'https',
    region: config.region ?? env.TENCENTCLOUD_REGION,
    secretId: config.secret_id ?? env.TENCENTCLOUD_SECRET_ID ?? '',
    secretKey: config.secret_key ?? env.TENCENTCLOUD_SECRET_KEY ?? '',
    token: config.security_token ?? env.TENCENTCLOUD_SECURITY_TOKEN,
  };
}

/** The real provider would put "live." before an address too; no simulator could be reached so. */
const isAddress = (domain: string): boolean => isIPv4(domain.replace(/:\d+$/, ''));

const settingSchema = z
  .union([z.string(), z.null(), z.instanceof(Unknown)])
  .transform((value) => (typeof value === 'string' && value !== '' ? value : undefined));

const blockSchema = z.object({
  domain: settingSchema,
  protocol: settingSchema,
  region: settingSchema,
  secret_id: settingSchema,
  secret_key: settingSchema,
  security_token: settingSchema,
});
