import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { cannotListen } from '../errors';
import { type HttpRequest } from './http-request';

/** A body may have this many bytes; the API prints no limit, its common pages say 10 MB. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** The parameters of a GET request travel in the head, which Node limits to 16 KiB by default. */
const MAX_HEAD_BYTES = 64 * 1024;

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly latencyMs: number;
}

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves `answer` over HTTP. Every answer has status 200, as every processed request has. */
export async function listen(
  { host, port, latencyMs }: ListenOptions,
  answer: (request: HttpRequest) => string,
): Promise<Listening> {
  const heldBack = new Set<NodeJS.Timeout>();
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const text = answer(await receive(incoming));
    if (latencyMs <= 0) {
      send(outgoing, text);
      return;
    }
    const timer = setTimeout(() => {
      heldBack.delete(timer);
      send(outgoing, text);
    }, latencyMs);
    heldBack.add(timer);
  };
  const server = createServer({ maxHeaderSize: MAX_HEAD_BYTES }, (incoming, outgoing) => {
    // a request that broke off needs no answer
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const boundPort = await bind(server, host, port);
  const close = () => {
    heldBack.forEach(clearTimeout);
    return shut(server);
  };
  return { url: `http://${isIPv6(host) ? `[${host}]` : host}:${boundPort}`, close };
}

async function receive(incoming: IncomingMessage): Promise<HttpRequest> {
  const { method = '', url = '/', headers } = incoming;
  const body = await readBody(incoming);
  return {
    method,
    target: url,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
  };
}

/** A body past the limit is read to its end and dropped, so that the client gets to the answer. */
const readBody = (incoming: IncomingMessage): Promise<HttpRequest['body']> =>
  new Promise((resolve, reject) => {
    let parts: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= MAX_BODY_BYTES) parts.push(part);
      else parts = [];
    });
    incoming.on('end', () => {
      resolve(bytes <= MAX_BODY_BYTES ? Buffer.concat(parts) : 'too-large');
    });
    incoming.on('error', reject);
  });

const send = (outgoing: ServerResponse, text: string): void => {
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end(text);
};

const bind = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      reject(cannotListen(host, port, cause));
    };
    server.once('error', fail);
    try {
      server.listen(port, host, () => {
        server.off('error', fail);
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    } catch (cause) {
      // a port that is no port number is thrown, not emitted
      fail(cause);
    }
  });

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // the only error is that the server was closed before
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
