import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { FINDING_CLASS_NAMES, FINDING_CLASSES } from '../../lib/model';
import { npmScriptsIn, ownPackage, textOf } from './gitops-repo-files';

const stepSchema = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
});

const jobSchema = z.strictObject({
  if: z.string().optional(),
  needs: z.string().optional(),
  environment: z.string().optional(),
  uses: z.string().optional(),
  secrets: z.string().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  'runs-on': z.string().optional(),
  'timeout-minutes': z.number().optional(),
  env: z.record(z.string(), z.string()).optional(),
  steps: z.array(stepSchema).default([]),
});

const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.string().optional() }),
  jobs: z.record(z.string(), jobSchema),
});

const workflow = (file: string) =>
  workflowSchema.parse(
    parse(textOf(`.github/workflows/${file}`), { strict: true, uniqueKeys: true }),
  );

describe('the workflows of examples/gitops-repo', () => {
  const deploy = workflow('deploy.yml');
  const drift = workflow('drift.yml');
  const steps = [deploy, drift].flatMap(({ jobs }) =>
    Object.values(jobs).flatMap((job) => job.steps),
  );

  test('deploy on merge: production after staging, a plan and an approval, then the check', () => {
    expect(deploy.on).toEqual({ push: { branches: ['main'] } });
    expect(
      Object.entries(deploy.jobs).map(([name, { needs, environment }]) => [
        name,
        needs,
        environment,
      ]),
    ).toEqual([
      ['staging', undefined, 'staging'],
      ['plan', 'staging', undefined],
      ['production', 'plan', 'production'],
      ['drift', 'production', undefined],
    ]);
    expect(deploy.jobs.drift).toMatchObject({
      uses: './.github/workflows/drift.yml',
      permissions: drift.permissions,
    });
  });

  test('check on pull requests of the repository itself, every day, by hand and when called', () => {
    expect(Object.keys(drift.on)).toEqual([
      'pull_request',
      'schedule',
      'workflow_dispatch',
      'workflow_call',
    ]);
    expect(drift.jobs.drift?.if).toContain('head.repo.full_name == github.repository');
  });

  test('fail a pull request for what it does not change itself', () => {
    const names = FINDING_CLASS_NAMES.filter(
      (name) => FINDING_CLASSES[name].isDifference && !['unapplied', 'undeclared'].includes(name),
    );
    const [list = ''] = /\bchanged,[a-z,]+/.exec(textOf('.github/workflows/drift.yml')) ?? [];
    expect(list.split(',').sort()).toEqual([...names].sort());
  });

  test('hand the credentials that can write to nothing but an environment', () => {
    const writing = [deploy, drift]
      .flatMap(({ jobs }) => Object.entries(jobs))
      .filter(([, job]) => JSON.stringify(job).includes('secrets.TENCENTCLOUD_'))
      .map(([name, { environment }]) => [name, environment]);
    expect(writing).toEqual([
      ['staging', 'staging'],
      ['production', 'production'],
    ]);
  });

  test('put no expression into a script, and keep the wrapper of Terraform away', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    const terraform = steps.filter(({ uses }) => uses?.includes('setup-terraform'));
    expect(terraform).toHaveLength(4);
    expect(terraform.every((step) => step.with?.terraform_wrapper === false)).toBe(true);
  });

  test('use inputs that action.yml has', () => {
    const { inputs } = z
      .object({ inputs: z.record(z.string(), z.unknown()) })
      .parse(parse(readFileSync(join(__dirname, '../../action.yml'), 'utf8')));
    const used = steps
      .filter(({ uses }) => uses === './node_modules/tencent-live-callbacks')
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(used).toContain('targets');
    expect(used.filter((name) => !(name in inputs))).toEqual([]);
  });

  test('initialize and deploy stacks that there are, and run scripts that there are', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []).join('\n');
    const stacks = [
      ...scripts.matchAll(/cdktf\.out\/stacks\/(\w+)/g),
      ...scripts.matchAll(/cdktf deploy (\w+)/g),
    ].map(([, name]) => name);
    expect([...new Set(stacks)].sort()).toEqual(['prod', 'staging']);
    expect(npmScriptsIn(scripts).filter((name) => !(name in ownPackage().scripts))).toEqual([]);
  });

  test('read secrets and variables that README.md and the code name', () => {
    const texts = ['deploy.yml', 'drift.yml'].map((file) => textOf(`.github/workflows/${file}`));
    const secrets = [...texts.join('\n').matchAll(/secrets\.(\w+)/g)].map(([, name]) => name ?? '');
    expect(secrets.filter((name) => !textOf('README.md').includes(`\`${name}\``))).toEqual([]);
    const variables = [...texts.join('\n').matchAll(/TF_VAR_(\w+)/g)].map(([, name]) => name ?? '');
    expect([...new Set(variables)].sort()).toEqual(['prod_callback_key', 'staging_callback_key']);
  });
});
