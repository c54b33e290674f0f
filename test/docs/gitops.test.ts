import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { FINDING_CLASS_NAMES, FINDING_CLASSES } from '../../lib/model';
import { MARKDOWN_BUDGETS } from '../../lib/report';
import { commandLine } from '../helpers/command-line';
import { recordedAccount, recordedText } from '../helpers/provider-recording';
import { LATER } from '../helpers/recorded-drift';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { commandLinesOf } from './command-lines';
import { blocksOf, page } from './markdown';

const PAGE = page('docs/gitops.md');

const blocks = blocksOf(PAGE);

const simulator = simulators();
const folder = temporaryFolders();

const action = z
  .object({
    inputs: z.record(z.string(), z.unknown()),
    outputs: z.record(z.string(), z.unknown()),
  })
  .parse(parse(readFileSync(join(__dirname, '../../action.yml'), 'utf8')));

const stepsSchema = z.array(
  z.object({
    uses: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
  }),
);

const workflowSchema = z.object({ jobs: z.object({ drift: z.object({ steps: stepsSchema }) }) });

const yamlBlocks = blocks
  .filter(({ language }) => language === 'yaml')
  .map(({ text }): unknown => parse(text, { strict: true, uniqueKeys: true }));

test('the workflow of docs/gitops.md uses inputs and outputs that action.yml has', () => {
  expect(yamlBlocks).toHaveLength(3);
  const { steps } = workflowSchema.parse(yamlBlocks[0]).jobs.drift;
  const inputs = steps
    .filter(({ uses }) => uses?.includes('/tencent-live-callbacks@'))
    .flatMap((step) => Object.keys(step.with ?? {}));
  expect(inputs).toEqual(['stack', 'state', 'environment', 'fail-on']);
  expect(inputs.filter((name) => !(name in action.inputs))).toEqual([]);
  const outputs = [...PAGE.text.matchAll(/steps\.drift\.outputs\.([\w-]+)/g)];
  expect(outputs.length).toBeGreaterThan(1);
  expect(outputs.filter(([, name = '']) => !(name in action.outputs))).toEqual([]);
});

test('a pull request fails for all but what it is about to change', () => {
  const deployed = FINDING_CLASS_NAMES.filter(
    (name) => FINDING_CLASSES[name].isDifference && !['unapplied', 'undeclared'].includes(name),
  );
  expect(/\bchanged,[a-z,]+/.exec(PAGE.text)?.[0]).toBe(deployed.join(','));
});

test('the baseline of an account that has drifted begins and shrinks as shown', async () => {
  const { simulator: account } = await simulator({ seed: recordedAccount('drifted') });
  const cwd = folder({
    'cdktf.out/main.tf.json': recordedText('main.tf.json'),
    'cdktf.out/terraform.tfstate': recordedText('terraform.tfstate.json'),
  });
  const shown = blocks.find(({ text }) => text.includes('git add'));
  const lines = commandLinesOf({ ...PAGE, text: `\`\`\`sh\n${shown?.text ?? ''}\`\`\`\n` });
  const ended: [string, number][] = [];
  for (const line of lines) {
    const [, ...args] = line.trim().split(' ');
    const { exitCode } = await commandLine([...args, '--endpoint', account.url], {
      cwd,
      env: {
        TENCENTCLOUD_SECRET_ID: account.secretId,
        TENCENTCLOUD_SECRET_KEY: account.secretKey,
      },
      now: () => LATER,
    });
    ended.push([line.trim(), exitCode]);
  }
  const write = 'live-callbacks drift --write-baseline live-callbacks-baseline.json';
  const check = 'live-callbacks drift --baseline live-callbacks-baseline.json';
  expect(ended).toEqual([
    [write, 0],
    [check, 0],
    [check, 0],
    [write, 0],
  ]);
});

test('the limit of a comment is that of the format', () => {
  expect(MARKDOWN_BUDGETS.comment).toEqual({ limit: 65_536, unit: 'characters' });
  expect(PAGE.text).toContain('65,536 characters');
});
