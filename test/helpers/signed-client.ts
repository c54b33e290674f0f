import { createHash, createHmac } from 'node:crypto';
import { request as send } from 'node:http';
import * as z from 'zod';

/** Who signs, and where the requests go. */
export interface SignedClientOptions {
  readonly url: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly now?: () => Date;
}

/** What a test may do to a request before it is sent. */
export interface RawRequest {
  readonly method?: string;
  /** Path and query as sent. */
  readonly target?: string;
  /** Added to the usual headers, or in their place. An empty text leaves a header out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface ApiAnswer {
  readonly status: number;
  readonly text: string;
  /** What stands inside the envelope. */
  readonly response: Readonly<Record<string, unknown>>;
  /** Error code; undefined for an answer. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** Calls one action with JSON parameters, signed as the official SDKs sign. */
export type Call = (action: string, parameters?: object, raw?: RawRequest) => Promise<ApiAnswer>;

/** A client of the Live API that is independent of both the product and the SDK. */
export function signedClient({ url, secretId, secretKey, now }: SignedClientOptions): Call {
  return async (action, parameters = {}, raw = {}) => {
    const { method = 'POST', target = '/', body = JSON.stringify(parameters) } = raw;
    const time = (now ?? (() => new Date()))();
    const contentType = method === 'GET' ? 'application/x-www-form-urlencoded' : 'application/json';
    const { hostname, host } = new URL(url);
    const sentBody = method === 'GET' ? '' : body;
    const signed = { method, target, contentType, body: sentBody };
    const headers = {
      'content-type': contentType,
      'content-length': String(Buffer.byteLength(sentBody)),
      host,
      'x-tc-action': action,
      'x-tc-version': '2018-08-01',
      'x-tc-timestamp': String(Math.floor(time.getTime() / 1000)),
      authorization: authorization({ ...signed, hostname, time, secretId, secretKey }),
      ...raw.headers,
    };
    const sent = Object.entries(headers).filter(([, value]) => value !== '');
    return answerOf(
      await exchange({
        url,
        method,
        target,
        headers: Object.fromEntries(sent),
        body: sentBody,
      }),
    );
  };
}

export interface Exchange {
  readonly url: string;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** One HTTP request, sent as it is. */
export const exchange = ({ url, method, target, headers, body }: Exchange) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const options = { hostname, port, method, path: target, headers, agent: false };
    const outgoing = send(options, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(parts).toString() });
      });
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const envelopeSchema = z.strictObject({
  Response: z.looseObject({
    RequestId: z.uuid(),
    Error: z.strictObject({ Code: z.string(), Message: z.string() }).optional(),
  }),
});

function answerOf({ status, text }: { readonly status: number; readonly text: string }): ApiAnswer {
  if (text === '') return { status, text, response: {}, code: undefined, message: undefined };
  const { Response } = envelopeSchema.parse(JSON.parse(text));
  return {
    status,
    text,
    response: Response,
    code: Response.Error?.Code,
    message: Response.Error?.Message,
  };
}

function authorization(request: {
  readonly method: string;
  readonly target: string;
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly hostname: string;
  readonly time: Date;
  readonly secretId: string;
  readonly secretKey: string;
}): string {
  const { method, target, contentType, hostname, time, secretId, secretKey } = request;
  const date = time.toISOString().slice(0, 10);
  const query = target.includes('?') ? target.slice(target.indexOf('?') + 1) : '';
  const canonical = `${method}\n/\n${query}\ncontent-type:${contentType}\nhost:${hostname}\n\ncontent-type;host\n${sha256(request.body)}`;
  const timestamp = Math.floor(time.getTime() / 1000);
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${date}/live/tc3_request\n${sha256(canonical)}`;
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), 'live'), 'tc3_request');
  const signature = hmac(key, toSign).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${date}/live/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();
