import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { FINDING_CLASS_NAMES, FINDING_CLASSES } from '../../../lib/model';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { commandLinesOf, problemOf } from '../../docs/command-lines';
import { filesIn, makeRepository, ODD_FLEET, ODD_VARIABLES } from './made';

const ROOT = resolve(__dirname, '../../..');

const folderWith = temporaryFolders();

const oddRepository = () =>
  makeRepository(folderWith({ 'odd.yaml': ODD_FLEET }), ['--fleet', 'odd.yaml'], ODD_VARIABLES);

const run = (program: string, args: readonly string[], cwd: string, env: object = {}): string =>
  execFileSync(join(ROOT, 'node_modules/.bin', program), args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });

const yamlOf = <T>(text: string | undefined, schema: z.ZodType<T>): T =>
  schema.parse(parse(text ?? '', { strict: true, uniqueKeys: true }));

describe('a new repository', () => {
  test('has no placeholder left', async () => {
    for (const folder of [await makeRepository(folderWith()), await oddRepository()]) {
      expect(
        Object.values(filesIn(folder))
          .join('\n')
          .match(/\{\{\w.*?\}\}/g),
      ).toBeNull();
    }
  });

  test('is formatted as a formatter would', async () => {
    const folder = await makeRepository(folderWith(), ['--core', 'cdktn']);
    expect(
      run(
        'prettier',
        ['--check', '--no-config', '--single-quote', '--print-width=100', '.'],
        folder,
      ),
    ).toContain('All matched files use Prettier code style!');
  }, 20_000);

  test('with a fleet without environments synthesizes, and passes its test', async () => {
    const folder = await oddRepository();
    // the packages of the new repository are those of this one
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const config = { extends: join(ROOT, 'tsconfig.json'), include: [] };
    writeFileSync(join(folder, 'tsconfig.here.json'), JSON.stringify(config));
    const env = { ...ODD_VARIABLES, TSX_TSCONFIG_PATH: join(folder, 'tsconfig.here.json') };
    expect(run('tsx', ['--test', 'test/live-stack.test.ts'], folder, env)).toMatch(
      /^. pass 2\n. fail 0$/m,
    );
  }, 60_000);

  test('has command lines that exist, in README.md', async () => {
    const { 'README.md': text = '' } = filesIn(await makeRepository(folderWith()));
    const lines = commandLinesOf({ path: 'README.md', text });
    expect(lines).toEqual(['live-callbacks drift --state pull']);
    expect(lines.flatMap((line) => problemOf(line) ?? [])).toEqual([]);
  });

  test('depends on what this repository is tested with', async () => {
    const own = manifestOf(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies;
    const { dependencies, devDependencies } = manifestOf(
      filesIn(await makeRepository(folderWith()))['package.json'] ?? '',
    );
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (name !== 'tencent-live-callbacks') expect([name, own?.[name]]).toEqual([name, version]);
    }
    const cores = readFileSync(join(ROOT, 'test/package/consumers/cdktn/package.json'), 'utf8');
    const cdktn = filesIn(await makeRepository(folderWith(), ['--core', 'cdktn']))['package.json'];
    expect(manifestOf(cdktn ?? '').dependencies?.cdktn).toBe(manifestOf(cores).dependencies?.cdktn);
  });
});

const versions = z.record(z.string(), z.string()).optional();

const manifestOf = (text: string) =>
  z.object({ dependencies: versions, devDependencies: versions }).parse(JSON.parse(text));

const texts = z.record(z.string(), z.string());

const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: texts,
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string().optional(),
      strategy: z.object({ matrix: z.object({ stack: z.array(z.string()) }) }).optional(),
      environment: z.string().optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
          env: texts.optional(),
        }),
      ),
    }),
  ),
});

describe('the workflows of a new repository', () => {
  const workflow = async (name: string) =>
    yamlOf(
      filesIn(await makeRepository(folderWith()))[`.github/workflows/${name}`],
      workflowSchema,
    );

  test('check each stack for drift, by the action of the package that is installed', async () => {
    const { on, permissions, jobs } = await workflow('callback-drift.yml');
    expect(Object.keys(on)).toEqual(['pull_request', 'schedule', 'workflow_dispatch']);
    expect(permissions).toEqual({
      contents: 'read',
      'pull-requests': 'write',
      issues: 'write',
    });
    expect(jobs.drift?.if).toContain('head.repo.full_name == github.repository');
    expect(jobs.drift).toMatchObject({
      strategy: { matrix: { stack: ['dev', 'prod'] } },
      environment: 'drift-${{ matrix.stack }}',
    });
    expect(jobs.drift?.steps.at(-1)).toMatchObject({
      uses: './node_modules/tencent-live-callbacks',
      with: { stack: '${{ matrix.stack }}', state: 'pull', environment: '${{ matrix.stack }}' },
      env: {
        TENCENTCLOUD_SECRET_ID: '${{ secrets.TENCENTCLOUD_SECRET_ID }}',
        TENCENTCLOUD_SECRET_KEY: '${{ secrets.TENCENTCLOUD_SECRET_KEY }}',
        TF_VAR_callback_key: '${{ secrets.TF_VAR_CALLBACK_KEY }}',
      },
    });
  });

  test('pass inputs that the action has', async () => {
    const { inputs } = yamlOf(
      readFileSync(join(ROOT, 'action.yml'), 'utf8'),
      z.object({ inputs: z.record(z.string(), z.unknown()) }),
    );
    const { jobs } = await workflow('callback-drift.yml');
    const passed = Object.keys(jobs.drift?.steps.at(-1)?.with ?? {});
    expect(passed.filter((name) => !(name in inputs))).toEqual([]);
  });

  test('fail a pull request for what it does not change itself', async () => {
    const { jobs } = await workflow('callback-drift.yml');
    const deployed = FINDING_CLASS_NAMES.filter(
      (name) => FINDING_CLASSES[name].isDifference && !['unapplied', 'undeclared'].includes(name),
    );
    const list = /'([a-z,]+)'/.exec(String(jobs.drift?.steps.at(-1)?.with?.['fail-on']).slice(32));
    expect(list?.[1]?.split(',').sort()).toEqual([...deployed].sort());
  });

  test('run a script or an action in each step, and no expression in a script', async () => {
    for (const name of ['callback-drift.yml', 'check.yml']) {
      const steps = Object.values((await workflow(name)).jobs).flatMap((job) => job.steps);
      expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual(
        [],
      );
      expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
    }
  });

  test('test each change without secrets', async () => {
    const { permissions, jobs } = await workflow('check.yml');
    expect(permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(jobs)).not.toContain('secrets.');
    expect(jobs.check?.steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm ci',
      'npm test',
      'npm run synth',
    ]);
  });
});
