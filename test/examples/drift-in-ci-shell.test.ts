import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { temporaryFolders } from '../helpers/temporary-folder';
import { pathOf, textOf, textsIn, yamlOf } from './ci-files';

const folder = temporaryFolders();

/** A folder with stand-ins for programs. */
function programs(scripts: Readonly<Record<string, string>>): string {
  const bin = folder(
    Object.fromEntries(
      Object.entries(scripts).map(([name, text]) => [name, `#!/bin/sh\n${text}\n`] as const),
    ),
  );
  for (const name of Object.keys(scripts)) chmodSync(join(bin, name), 0o755);
  return bin;
}

const runShell = (shell: string, script: string, env: NodeJS.ProcessEnv) =>
  spawnSync(shell, ['-c', script], {
    cwd: folder(),
    encoding: 'utf8',
    env: { ...env, PATH: `${env.PATH ?? ''}:${process.env.PATH ?? ''}` },
  });

test.each(['github-actions.yml', 'gitlab-ci.yml', 'atlantis-repos.yaml', 'cron.sh'])(
  'the shell of %s can be parsed',
  (file) => {
    const commands = file.endsWith('.sh') ? [textOf(file)] : scriptsIn(parse(textOf(file)));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      expect(spawnSync('bash', ['-n'], { input: command, encoding: 'utf8' }).stderr).toBe('');
    }
  },
);

/** What stands under a key that holds shell. */
function scriptsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    ['run', 'command', 'script', 'before_script'].includes(key) && typeof inside !== 'object'
      ? [String(inside)]
      : [...(key.endsWith('script') ? textsIn(inside) : scriptsIn(inside))],
  );
}

const runStep = z.strictObject({
  run: z.union([z.string(), z.strictObject({ command: z.string(), output: z.enum(['show']) })]),
});

const stage = z.strictObject({
  steps: z.array(z.union([z.enum(['init', 'plan', 'apply']), runStep])),
});

const hook = z.strictObject({
  run: z.string(),
  description: z.string(),
  commands: z.string().optional(),
});

const serverSchema = z.strictObject({
  repos: z.tuple([
    z.strictObject({
      id: z.string(),
      allowed_overrides: z.array(z.string()),
      pre_workflow_hooks: z.tuple([hook]),
      post_workflow_hooks: z.tuple([hook]),
    }),
  ]),
  workflows: z.strictObject({ 'live-callbacks': z.strictObject({ plan: stage, apply: stage }) }),
});

const projectsSchema = z.strictObject({
  version: z.literal(3),
  projects: z.tuple([
    z.strictObject({
      name: z.string(),
      dir: z.string(),
      workflow: z.string(),
      autoplan: z.strictObject({ enabled: z.boolean(), when_modified: z.array(z.string()) }),
    }),
  ]),
});

describe('the files of Atlantis', () => {
  const server = yamlOf('atlantis-repos.yaml', serverSchema);
  const [project] = yamlOf('atlantis.yaml', projectsSchema).projects;
  const [repo] = server.repos;
  const workflow = server.workflows['live-callbacks'];

  test('fit each other', () => {
    expect(Object.keys(server.workflows)).toContain(project.workflow);
    expect(repo.allowed_overrides).toContain('workflow');
    expect(repo.pre_workflow_hooks[0].run).toContain(
      ` --output ${project.dir.split('/')[0] ?? ''}`,
    );
    expect(repo.post_workflow_hooks[0].run).toContain(`"$DIR/${project.dir}/drift.md"`);
    expect(workflow.plan.steps.slice(0, 2)).toEqual(['init', 'plan']);
    expect(workflow.apply.steps[0]).toBe('apply');
  });

  const checks = [...workflow.plan.steps, ...workflow.apply.steps].flatMap((step) => {
    if (typeof step === 'string') return [];
    return typeof step.run === 'string' ? [step.run] : [step.run.command];
  });

  test.each([
    { code: 0, ends: 0 },
    { code: 1, ends: 1 },
    { code: 2, ends: 0 },
    { code: 127, ends: 1 },
  ])('let a step end with $ends where the check ends with $code', ({ code, ends }) => {
    const PATH = programs({ 'live-callbacks': `exit ${code}` });
    expect(checks).toHaveLength(2);
    expect(checks.map((check) => runShell('sh', check, { PATH }).status)).toEqual([ends, ends]);
  });

  test('comment with the report, where there is one', () => {
    const PATH = programs({ gh: `printf '%s|' "$GH_TOKEN" "$@"` });
    const env = {
      ...{ PATH, ATLANTIS_GH_TOKEN: 'ghp_example', PULL_NUM: '7' },
      ...{ BASE_REPO_OWNER: 'example', BASE_REPO_NAME: 'live' },
    };
    const { run } = repo.post_workflow_hooks[0];
    const empty = runShell('sh', run, { ...env, DIR: folder() });
    expect({ status: empty.status, stdout: empty.stdout }).toEqual({ status: 0, stdout: '' });
    const DIR = folder({ [`${project.dir}/drift.md`]: 'drift' });
    expect(runShell('sh', run, { ...env, DIR }).stdout).toBe(
      `ghp_example|pr|comment|7|--repo|example/live|--body-file|${DIR}/${project.dir}/drift.md|`,
    );
  });
});

