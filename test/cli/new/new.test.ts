import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { commandLine } from '../../helpers/command-line';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { filesIn, makeRepository, ODD_FLEET, ODD_VARIABLES } from './made';

const folderWith = temporaryFolders();

const manifestSchema = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const manifestIn = (folder: string) =>
  manifestSchema.parse(JSON.parse(filesIn(folder)['package.json'] ?? ''));

describe('live-callbacks new', () => {
  test('makes a repository, and says what is in it and what comes next', async () => {
    const cwd = folderWith();
    expect(await commandLine(['new', 'callbacks'], { cwd })).toEqual({
      exitCode: 0,
      out: `callbacks: a repository for cdktf 0.21.0, with the stacks dev, prod
  .github/workflows/callback-drift.yml
  .github/workflows/check.yml
  .gitignore
  .live-callbacks-ignore.yaml
  README.md
  cdktf.json
  fleet.yaml
  live-stack.ts
  main.ts
  package.json
  test/live-stack.test.ts
  tsconfig.json

Next, in callbacks:
  npm install
  npm test
  # write your domains and URLs into fleet.yaml, and adapt the test
  npm run synth
  npx live-callbacks drift --stack dev
README.md goes on from there.
`,
      err: '',
    });
    expect(Object.keys(filesIn(join(cwd, 'callbacks')))).toHaveLength(12);
  });

  test('depends on exact versions, and on this package at its own', async () => {
    const folder = await makeRepository(folderWith());
    expect(manifestIn(folder)).toEqual({
      name: 'callbacks',
      dependencies: { cdktf: '0.21.0', constructs: '10.6.0', 'tencent-live-callbacks': '1.2.3' },
      devDependencies: { '@types/node': '20.19.43', typescript: '5.9.3' },
    });
  });

  test('makes one for CDK Terrain, which names CDKTF nowhere', async () => {
    const folder = await makeRepository(folderWith(), ['--core', 'cdktn', '--name', '@team/live']);
    expect(manifestIn(folder)).toMatchObject({
      name: '@team/live',
      dependencies: { cdktn: '0.24.0', constructs: '10.6.0', 'tencent-live-callbacks': '1.2.3' },
    });
    const { 'live-stack.ts': stack, 'README.md': readme, ...others } = filesIn(folder);
    expect(stack).toContain("from 'tencent-live-callbacks/cdktn';");
    expect(readme).toContain('npx cdktn-cli@0.24 deploy dev');
    const imports = [stack, ...Object.values(others)].join('\n').match(/from '.*'/g);
    expect(imports?.filter((text) => text.includes('cdktf'))).toEqual([]);
  });

  test('makes it in an empty folder, and in one with a repository of git', async () => {
    const cwd = folderWith({ 'callbacks/.git/HEAD': 'ref: refs/heads/main\n' });
    await makeRepository(cwd);
    const here = folderWith();
    const { exitCode } = await commandLine(['new', '.', '--name', 'here'], { cwd: here });
    expect({ exitCode, name: manifestIn(here).name }).toEqual({ exitCode: 0, name: 'here' });
  });

  test('takes over a fleet with environments as it is, with a stack for each', async () => {
    const fleet = '# yaml-language-server: $schema=fleet.json\nversion: 1\ntemplates: {}\n';
    const cwd = folderWith({ 'my.yaml': `${fleet}environments: { 'on': {}, 'no': null }\n` });
    const files = filesIn(await makeRepository(cwd, ['--fleet', 'my.yaml']));
    expect(files['fleet.yaml']).toBe(`${fleet}environments: { 'on': {}, 'no': null }\n`);
    expect(files['live-stack.ts']).toContain("STACKS = ['on', 'no'] as const;");
    expect(files['.github/workflows/callback-drift.yml']).toContain("stack: ['on', 'no']\n");
    expect(files['test/live-stack.test.ts']).toContain(' = [];\n');
  });

  test('takes over a fleet without environments, with what must be set for it', async () => {
    const cwd = folderWith({ 'fleet.yaml': ODD_FLEET });
    const files = filesIn(await makeRepository(cwd, ['--fleet', 'fleet.yaml'], ODD_VARIABLES));
    expect(files['fleet.yaml']).toBe(
      `# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/fleet.json\n${ODD_FLEET}`,
    );
    expect(files['live-stack.ts']).toContain("STACKS = ['live'] as const;");
    expect(files['live-stack.ts']).toContain("fromFile(this, 'fleet', { path: 'fleet.yaml' });");
    expect(files['test/live-stack.test.ts']).toContain(
      `  ['live', "push.example.com/o'clock", 'main'],\n`,
    );
    const workflow = files['.github/workflows/callback-drift.yml'];
    expect(workflow).toContain(
      '\nenv:\n  ARCHIVE_PATH: ${{ vars.ARCHIVE_PATH }}\n  CALLBACK_HOST: ${{ vars.CALLBACK_HOST }}\n',
    );
    expect(workflow).toContain(
      '\n          TF_VAR_archive_key: ${{ secrets.TF_VAR_ARCHIVE_KEY }}\n          TF_VAR_main-key: ${{ secrets.TF_VAR_MAIN_KEY }}\n',
    );
    expect(files['README.md']).toContain('- `TF_VAR_ARCHIVE_KEY`\n- `TF_VAR_MAIN_KEY`\n');
    expect(files['README.md']).toContain('export TF_VAR_archive_key=…\n# no shell exports');
  });
});

