import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTargets } from '../../lib/sources';

const read = (text: string, file = 'targets.yaml') =>
  readTargets(text, { file, cwd: '/work', appDir: 'cdktf.out', state: 'auto' });

const HEADING = 'the targets file "targets.yaml" cannot be used; mend it and run again:';

const YAML = `# yaml-language-server: $schema=https://example.com/targets.json
version: 1
targets:
  - name: prod-sg
    stack: [live-sg, live-sg-vip]
    credentials: PROD_SG
    endpoint: https://live.intl.tencentcloudapi.com
    region: ap-singapore
    appDir: ../infra/cdktf.out
    state: states/sg.tfstate

  - stack: live-cn
    state: pull
`;

describe('a targets file', () => {
  test('is read with its paths made relative to the user, and its defaults filled in', async () => {
    expect(await read(YAML, 'ops/targets.yaml')).toEqual([
      {
        name: 'prod-sg',
        stacks: ['live-sg', 'live-sg-vip'],
        appDir: 'infra/cdktf.out',
        credentials: 'PROD_SG',
        endpoint: 'https://live.intl.tencentcloudapi.com',
        region: 'ap-singapore',
        state: 'ops/states/sg.tfstate',
        location: { file: 'ops/targets.yaml', line: 4 },
      },
      {
        name: 'live-cn',
        stacks: ['live-cn'],
        appDir: 'cdktf.out',
        credentials: undefined,
        endpoint: undefined,
        region: undefined,
        state: 'pull',
        location: { file: 'ops/targets.yaml', line: 12 },
      },
    ]);
  });

  test('may be JSON, and names a target after its stacks', async () => {
    const text = JSON.stringify({ version: 1, targets: [{ stack: ['a', 'b'] }] });
    expect(await read(text, 'targets.json')).toMatchObject([{ name: 'a+b', stacks: ['a', 'b'] }]);
  });

  test('may name a fleet file from its own folder, and is named after the environment', async () => {
    const text = 'version: 1\ntargets:\n  - { fleet: ../fleet.yaml, environment: prod }\n';
    expect(await read(text, 'ops/targets.yaml')).toMatchObject([
      { name: 'prod', fleet: { path: 'fleet.yaml', environment: 'prod' } },
    ]);
  });

  test.each([
    ['', '1:1: must be a mapping, got nothing'],
    ['targets: [{name: a}]', '1:1: version: is missing'],
    ['version: 2\ntargets: [{name: a}]', '1:10: version: must be 1, got a number'],
    ['version: 1\ntargets: []', '2:10: targets: must not be empty'],
    [
      'version: 1\ntargets:\n  - name: a\n  - stack: a\n',
      '4:5: targets[1].name: "a" is the name of targets[0] already; give each a name of its own',
    ],
    [
      'version: 1\ntargets:\n  - region: x\n',
      '3:5: targets[0].name: is missing; without a stack or an environment there is none to name it after',
    ],
    [
      'version: 1\ntargets:\n  - environment: prod\n',
      '3:18: targets[0].environment: is of use with a "fleet" only',
    ],
    [
      'version: 1\ntargets:\n  - fleet: fleet.yaml\n',
      '3:5: targets[0].name: is missing; without a stack or an environment there is none to name it after',
    ],
    [
      'version: 1\ntargets:\n  - name: a\n    fleet: fleet.yaml\n    stack: a\n',
      '5:12: targets[0].stack: cannot be given beside "fleet"; choose with "environment"',
    ],
    [
      'version: 1\ntargets:\n  - name: a\n    fleet: fleet.yaml\n    appDir: out\n',
      '5:13: targets[0].appDir: cannot be given beside "fleet", which stands for code',
    ],
    [
      'version: 1\ntargets:\n  - name: a\n    fleet: fleet.yaml\n    state: none\n',
      '5:12: targets[0].state: cannot be given beside "fleet", which is compared without state',
    ],
    [
      'version: 1\ntargets:\n  - name: a\n    credential: PROD\n',
      '4:5: targets[0]: "credential" is unknown, did you mean "credentials"?',
    ],
    [
      'version: 1\ntargets:\n  - name: a\n    endpoint: ftp://x\n',
      '4:15: targets[0].endpoint: the endpoint "ftp://x" cannot be used: it is no http or https URL; pass a host or a URL such as https://live.tencentcloudapi.com',
    ],
    [
      'version: 1\ntargets:\n  - name: a\n    state: "-"\n',
      '4:12: targets[0].state: must be auto, none, pull or a file',
    ],
    [
      'version: 1\ntargets:\n  - name: a\n    stack: []\n',
      '4:12: targets[0].stack: must not be empty',
    ],
  ])('%j is refused', async (text, problem) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'TARGETS_FILE_UNREADABLE',
      lines: [HEADING, `targets.yaml:${problem}`],
    });
  });

  test.each(['gu5t9xGARNpq86cd98joQYCN3EXAMPLE', 'prod', 'PROD_', '$PROD', '1PROD'])(
    'refuses %s for a prefix without quoting it: it may be a key',
    async (credentials) => {
      const text = JSON.stringify({ version: 1, targets: [{ name: 'x', credentials }] });
      await expect(read(text)).rejects.toMatchObject({
        lines: [
          HEADING,
          'targets.yaml:1:51: targets[0].credentials: must be what its variables begin with, in capital letters: PROD for PROD_SECRET_ID and PROD_SECRET_KEY',
        ],
      });
    },
  );

  test('takes a name of 100 characters and no longer one', async () => {
    const named = (length: number) =>
      read(JSON.stringify({ version: 1, targets: [{ name: 'x'.repeat(length) }] }));
    expect(await named(100)).toHaveLength(1);
    await expect(named(101)).rejects.toThrow('targets[0].name: must have at most 100 characters');
  });

  test('is said to be wrong in all its places at once', async () => {
    const text = 'version: 1\ntargets:\n  - name: 1\n  - name: a\n    stacks: b\n';
    await expect(read(text)).rejects.toMatchObject({
      lines: [
        HEADING,
        'targets.yaml:3:11: targets[0].name: must be text, got a number; put it in quotes',
        'targets.yaml:5:5: targets[1]: "stacks" is unknown, did you mean "stack"?',
      ],
    });
  });
});

test('the published schema takes the same files', () => {
  const text = readFileSync(join(__dirname, '../../schemas/targets.json'), 'utf8');
  const validate = new Ajv2020().compile(JSON.parse(text));
  const target = { name: 'a', credentials: 'PROD', endpoint: 'https://live.example.com' };
  const ofStacks = { stack: ['b', 'c'], state: 'pull' };
  const ofFleet = { fleet: 'fleet.yaml', environment: 'prod' };
  expect(validate({ version: 1, targets: [target, ofStacks, ofFleet] })).toBe(true);
  for (const wrong of [
    {},
    { region: 'x' },
    { name: 'a', stacks: 'b' },
    { name: 'a', stack: [] },
    { environment: 'prod' },
    { fleet: 'fleet.yaml' },
    { ...ofFleet, stack: 'b' },
    { ...ofFleet, appDir: 'out' },
    { ...ofFleet, state: 'none' },
  ]) {
    expect(validate({ version: 1, targets: [wrong] })).toBe(false);
  }
});