describe('cron.sh', () => {
  /** Stand-ins for the check, which ends with this code, and for what sends mails. */
  function world(code: number) {
    const PATH = programs({
      'live-callbacks': `echo "$TENCENTCLOUD_SECRET_ID: drift ä"
        for argument; do case $argument in html=*) echo '<p>drift' > "\${argument#html=}" ;; esac; done
        exit ${code}`,
      sendmail: `cat > mail.txt`,
    });
    const project = folder({ 'credentials.env': 'TENCENTCLOUD_SECRET_ID=AKIDEXAMPLE\n' });
    return {
      project,
      env: {
        LIVE_PATH: `${PATH}:${process.env.PATH ?? ''}`,
        LIVE_PROJECT: project,
        LIVE_REPORTS: join(project, 'reports'),
        LIVE_SENDMAIL: join(PATH, 'sendmail'),
        LIVE_LOCK_SECONDS: '0',
      },
    };
  }

  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(pathOf('cron.sh'), [], { encoding: 'utf8', env: { PATH: process.env.PATH, ...env } });

  test.each([
    { code: 1, subject: 'Callback drift: the check failed or is incomplete' },
    { code: 2, subject: 'Callback drift' },
  ])('ends with $code like the check, and mails both reports', ({ code, subject }) => {
    const { env, project } = world(code);
    const { status, stdout, stderr } = run(env);
    expect({ status, stdout, stderr }).toEqual({ status: code, stdout: '', stderr: '' });
    const mail = readFileSync(join(project, 'mail.txt'), 'utf8');
    expect(mail).toMatch(
      new RegExp(`^To: live-oncall@example\\.com\nSubject: ${subject}\nMIME-Version: 1\\.0\n`),
    );
    const parts = [...mail.matchAll(/^Content-Transfer-Encoding: base64\n\n([\w+/=\n]+)\n--/gm)];
    expect(parts.map(([, text = '']) => Buffer.from(text, 'base64').toString())).toEqual([
      'AKIDEXAMPLE: drift ä\n',
      '<p>drift\n',
    ]);
    expect(readFileSync(join(project, 'reports/last-run'), 'utf8')).toMatch(/^\d{4}-.*Z\n$/);
  });

  test('is silent where nothing differs, and leaves its mark', () => {
    const { env, project } = world(0);
    const { status, stdout, stderr } = run(env);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(join(project, 'mail.txt'))).toBe(false);
    expect(existsSync(join(project, 'reports/last-run'))).toBe(true);
  });

  test('says so where the last run still holds the lock', async () => {
    const { env, project } = world(0);
    run(env);
    const lock = join(project, 'reports/lock');
    const holder = spawn('flock', [lock, 'sh', '-c', 'echo held; read line'], { stdio: 'pipe' });
    await once(holder.stdout, 'data');
    const { status, stderr } = run(env);
    holder.stdin.end('\n');
    await once(holder, 'close');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'the last check for drift is still running\n',
    });
  });
});
