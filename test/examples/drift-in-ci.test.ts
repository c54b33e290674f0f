import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { FINDING_CLASS_NAMES, FINDING_CLASSES } from '../../lib/model';
import { commandLinesOf, problemOf } from '../docs/command-lines';
import { brokenLinks, page } from '../docs/markdown';
import { commandLinesIn, textOf, textsIn, yamlOf } from './ci-files';

const README = page('examples/drift-in-ci/README.md');

const YAML_FILES = ['github-actions.yml', 'gitlab-ci.yml', 'atlantis.yaml', 'atlantis-repos.yaml'];

/** What a pull request may have without failing: all that it is about to change itself. */
const DEPLOYED = FINDING_CLASS_NAMES.filter(
  (name) => FINDING_CLASSES[name].isDifference && !['unapplied', 'undeclared'].includes(name),
).join(',');

describe('every command line in examples/drift-in-ci', () => {
  test.each([
    ['github-actions.yml', 0],
    ['gitlab-ci.yml', 2],
    ['atlantis-repos.yaml', 2],
    ['cron.sh', 1],
  ] as const)('of %s uses flags that exist, with the state', (file, count) => {
    const scripts = file.endsWith('.sh') ? [textOf(file)] : textsIn(parse(textOf(file)));
    const lines = scripts.flatMap(commandLinesIn);
    expect(lines).toHaveLength(count);
    expect(lines.flatMap((line) => problemOf(line) ?? [])).toEqual([]);
    expect(lines.filter((line) => !line.includes('--state pull'))).toEqual([]);
  });

  test('of README.md uses flags that exist, and its links lead somewhere', () => {
    expect(commandLinesOf(README).flatMap((line) => problemOf(line) ?? [])).toEqual([]);
    expect(brokenLinks(README)).toEqual([]);
  });

  test('fails a pull request for what it does not change itself', () => {
    const lists = [
      ...YAML_FILES.map(textOf)
        .join('\n')
        .matchAll(/\bchanged,[a-z,]+/g),
    ];
    expect(lists.map(([list]) => list)).toEqual(Array<string>(3).fill(DEPLOYED));
  });
});

const namesSchema = z.object({
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.record(z.string(), z.unknown()),
});

const action = namesSchema.parse(parse(readFileSync(join(__dirname, '../../action.yml'), 'utf8')));

const texts = z.record(z.string(), z.string());

const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    pull_request: z.null(),
    schedule: z.tuple([z.strictObject({ cron: z.string() })]),
    workflow_dispatch: z.null(),
    workflow_call: z.strictObject({
      inputs: z.record(z.string(), z.strictObject({ type: z.string(), default: z.boolean() })),
    }),
  }),
  permissions: texts,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.string() }),
  jobs: z.strictObject({
    drift: z.strictObject({
      if: z.string(),
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      steps: z.array(
        z.strictObject({
          name: z.string().optional(),
          id: z.string().optional(),
          if: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
          env: texts.optional(),
        }),
      ),
    }),
  }),
});

describe('github-actions.yml', () => {
  const workflow = yamlOf('github-actions.yml', workflowSchema);
  const { steps, if: condition } = workflow.jobs.drift;
  const using = (name: string) => steps.find(({ uses }) => uses?.includes(name));
  const check = using('/tencent-live-callbacks@');

  test('asks for no more than it needs', () => {
    expect(workflow.permissions).toEqual({
      actions: 'read',
      contents: 'read',
      'pull-requests': 'write',
      issues: 'write',
      'security-events': 'write',
    });
  });

  test('runs on a schedule that is not on the hour', () => {
    expect(workflow.on.schedule[0].cron).toMatch(/^[1-9]\d? \d+ \* \* \*$/);
  });

  test('leaves pull requests from forks out', () => {
    expect(condition).toContain('head.repo.full_name == github.repository');
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  test('runs an action or a script in each step, and no expression in a script', () => {
    expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual(
      [],
    );
    expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
    expect(steps.filter(({ uses }) => uses !== undefined && !/^[\w./-]+@v\d/.test(uses))).toEqual(
      [],
    );
  });

  test('takes the wrapper away, before Terraform runs', () => {
    expect(using('setup-terraform')?.with).toEqual({ terraform_wrapper: false });
    const names = steps.map(({ uses, run }) => uses ?? run ?? '');
    expect(names.findIndex((name) => name.includes('setup-terraform'))).toBeLessThan(
      names.findIndex((name) => name.startsWith('terraform ')),
    );
  });

  test('uses inputs and outputs that action.yml has', () => {
    const used = Object.keys(check?.with ?? {});
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((name) => !(name in action.inputs))).toEqual([]);
    const read = [...textOf('github-actions.yml').matchAll(/steps\.drift\.outputs\.([\w-]+)/g)];
    expect(read.length).toBeGreaterThan(3);
    expect(read.filter(([, name = '']) => !(name in action.outputs))).toEqual([]);
    expect(check?.id).toBe('drift');
  });

  test('uploads the reports of a check that found drift', () => {
    const after = steps.slice(steps.findIndex((step) => step === check) + 1);
    expect(after).toHaveLength(2);
    expect(after.filter((step) => step.if?.startsWith('${{ !cancelled() && ') !== true)).toEqual(
      [],
    );
  });
});

const jobSchema = z.strictObject({
  extends: z.string(),
  stage: z.string(),
  rules: z.array(z.strictObject({ if: z.string() })),
  allow_failure: z.strictObject({ exit_codes: z.number() }).optional(),
  resource_group: z.string().optional(),
  script: z.tuple([z.string()]),
});

const pipelineSchema = z.strictObject({
  stages: z.array(z.string()),
  '.callback-drift': z.strictObject({
    image: z.string(),
    before_script: z.array(z.string()),
    artifacts: z.strictObject({
      when: z.string(),
      expire_in: z.string(),
      reports: texts,
      paths: z.array(z.string()),
    }),
  }),
  'callback-drift': jobSchema,
  'callback-drift-of-merge-request': jobSchema,
});

describe('gitlab-ci.yml', () => {
  const pipeline = yamlOf('gitlab-ci.yml', pipelineSchema);
  const { artifacts } = pipeline['.callback-drift'];
  const jobs = [pipeline['callback-drift'], pipeline['callback-drift-of-merge-request']] as const;

  test('keeps the files that each job writes, though drift fails it', () => {
    expect(artifacts.when).toBe('always');
    const kept = {
      'code-quality': artifacts.reports.codequality,
      junit: artifacts.reports.junit,
      html: artifacts.paths[0],
    };
    for (const { script } of jobs) {
      const written = [...script[0].matchAll(/--output ([\w-]+)=(\S+)/g)];
      expect(Object.fromEntries(written.map(([, format, file]) => [format, file]))).toEqual(kept);
    }
  });

  test('lets drift pass as a warning in merge requests only, and an error never', () => {
    expect(jobs.map((job) => job.allow_failure)).toEqual([undefined, { exit_codes: 2 }]);
    expect(jobs.map((job) => job.rules.map((rule) => rule.if))).toEqual([
      ['$CI_PIPELINE_SOURCE == "schedule"', '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'],
      ['$CI_PIPELINE_SOURCE == "merge_request_event"'],
    ]);
  });

  test('puts nothing around the command that could change its exit code', () => {
    for (const { extends: base, stage, script } of jobs) {
      expect(base).toBe('.callback-drift');
      expect(pipeline.stages).toContain(stage);
      expect(script[0]).toMatch(/^npx live-callbacks drift [\w ,.=-]+$/);
    }
  });
});
