import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';

/** One answer of a scripted server; `hang` never answers. */
export type Answer = { status?: number; contentType?: string; body: string } | 'hang';

export interface ScriptedServer {
  /** Host with port, for example `127.0.0.1:43117`. */
  readonly host: string;
  /** Actions in the order they came. */
  readonly actions: readonly string[];
  /** Settles when the first request has come. */
  called(): Promise<void>;
  /** Settles when that many requests have come. */
  calledTimes(count: number): Promise<void>;
  close(): Promise<void>;
}

export type Script = Readonly<Record<string, readonly Answer[]>>;

/** Gives a test file a way to start scripted servers that are closed after each test. */
export function scriptedServers(): (script: Script) => Promise<ScriptedServer> {
  const running: ScriptedServer[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()));
  });
  return async (script) => {
    const server = await startScriptedServer(script);
    running.push(server);
    return server;
  };
}

/** Answers each action with its next scripted answer, the last one for ever. */
async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const actions: string[] = [];
  const server = createServer(listener(script, actions));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const firstRequest = once(server, 'request');
  return {
    host: hostOf(server),
    actions,
    called: async () => {
      await firstRequest;
    },
    calledTimes: async (count) => {
      while (actions.length < count) await once(server, 'request');
    },
    close: () => closeAll(server),
  };
}

/** A port of this machine on which nothing listens. */
export async function closedPort(): Promise<string> {
  const server = await startScriptedServer({});
  await server.close();
  return server.host;
}

/** A successful answer of the API. */
export const success = (response: object): Answer => ({
  body: JSON.stringify({ Response: { ...response, RequestId: 'request-1' } }),
});

/** A refusal of the API, which comes with status 200. */
export const refusal = (code: string, message = 'no'): Answer => ({
  body: JSON.stringify({
    Response: { Error: { Code: code, Message: message }, RequestId: 'request-1' },
  }),
});

/** The same answers for both lists, in turn. */
export const bothLists = (...answers: readonly Answer[]) => ({
  DescribeLiveCallbackTemplates: answers,
  DescribeLiveCallbackRules: answers,
});

function listener(script: Script, actions: string[]): RequestListener {
  return (request, response) => {
    const action = String(request.headers['x-tc-action']);
    const turn = actions.filter((earlier) => earlier === action).length;
    actions.push(action);
    const answers = script[action] ?? [];
    const answer = answers[Math.min(turn, answers.length - 1)] ?? 'hang';
    if (answer === 'hang') return;
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.contentType ?? 'application/json',
    });
    response.end(answer.body);
  };
}

function hostOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return `127.0.0.1:${address.port}`;
}

async function closeAll(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
