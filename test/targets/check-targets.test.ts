import { type Progress } from '../../lib/targets';
import { appFiles, declaring } from '../helpers/apps';
import { bothLists, closedPort, scriptedServers, success } from '../helpers/scripted-server';
import { gist } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';
import { check, targetOf } from './checking';

const script = scriptedServers();
const folder = temporaryFolders();

const EMPTY_ACCOUNT = bothLists(success({ Templates: [], Rules: [] }));
const at = (host: string) => ({ endpoint: `http://${host}` });
const app = (...names: readonly string[]) =>
  folder(appFiles(Object.fromEntries(names.map((name) => [name, declaring()]))));

test('an account that cannot be reached is a finding like any other failure', async () => {
  const server = await script(EMPTY_ACCOUNT);
  const port = await closedPort();
  const { report } = await check([targetOf('a', at(port)), targetOf('b', at(server.host))], {
    cwd: app('a', 'b'),
  });
  expect(gist(report)).toEqual([
    [
      'a',
      'unchecked',
      `${port} could not be reached (connect ECONNREFUSED ${port}); check the network, the proxy and "endpoint"`,
    ],
  ]);
  expect(report.targets).toMatchObject([
    { name: 'a', status: 'incomplete' },
    { name: 'b', status: 'in-sync', apiCalls: 2 },
  ]);
});

test('a mistake of this program is told with its target, and the others are checked', async () => {
  const server = await script(EMPTY_ACCOUNT);
  const mistake = new TypeError('x is not a function');
  const heard: unknown[] = [];
  const { report } = await check([targetOf('a', at(server.host)), targetOf('b', at(server.host))], {
    cwd: app('a', 'b'),
    stateOf: ({ name }) => {
      if (name === 'a') throw mistake;
      return () => Promise.resolve({ absent: 'none is kept' });
    },
    onFailure: ({ name }, error) => heard.push([name, error]),
  });
  expect(gist(report)).toEqual([
    ['a', 'unchecked', 'x is not a function (this is a bug; run again with --debug and report it)'],
  ]);
  expect(report).toMatchObject({ exitCode: 1, targets: [{}, { status: 'in-sync' }] });
  expect(heard).toEqual([['a', mistake]]);
});

test('when the time is over, what was checked until then stays', async () => {
  const quick = await script(EMPTY_ACCOUNT);
  const slow = await script(bothLists('hang'));
  const time = new AbortController();
  void slow.called().then(() => {
    time.abort();
  });
  const { report } = await check(
    [targetOf('a', at(quick.host)), targetOf('b', at(slow.host)), targetOf('c', at(quick.host))],
    {
      cwd: app('a', 'b', 'c'),
      concurrency: 1,
      deadline: { signal: time.signal, seconds: 30 },
    },
  );
  expect(gist(report)).toEqual([
    [
      'b',
      'unchecked',
      `no complete answer from ${slow.host} within 30 s; raise --timeout SECONDS, or check the network`,
    ],
    [
      'c',
      'unchecked',
      'the 30 s of the run were over before its turn came; raise --timeout SECONDS or --concurrency N',
    ],
  ]);
  expect(report.targets?.[0]).toMatchObject({ name: 'a', status: 'in-sync' });
});

test('the time bounds the reading of states too', async () => {
  const server = await script(EMPTY_ACCOUNT);
  const time = new AbortController();
  const { report } = await check([targetOf('a', at(server.host))], {
    cwd: app('a'),
    deadline: { signal: time.signal, seconds: 30 },
    stateOf: () => () => {
      time.abort();
      return new Promise(() => undefined);
    },
  });
  expect(gist(report)).toEqual([
    ['a', 'unchecked', 'the run did not finish within 30 s; raise --timeout SECONDS'],
  ]);
  expect(server.actions).toEqual([]);
});

test('progress is told at each beginning and end', async () => {
  const server = await script(EMPTY_ACCOUNT);
  const heard: Progress[] = [];
  await check([targetOf('a', at(server.host)), targetOf('b', at(server.host))], {
    cwd: app('a', 'b'),
    concurrency: 1,
    onProgress: (progress) => heard.push(progress),
  });
  expect(heard).toEqual([
    { checked: 0, total: 2, running: ['a'] },
    { checked: 1, total: 2, running: [] },
    { checked: 1, total: 2, running: ['b'] },
    { checked: 2, total: 2, running: [] },
  ]);
});

test('the report does not depend on which account answers first', async () => {
  const names = ['e', 'd', 'c', 'b', 'a'];
  const server = await script(
    bothLists(success({ Templates: [{ TemplateId: 1, TemplateName: 'x' }], Rules: [] })),
  );
  const cwd = app(...names);
  const targets = names.map((name) =>
    targetOf(name, { ...at(server.host), credentials: name.toUpperCase() }),
  );
  const env = Object.fromEntries(
    names.flatMap((name) => [
      [`${name.toUpperCase()}_SECRET_ID`, `AKID${name}`],
      [`${name.toUpperCase()}_SECRET_KEY`, 'SECRETKEYEXAMPLE'],
    ]),
  );
  const reportWith = async (concurrency: number, order: typeof targets) =>
    (await check(order, { cwd, env, concurrency })).report;
  const one = await reportWith(1, targets);
  expect(one.findings.map(({ target }) => target)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(new Set(one.findings.map(({ fingerprint }) => fingerprint)).size).toBe(5);
  expect(await reportWith(5, targets.toReversed())).toEqual(one);
});
