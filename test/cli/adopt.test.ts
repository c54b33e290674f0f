import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Seed } from 'tencent-live-callbacks/simulator';
import { TARGET_NAMES } from '../../lib/codegen';
import { adopt as command } from '../../lib/cli/commands/adopt.flags';
import { accountCommand } from '../helpers/account-command';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folderWith = temporaryFolders();

const seed: Seed = {
  templates: ['prod-main', 'prod-vip', 'dev'].map((TemplateName, index) => ({
    TemplateId: 1001 + index,
    TemplateName,
    CallbackKey: 'adasda131312',
    StreamBeginNotifyUrl: 'https://cb.example.com/push',
  })),
  rules: [
    { DomainName: 'push.example.com', AppName: 'live', TemplateId: 1001 },
    { DomainName: 'push-eu.example.com', AppName: 'live', TemplateId: 1001 },
    { DomainName: 'push-eu.example.com', AppName: 'vip', TemplateId: 1002 },
  ],
};

async function adopt(args: readonly string[], account = seed, cwd = '/nowhere') {
  const { simulator } = await start({ seed: account });
  const outcome = await accountCommand(simulator, ['adopt', ...args], { cwd });
  return { ...outcome, calls: simulator.callCount() };
}

test('an account is read in two calls and printed as constructs, and no key is shown', async () => {
  const { exitCode, out, err, calls } = await adopt([]);
  expect(exitCode).toBe(0);
  expect(calls).toBe(2);
  expect(out).toContain("const prodMain = new CallbackTemplate(stack, 'prod-main', {");
  expect(err.split('\n')).toEqual([
    'note: 3 templates and 3 rules are adopted. The first plan has to say "Plan: 6 to import, 0 to add, 3 to change, 0 to destroy." What is changed is the note in the state that keys are secret. The account stays as it is. Do not apply a plan that says anything else.',
    'note: You have to set TF_VAR_callback_key to the callback key of prod-main, prod-vip, dev: no key is ever written. This sets it without showing it:',
    '  export TF_VAR_callback_key="$(tccli live DescribeLiveCallbackTemplate --TemplateId 1001 | jq -r .Template.CallbackKey)"',
    'note: No read of the API returns recordingStatus: declare it by hand where it is used.',
    '',
  ]);
  expect(out + err).not.toContain('adasda131312');
});

test.each([
  [['--template', 'prod-*'], ['prod-main', 'prod-vip'], 3],
  [['--template', 'prod-*', '--template', '!*-vip'], ['prod-main'], 2],
  [['--template', 'dev'], ['dev'], 0],
  [['--domain', 'push.*'], ['prod-main'], 1],
  [['--domain', '*-eu.*', '--template', '*-vip'], ['prod-vip'], 1],
])('%j adopts the templates %j with %i rules', async (filters, names, rules) => {
  const { out } = await adopt(['--as', 'fleet', ...filters]);
  expect([...out.matchAll(/templateName: (.*)/g)].map(([, name]) => name)).toEqual(names);
  expect([...out.matchAll(/\{ template: /g)]).toHaveLength(rules);
});

test('what the filters leave out is counted', async () => {
  const { err } = await adopt(['--template', 'dev']);
  expect(err.split('\n')[0]).toBe(
    'note: Not asked for by --template and --domain: 2 templates and 3 rules.',
  );
});

test('a file is written, and not a second time unless forced', async () => {
  const folder = folderWith();
  const first = await adopt(['--output', 'main.ts'], seed, folder);
  expect(first).toMatchObject({ exitCode: 0, out: '' });
  expect(first.err).toContain('"main.ts" written\n');
  const text = readFileSync(join(folder, 'main.ts'), 'utf8');

  const fewer = ['--output', 'main.ts', '--template', 'dev'];
  expect(await adopt(fewer, seed, folder)).toEqual({
    exitCode: 1,
    out: '',
    err: 'live-callbacks: "main.ts" exists already; pass --force to overwrite it, or name another file\n',
    calls: 0,
  });
  expect(readFileSync(join(folder, 'main.ts'), 'utf8')).toBe(text);
  expect(await adopt([...fewer, '--force'], seed, folder)).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(folder, 'main.ts'), 'utf8')).not.toContain('prod-main');
});

test('a folder is not overwritten', async () => {
  const folder = folderWith();
  mkdirSync(join(folder, 'out'));
  const outcome = await adopt(['--output', 'out', '--force'], seed, folder);
  expect(outcome).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('could not be written') as unknown,
  });
});

test.each<[string, readonly string[], Seed, string]>([
  ['an empty account', [], { templates: [], rules: [] }, '  the account holds no templates'],
  [
    'filters that nothing matches',
    ['--template', 'staging-*'],
    seed,
    '  Not asked for by --template and --domain: 3 templates and 3 rules.',
  ],
  [
    'an account in which nothing can be expressed',
    [],
    {
      templates: [{ TemplateId: 1, TemplateName: 'a b', StreamBeginNotifyUrl: 'http://x' }],
      rules: [],
    },
    '  template "a b" (1): templateName "a b" may hold only Chinese characters, letters, digits, "_" and "-", got " "; use those',
  ],
])('%s is an error, and nothing is written', async (_, args, account, reason) => {
  const folder = folderWith();
  const outcome = await adopt([...args, '--output', 'main.ts'], account, folder);
  expect(outcome).toMatchObject({
    exitCode: 1,
    out: '',
    err: `live-callbacks: nothing was written, as nothing can be adopted; check the credentials, --template and --domain\n${reason}\n`,
  });
  expect(() => readFileSync(join(folder, 'main.ts'))).toThrow('ENOENT');
});

test.each([
  [['--as', 'fleet', '--core', 'cdktn'], '--core: is of use with --as constructs only'],
  [
    ['--as', 'import', '--stack', 'x', '--core', 'cdktf'],
    '--core: is of use with --as constructs only; --stack: is of use with --as constructs only',
  ],
  [['--stack', "a');"], '--stack: must be letters, digits, "_" and "-", and begin with a letter'],
])('%j is refused before anything is read', async (args, problem) => {
  expect(await adopt(args)).toEqual({
    exitCode: 1,
    out: '',
    err: `live-callbacks: ${problem}; see --help\n`,
    calls: 0,
  });
});

test('the help names every form', () => {
  expect(command.flags.find(({ flags }) => flags.startsWith('--as'))?.choices).toEqual(
    TARGET_NAMES,
  );
});
