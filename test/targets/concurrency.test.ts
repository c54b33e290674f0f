import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { inParallel } from '../../lib/targets/in-parallel';
import { appFiles, declaring } from '../helpers/apps';
import { temporaryFolders } from '../helpers/temporary-folder';
import { check, targetOf } from './checking';

const folder = temporaryFolders();

describe('inParallel', () => {
  test('begins the next item when one is done, and keeps the order of the results', async () => {
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const running = inParallel(['a', 'b', 'c'], 2, (item) => {
      begun.push(item);
      return new Promise<string>((resolve) => {
        ends.set(item, () => {
          resolve(item.toUpperCase());
        });
      });
    });
    expect(begun).toEqual(['a', 'b']);
    ends.get('b')?.();
    await new Promise(setImmediate);
    expect(begun).toEqual(['a', 'b', 'c']);
    ends.get('c')?.();
    ends.get('a')?.();
    expect(await running).toEqual(['A', 'B', 'C']);
  });

  test('does nothing with nothing', async () => {
    expect(await inParallel([], 4, () => Promise.reject(new Error('never')))).toEqual([]);
  });
});

/** An API that answers when so many requests wait, or all have come; it notes who waited at once. */
async function patientServer(patience: number, total: number) {
  let received = 0;
  let waiting: { readonly response: ServerResponse; readonly secretId: string }[] = [];
  const atOnce: number[] = [];
  const answerAll = () => {
    atOnce.push(new Set(waiting.map(({ secretId }) => secretId)).size);
    for (const { response } of waiting) {
      response.end('{"Response": {"Templates": [], "Rules": [], "RequestId": "1"}}');
    }
    waiting = [];
  };
  const server = createServer((request, response) => {
    received += 1;
    const secretId = /Credential=(\w+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    waiting.push({ response, secretId });
    const isEnough = waiting.length === patience || received === total;
    // whoever comes beyond the limit has a moment to do so
    if (isEnough) setTimeout(answerAll, 20);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { server, atOnce, url: `http://127.0.0.1:${port}` };
}

test('of 20 accounts never more than three are read at once', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `T${index}`);
  const { server, atOnce, url } = await patientServer(6, 40);
  try {
    const { report } = await check(
      names.map((name) => targetOf(name, { credentials: name, endpoint: url })),
      {
        cwd: folder(appFiles(Object.fromEntries(names.map((name) => [name, declaring()])))),
        env: Object.fromEntries(
          names.flatMap((name) => [
            [`${name}_SECRET_ID`, `AKID${name}`],
            [`${name}_SECRET_KEY`, 'SECRETKEYEXAMPLE'],
          ]),
        ),
        concurrency: 3,
      },
    );
    expect(report).toMatchObject({ status: 'in-sync', apiCalls: 40 });
    expect(atOnce).toEqual([3, 3, 3, 3, 3, 3, 2]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
