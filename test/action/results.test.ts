import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportSchema } from '../../lib/model';
import { fakeGitHubs, TOKEN } from '../helpers/fake-github';
import { recordedAccount, recordedText } from '../helpers/provider-recording';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { FRAGMENTS } from '../report/hostile-values';
import { actionRuns } from './action-runs';
import { commandsIn } from './runner-commands';

const start = simulators();
const startGitHub = fakeGitHubs();
const folder = temporaryFolders();
const runAction = actionRuns();

const account = async (name: 'clean' | 'drifted') =>
  (await start({ seed: recordedAccount(name) })).simulator;

describe('a run that finds drift', () => {
  test('tells of it in outputs, files, the summary and the log', async () => {
    const { exitCode, outputs, summary, log, err, cwd } = await runAction({
      account: await account('drifted'),
      inputs: { 'report-dir': 'reports' },
      files: { 'runner/summary.md': 'written before\n' },
    });
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: '' });
    expect(outputs).toEqual({
      status: 'drift',
      'exit-code': '2',
      differences: '7',
      ignored: '0',
      unchecked: '0',
      counts: '{"changed":2,"missing":1,"leftover":1,"rebound":1,"unmanaged":2}',
      'json-file': join(cwd, 'reports/drift.json'),
      'markdown-file': join(cwd, 'reports/drift.md'),
      'html-file': join(cwd, 'reports/drift.html'),
      'sarif-file': join(cwd, 'reports/drift.sarif'),
      'comment-url': '',
      'issue-url': '',
    });
    const read = (name: string) => readFileSync(outputs[`${name}-file`] ?? '', 'utf8');
    expect(reportSchema.parse(JSON.parse(read('json'))).exitCode).toBe(2);
    expect(read('markdown')).toContain('**drift, 7 differences:');
    expect(read('html')).toContain('<!doctype html>');
    expect(JSON.parse(read('sarif'))).toMatchObject({ version: '2.1.0' });
    expect(summary).toMatch(
      /^written before\n## Callback drift: `default`\n\n❌ \*\*drift, 7 differences: /,
    );
    expect(log).toMatch(
      /\n::group::Report\n::stop-commands::(?<token>[0-9a-f]{32})\ntemplate prod-archive \(1001\) in infra {2}[^]*\n::\k<token>::\n::endgroup::\n$/,
    );
    expect(commandsIn(log).filter((command) => command.startsWith('::error '))).toHaveLength(7);
  });

  test('leaves ignored findings out of SARIF only: code scanning of GitHub would open alerts', async () => {
    const { outputs } = await runAction({
      account: await account('drifted'),
      inputs: { 'ignore-file': 'known.yaml' },
      files: {
        'known.yaml': 'version: 1\nrules:\n  - { class: [unmanaged, leftover], reason: known }\n',
      },
    });
    expect(outputs).toMatchObject({ differences: '4', ignored: '3' });
    const read = (name: string): string => readFileSync(outputs[`${name}-file`] ?? '', 'utf8');
    expect(reportSchema.parse(JSON.parse(read('json'))).findings).toHaveLength(7);
    expect(read('sarif').match(/"ruleId"/g)).toHaveLength(4);
  });

  test('may pass, and then annotates with warnings, where the files are in the repository', async () => {
    const { exitCode, outputs, log } = await runAction({
      account: await account('drifted'),
      inputs: { fail: 'false', comment: 'true' },
      env: { GITHUB_WORKSPACE: '/', GITHUB_EVENT_PATH: '/nowhere' },
    });
    expect(exitCode).toBe(0);
    expect(outputs['exit-code']).toBe('2');
    expect(log).toMatch(
      /^::warning file=[^,]+\/infra\/main\.tf\.json,line=17,title=rebound%3A binding/,
    );
    expect(log).toContain(
      '\n::warning::no comment was written: a run for "push" has no pull request\n',
    );
  });

  test('is not steered by what the account holds, and keeps to the room in the summary', async () => {
    const templates = FRAGMENTS.map((fragment, index) => ({
      TemplateId: 2000 + index,
      TemplateName: `${fragment}::error::x${index}`,
      Description: fragment,
    }));
    const { simulator } = await start({ seed: { templates, rules: [] } });
    const github = await startGitHub();
    const { exitCode, log, summary, outputs } = await runAction({
      account: simulator,
      github,
      event: 'schedule',
      files: { 'runner/summary.md': `${'x'.repeat(1024 * 1024 - 3000)}\n` },
    });
    expect(exitCode).toBe(2);
    expect(commandsIn(log).map((command) => command.split(/[ :]/)[2])).toEqual([
      ...Array<string>(10).fill('error'),
      'group',
      'stop-commands',
      'endgroup',
    ]);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).toMatch(/\n## Callback drift: `default`\n\n❌ \*\*drift, /);
    expect(Object.keys(outputs)).toHaveLength(12);
    expect(outputs.status).toBe('drift');
    expect(github.issues[0]?.body).toMatch(
      /^<!-- live-callbacks:drift:default -->\n<!-- live-callbacks:since:[^ ]+ -->\n### /,
    );
  });
});

test('an input that cannot be read is an error that names it, and nothing is checked', async () => {
  const { simulator } = await start();
  const { exitCode, log, outputs } = await runAction({
    account: simulator,
    inputs: { comment: 'yes', fail: 'no', args: '--format text' },
  });
  expect(exitCode).toBe(1);
  expect(log).toBe(
    '::error::args must leave out --format: the action reads the JSON; comment must be auto, true, false, got "yes"; fail must be true, false, got "no"; see the inputs in action.yml\n',
  );
  expect(outputs).toEqual({ status: 'error', 'exit-code': '1' });
  expect(simulator.callCount()).toBe(0);
});

test('programs that the check runs see neither the token nor the outputs of the step', async () => {
  const programs = folder({
    terraform: '#!/bin/sh\nenv > "$RUNNER_TEMP/seen"\ncat terraform.tfstate\n',
  });
  chmodSync(join(programs, 'terraform'), 0o755);
  const { exitCode, cwd } = await runAction({
    account: await account('clean'),
    inputs: { state: 'pull' },
    env: { PATH: `${programs}:${process.env.PATH ?? ''}` },
    files: {
      'runner/temp/seen': '',
      'infra/terraform.tfstate': recordedText('terraform.tfstate.json'),
    },
  });
  expect(exitCode).toBe(0);
  const seen = readFileSync(join(cwd, 'runner/temp/seen'), 'utf8');
  expect(seen).toContain('\nGITHUB_OUTPUT=/dev/null\n');
  expect(seen).not.toContain(TOKEN);
});
