import { appFiles, declaring, deployed } from '../helpers/apps';
import { simulators } from '../helpers/simulators';
import { credentialsOf, gist, targetsFile, targetsReport } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

const A = ['a', 'a.example.com'] as const;
const B = ['b', 'b.example.com'] as const;
const BY_HAND = ['by-hand', 'by-hand.example.com'] as const;

/** Checks targets against one account, which holds A, B and what was made by hand. */
async function check(
  targets: readonly object[],
  files: Readonly<Record<string, string>>,
  seed = deployed(A, B, BY_HAND),
) {
  const { simulator } = await start({ seed });
  const cwd = folder({
    ...files,
    'targets.json': targetsFile(
      ...targets.map((target) => ({ credentials: 'ONE', endpoint: simulator.url, ...target })),
    ),
  });
  // the second prefix holds the same key pair
  const env = { ...credentialsOf('ONE', simulator), ...credentialsOf('TWO', simulator) };
  const { report } = await targetsReport(cwd, [], { env });
  return { report, findings: gist(report), calls: simulator.callCount() };
}

const APP = appFiles({ first: declaring(A), second: declaring(B) });

describe('targets of one account', () => {
  test('cost two calls together, and what is live counts once', async () => {
    const { report, calls } = await check([{ stack: 'second' }, { stack: 'first' }], APP);
    expect(calls).toBe(2);
    expect(report).toMatchObject({
      targets: [
        { name: 'first', apiCalls: 2, counts: { declaredTemplates: 1, liveTemplates: 3 } },
        { name: 'second', apiCalls: 0, counts: { declaredTemplates: 1, liveTemplates: 3 } },
      ],
      counts: { declaredTemplates: 2, declaredBindings: 2, liveTemplates: 3, liveBindings: 3 },
      apiCalls: 2,
    });
  });

  test('are told by key pair and endpoint, not by the names of variables', async () => {
    const targets = [{ stack: 'first' }, { stack: 'second', credentials: 'TWO' }];
    expect((await check(targets, APP)).calls).toBe(2);
  });

  test('do not find each other unmanaged, and the first by name says what nobody declares', async () => {
    const { findings } = await check([{ stack: 'second' }, { stack: 'first' }], APP);
    expect(findings).toEqual([
      ['first', 'unmanaged', 'by-hand.example.com'],
      ['first', 'unmanaged', 'by-hand'],
    ]);
  });

  test('may come from several folders, with stacks of one name', async () => {
    const files = {
      ...appFiles({ live: declaring(A) }, 'one'),
      ...appFiles({ live: declaring(B) }, 'two'),
    };
    const { findings, calls } = await check(
      [
        { name: 'one', appDir: 'one' },
        { name: 'two', appDir: 'two' },
      ],
      files,
    );
    expect(findings).toEqual([
      ['one', 'unmanaged', 'by-hand.example.com'],
      ['one', 'unmanaged', 'by-hand'],
    ]);
    expect(calls).toBe(2);
  });

  test('know each other by their states, so that a name changed by hand misleads nobody', async () => {
    const state = JSON.stringify({
      version: 4,
      resources: [
        {
          mode: 'managed',
          type: 'tencentcloud_css_callback_template',
          name: 'b',
          provider: 'provider["registry.terraform.io/tencentcloudstack/tencentcloud"]',
          instances: [{ attributes: { id: '1002', template_name: 'b' } }],
        },
      ],
    });
    const seed = deployed(A, ['renamed', 'b.example.com']);
    const { findings } = await check(
      [{ stack: 'first' }, { stack: 'second', state: 'b.tfstate' }],
      { ...APP, 'b.tfstate': state },
      seed,
    );
    expect(findings.filter(([target]) => target === 'first')).toEqual([]);
  });

  test('get no command to delete what a stack may declare that cannot be read', async () => {
    const { report, findings } = await check([{ stack: 'first' }, { stack: 'second' }], {
      ...APP,
      'cdktf.out/stacks/second/cdk.tf.json': '{',
    });
    expect(findings.map(([target, name]) => [target, name])).toEqual([
      ['first', 'unmanaged'],
      ['first', 'unmanaged'],
      ['first', 'unmanaged'],
      ['first', 'unmanaged'],
      ['second', 'unchecked'],
    ]);
    expect(report.findings[0]).toMatchObject({
      domainName: 'b.example.com',
      reason: 'it may be declared by a stack that cannot be read',
    });
    expect(report.findings.flatMap(({ fix }) => fix ?? [])).toEqual([]);
  });
});

describe('targets of two accounts in one folder', () => {
  test('do not excuse what belongs to the other but is here', async () => {
    const { simulator } = await start({ seed: deployed(A, B) });
    const { simulator: other } = await start({ seed: deployed(B) });
    const cwd = folder({
      ...APP,
      'targets.json': targetsFile(
        { stack: 'first', credentials: 'ONE', endpoint: simulator.url },
        { stack: 'second', credentials: 'TWO', endpoint: other.url },
      ),
    });
    const env = { ...credentialsOf('ONE', simulator), ...credentialsOf('TWO', other) };
    const { report } = await targetsReport(cwd, [], { env });
    expect(gist(report)).toEqual([
      ['first', 'unmanaged', 'b.example.com'],
      ['first', 'unmanaged', 'b'],
    ]);
  });
});

test('a stack that no target names is said to go unchecked, and is not called unmanaged', async () => {
  const { report, findings } = await check([{ stack: 'first' }], APP);
  expect(findings).toEqual([
    ['first', 'unmanaged', 'by-hand.example.com'],
    ['first', 'unmanaged', 'by-hand'],
  ]);
  expect(report.notes.at(-1)).toBe(
    'no target names the stack "second" of "cdktf.out": it is not checked',
  );
});