describe('live-callbacks new refuses', () => {
  const refused = async (cwd: string, ...args: readonly string[]) => {
    const { exitCode, out, err } = await commandLine(['new', ...args], { cwd });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    return err;
  };

  test('a folder that holds something, and names it', async () => {
    const cwd = folderWith({ 'callbacks/notes.txt': '', 'callbacks/a/b': '' });
    expect(await refused(cwd, 'callbacks')).toBe(
      'live-callbacks: nothing was written: "callbacks" holds a, notes.txt; choose a new or an empty folder\n',
    );
    expect(readdirSync(join(cwd, 'callbacks'))).toEqual(['a', 'notes.txt']);
  });

  test('a file', async () => {
    expect(await refused(folderWith({ callbacks: '' }), 'callbacks')).toBe(
      'live-callbacks: nothing was written: "callbacks" cannot be used as a folder (ENOTDIR); choose another\n',
    );
  });

  test.each([
    [
      ['Callbacks'],
      'the folder names the package, and that must be a name npm takes: lower-case letters, digits, "-", "_" and ".", beginning with a letter or digit, got "Callbacks"; pass --name NAME; see --help',
    ],
    [
      ['callbacks', '--name', 'my callbacks'],
      '--name: must be a name npm takes: lower-case letters, digits, "-", "_" and ".", beginning with a letter or digit, got "my callbacks"; see --help',
    ],
    [
      ['callbacks', '--name', 'cdktf'],
      '--name: must not be the name of a package that the repository installs, got "cdktf"; see --help',
    ],
    [
      ['callbacks', '--name', 'a'.repeat(215)],
      '--name: must be at most 214 characters, got 215; see --help',
    ],
  ])('the name of %j', async (args, message) => {
    const cwd = folderWith();
    expect(await refused(cwd, ...args)).toBe(`live-callbacks: ${message}\n`);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('a fleet file that is not there, before anything is written', async () => {
    const cwd = folderWith();
    expect(await refused(cwd, 'callbacks', '--fleet', 'flet.yaml')).toBe(
      'live-callbacks: the fleet file "flet.yaml" cannot be read (ENOENT); check its path and permissions\n',
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each([
    ['against the schema', 'version: 2\ntemplates: {}\n', 'fleet.yaml:1:10: version: '],
    [
      'in one of its environments',
      'version: 1\ntemplates: {}\nenvironments:\n  dev: {}\n  prod: { bindings: { a.example.com: main } }\n',
      'fleet.yaml:5:',
    ],
    [
      'by a variable that is not set',
      ODD_FLEET,
      'the environment variable CALLBACK_HOST is not set',
    ],
  ])('a fleet file with a mistake %s, before anything is written', async (_, text, message) => {
    const cwd = folderWith({ 'fleet.yaml': text });
    const err = await refused(cwd, 'callbacks', '--fleet', 'fleet.yaml');
    expect(err).toContain(
      'live-callbacks: the fleet file "fleet.yaml" cannot be used; mend it and run again:\n',
    );
    expect(err).toContain(message);
    expect(readdirSync(cwd)).toEqual(['fleet.yaml']);
  });
});
