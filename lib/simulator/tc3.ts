import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { rawQuery, type HttpRequest } from './http-request';
import { Refusal } from './refusal';

/** A pair that may sign requests; with a `token`, the temporary kind that must send it along. */
export interface KeyPair {
  /** Names the pair in every request. */
  readonly secretId: string;
  /** Signs the requests, and is not sent. */
  readonly secretKey: string;
  /** Sent along as `X-TC-Token`. @default - the pair is not temporary */
  readonly token?: string;
}

/** The server's clock and the signature may be this many seconds apart (document 30851). */
const MAX_SKEW_SECONDS = 300;

/** Says why a request's TC3-HMAC-SHA256 signature is not accepted; `undefined` if it is. */
export function verifyTc3(
  request: HttpRequest,
  keyPairs: readonly KeyPair[],
  now: Date,
): Refusal | undefined {
  const claim = readClaim(request);
  if (claim instanceof Refusal) return claim;
  const keyPair = keyPairs.find(({ secretId }) => secretId === claim.secretId);
  if (keyPair === undefined) return SECRET_ID_NOT_FOUND;
  if (keyPair.token !== undefined && keyPair.token !== request.headers.get('x-tc-token')) {
    return TOKEN_FAILURE;
  }
  const serverSeconds = Math.floor(now.getTime() / 1000);
  if (Math.abs(serverSeconds - Number(claim.timestamp)) > MAX_SKEW_SECONDS) return EXPIRED;
  // the SDKs sign the host without the port they send, others sign what they send
  const hosts = [claim.host, claim.host.replace(/:\d+$/, '')];
  const isGenuine = hosts.some((host) =>
    isSame(claim.signature, sign(request, { ...claim, host }, keyPair.secretKey)),
  );
  return isGenuine ? undefined : SIGNATURE_FAILURE;
}

const SECRET_ID_NOT_FOUND = new Refusal(
  'AuthFailure.SecretIdNotFound',
  'the SecretId is not known here; use the one the simulator printed when it started',
);
const TOKEN_FAILURE = new Refusal(
  'AuthFailure.TokenFailure',
  'the header `X-TC-Token` is missing or not the one that belongs to the SecretId',
);
const EXPIRED = new Refusal(
  'AuthFailure.SignatureExpire',
  `\`X-TC-Timestamp\` is more than ${MAX_SKEW_SECONDS} seconds away; check the clock`,
);
const SIGNATURE_FAILURE = new Refusal(
  'AuthFailure.SignatureFailure',
  'the signature does not match; check the SecretKey and how the request was signed',
);

/** What the headers of a signed request claim. */
interface Claim {
  readonly secretId: string;
  readonly date: string;
  readonly service: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly timestamp: string;
  readonly host: string;
}

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 +Credential=([^/,\s]+)\/([^/,\s]+)\/([^/,\s]+)\/tc3_request, *SignedHeaders=([^,\s]+), *Signature=([^,\s]+)$/;

function readClaim({ headers }: HttpRequest): Claim | Refusal {
  const parts = AUTHORIZATION.exec(headers.get('authorization') ?? '') ?? [];
  const [, secretId, date, service, signedHeaders, signature] = parts;
  const timestamp = headers.get('x-tc-timestamp') ?? '';
  if (
    secretId === undefined ||
    date === undefined ||
    service === undefined ||
    signedHeaders === undefined ||
    signature === undefined
  ) {
    return invalid('the header `Authorization` is missing or not in TC3-HMAC-SHA256 form');
  }
  if (!/^\d{1,11}$/.test(timestamp)) {
    return invalid('the header `X-TC-Timestamp` is missing or not a number of seconds');
  }
  if (date !== utcDate(timestamp)) {
    return invalid('the date in `Credential` is not the UTC date of `X-TC-Timestamp`');
  }
  if (!['content-type', 'host'].every((name) => signedHeaders.split(';').includes(name))) {
    return invalid('`SignedHeaders` must include content-type and host');
  }
  const host = headers.get('host') ?? '';
  return { secretId, date, service, signedHeaders, signature, timestamp, host };
}

const invalid = (message: string) => new Refusal('AuthFailure.InvalidAuthorization', message);

const utcDate = (timestamp: string): string =>
  new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);

/** The signature the request should have: steps 1 to 3 of the TC3 algorithm. */
function sign(request: HttpRequest, claim: Claim, secretKey: string): string {
  const { date, service, signedHeaders, timestamp } = claim;
  const headerLines = signedHeaders.split(';').map((name) => {
    const value = name === 'host' ? claim.host : request.headers.get(name);
    return `${name}:${(value ?? '').trim().toLowerCase()}\n`;
  });
  const canonicalRequest = [
    request.method,
    '/',
    rawQuery(request),
    headerLines.join(''),
    signedHeaders,
    sha256(request.method === 'GET' || request.body === 'too-large' ? '' : request.body),
  ].join('\n');
  const scope = `${date}/${service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonicalRequest)].join('\n');
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secretKey}`);
  return hmac(key, text).toString('hex');
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** In constant time: the answer's delay must not tell how much of a signature was right. */
function isSame(claimed: string, computed: string): boolean {
  const [left, right] = [Buffer.from(claimed), Buffer.from(computed)];
  return left.length === right.length && timingSafeEqual(left, right);
}
