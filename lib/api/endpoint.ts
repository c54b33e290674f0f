import { endpointInvalid } from '../errors';
import { DEFAULT_ENDPOINT } from './contract';

/** Where the Live API is reached. */
export interface Endpoint {
  /** Plain `http` is for a simulator or a proxy. */
  readonly protocol: 'http' | 'https';
  /** Host name, with a port where it is not the protocol's own. */
  readonly host: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The endpoint from a URL (or a bare host), else from the variables of the Terraform provider:
 * `TENCENTCLOUD_DOMAIN` (the host is `live.<domain>`) and `TENCENTCLOUD_PROTOCOL`. Without any it
 * is the mainland site over HTTPS.
 *
 * @throws LiveCallbacksError `ENDPOINT_INVALID`
 */
export function resolveEndpoint(given: string | undefined, env: Environment): Endpoint {
  if (given !== undefined) return parseEndpoint(given);
  const domain = env.TENCENTCLOUD_DOMAIN;
  return {
    protocol: env.TENCENTCLOUD_PROTOCOL?.toLowerCase() === 'http' ? 'http' : 'https',
    host: domain ? `live.${domain}` : DEFAULT_ENDPOINT,
  };
}

function parseEndpoint(given: string): Endpoint {
  const hasScheme = given.includes('://');
  const url = parseUrl(hasScheme ? given : `https://${given}`);
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw endpointInvalid(hideUserInfo(given), 'it is no http or https URL');
  }
  if (url.username !== '' || url.password !== '') {
    throw endpointInvalid(hideUserInfo(given), 'it carries user info');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw endpointInvalid(given, 'it has a path, a query or a fragment');
  }
  return { protocol: url.protocol === 'http:' ? 'http' : 'https', host: url.host };
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const hideUserInfo = (text: string): string => text.replace(/\/\/[^/]*@/, '//…@');
