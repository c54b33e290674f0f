import { connect } from 'node:net';
import { Agent, request } from 'node:http';
import { startSimulator, type Simulator } from 'tencent-live-callbacks/simulator';
import { simulators } from '../helpers/simulators';

const start = simulators();

/** Resolves once the simulator has seen that many requests. */
const seen = async (simulator: Simulator, count: number): Promise<void> => {
  while (simulator.callCount() < count) await new Promise((resolve) => setImmediate(resolve));
};

test('listens on a free port of this machine', async () => {
  const [first, second] = [await start(), await start()];
  expect(first.simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(first.simulator.url).not.toBe(second.simulator.url);
});

test('simulators side by side have accounts of their own', async () => {
  const [first, second] = [await start(), await start()];
  await first.call('CreateLiveCallbackTemplate', {
    TemplateName: 'prod',
    StreamBeginNotifyUrl: 'http://a.example.com/',
  });
  expect(first.simulator.state().templates).toHaveLength(1);
  expect(second.simulator.state().templates).toEqual([]);
  expect(second.simulator.callCount()).toBe(0);
});

test('a port that is in use is an error that says what to do', async () => {
  const { simulator } = await start();
  const port = Number(new URL(simulator.url).port);
  await expect(startSimulator({ port })).rejects.toMatchObject({
    name: 'LiveCallbacksError',
    code: 'ADDRESS_IN_USE',
    message: `port ${port} on 127.0.0.1 is already in use; stop the program that holds it, or pass --port 0 to get a free port`,
  });
});

test.each([
  [{ port: 70_000 }, 'cannot listen on port 70000 of 127.0.0.1 (ERR_SOCKET_BAD_PORT)'],
  [{ host: '192.0.2.1' }, 'cannot listen on port 0 of 192.0.2.1 (EADDRNOTAVAIL)'],
])('the address %j cannot be used', async (options, problem) => {
  await expect(startSimulator(options)).rejects.toMatchObject({
    code: 'ADDRESS_UNUSABLE',
    message: `${problem}; pass --host 127.0.0.1 --port 0 to listen on this machine alone, on a free port`,
  });
});

test('counts requests by action, refused ones included', async () => {
  const { call, simulator } = await start();
  await call('DescribeLiveCallbackRules');
  await call('DescribeLiveCallbackRules', {}, { headers: { authorization: '' } });
  await call('DescribeLiveCallbackTemplate', { TemplateId: 1 });
  await call('Nonsense');
  expect(simulator.callCount('DescribeLiveCallbackRules')).toBe(2);
  expect(simulator.callCount('DescribeLiveCallbackTemplate')).toBe(1);
  expect(simulator.callCount('DeleteLiveCallbackRule')).toBe(0);
  expect(simulator.callCount()).toBe(3);
});

describe('the rate', () => {
  const startWithRate = async (ratePerSecond?: number) => {
    let time = Date.parse('2026-11-24T02:52:12Z');
    const running = await start({ ratePerSecond, now: () => new Date(time) });
    const codeAfter = async (ms: number) => {
      time += ms;
      return (await running.call('DescribeLiveCallbackRules')).code;
    };
    return codeAfter;
  };

  test('lets so many requests through within one second, and no more', async () => {
    const codeAfter = await startWithRate(2);
    expect(await codeAfter(0)).toBeUndefined();
    expect(await codeAfter(500)).toBeUndefined();
    expect(await codeAfter(499)).toBe('RequestLimitExceeded');
    expect(await codeAfter(1)).toBeUndefined();
    expect(await codeAfter(0)).toBe('RequestLimitExceeded');
    expect(await codeAfter(500)).toBeUndefined();
  });

  test('is unlimited unless it is given', async () => {
    const codeAfter = await startWithRate();
    const codes = await Promise.all(Array.from({ length: 100 }, () => codeAfter(0)));
    expect(new Set(codes)).toEqual(new Set([undefined]));
  });
});

test('the latency holds every answer back', async () => {
  const { call } = await start({ latencyMs: 60 });
  const before = performance.now();
  await call('DescribeLiveCallbackRules');
  // timers may fire up to a millisecond early
  expect(performance.now() - before).toBeGreaterThanOrEqual(59);
});

test('closing drops an answer that is held back', async () => {
  const { call, simulator } = await start({ latencyMs: 3_600_000 });
  const answer = call('DescribeLiveCallbackRules');
  const outcome = expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
  await seen(simulator, 1);
  await simulator.close();
  await outcome;
});

test('closing ends connections that are kept alive, and can be repeated', async () => {
  const { simulator } = await start();
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve, reject) => {
    request(simulator.url, { agent, method: 'POST' }, (incoming) => {
      incoming.resume().on('end', resolve);
    })
      .on('error', reject)
      .end('{}');
  });
  await simulator.close();
  await simulator.close();
  const again = await start({ port: Number(new URL(simulator.url).port) });
  expect(again.simulator.url).toBe(simulator.url);
  agent.destroy();
});

test('a client that hangs up in the middle of its body does no harm', async () => {
  const { call, simulator } = await start();
  const { hostname, port } = new URL(simulator.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST / HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{"half`,
        () => socket.destroy(),
      );
    });
    socket.on('close', () => {
      resolve();
    });
  });
  expect((await call('DescribeLiveCallbackRules')).code).toBeUndefined();
});

test('what is no HTTP does no harm', async () => {
  const { call, simulator } = await start();
  const { hostname, port } = new URL(simulator.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.end('\u0000\u0001 nonsense\r\n\r\n'),
    );
    socket.resume().on('close', () => {
      resolve();
    });
  });
  expect((await call('DescribeLiveCallbackRules')).code).toBeUndefined();
});
