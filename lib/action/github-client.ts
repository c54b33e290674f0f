import * as z from 'zod';
import { retried } from './retry';

/** What is used of the client: routes with their parameters, pages, and a place for retries. */
export interface Client {
  request(route: string, parameters: object): Promise<{ readonly data: unknown }>;
  readonly paginate: {
    iterator(route: string, parameters: object): AsyncIterable<{ readonly data: unknown }>;
  };
  graphql(query: string): Promise<unknown>;
  readonly hook: {
    wrap(
      name: 'request',
      around: (request: Send, options: RequestOptions) => Promise<unknown>,
    ): void;
  };
}

type Send = (options: RequestOptions) => Promise<unknown>;

interface RequestOptions {
  readonly method: string;
  readonly request?: object;
}

/** Its own types cannot be found by the way this project resolves modules. */
const clientSchema = z.custom<Client>();

/** A client that retries and does not wait for ever. */
export async function openClient(token: string): Promise<Client> {
  // loaded on demand: it is large, and a run without a comment or an issue needs none of it
  const { getOctokit } = await import('@actions/github');
  const client = clientSchema.parse(getOctokit(token));
  client.hook.wrap('request', (request, options) =>
    retried(options.method, () =>
      request({
        ...options,
        request: { ...options.request, signal: AbortSignal.timeout(ANSWER_MS) },
      }),
    ),
  );
  return client;
}

const ANSWER_MS = 30_000;
