import { keepIssue } from '../../lib/action/tracking-issue';
import { type FakeGitHub, type FakeIssue, fakeGitHubs, WORKFLOW } from '../helpers/fake-github';
import { recordedAccount } from '../helpers/provider-recording';
import { simulators } from '../helpers/simulators';
import { DRIFTED } from '../report/drifted';
import { actionRuns } from './action-runs';

const start = simulators();
const startGitHub = fakeGitHubs();
const runAction = actionRuns();

const account = async (name: 'clean' | 'drifted') =>
  (await start({ seed: recordedAccount(name) })).simulator;

const SCHEDULE = { event: 'schedule', payload: { schedule: '0 6 * * *' } };

const LABEL = 'live-callbacks-drift';

const MARKER = '<!-- live-callbacks:drift:default -->';
const standing = (state: 'open' | 'resolved') =>
  `<!-- live-callbacks:since:2026-11-01T00:00:00Z:${state} -->`;

/** Puts an issue there, as if it had been there before. */
function given(github: FakeGitHub, issue: Partial<FakeIssue>): void {
  github.issues.push({
    number: 100 + github.issues.length,
    title: '',
    body: `${MARKER}\n${standing('open')}\n`,
    state: 'open',
    labels: [LABEL],
    user: WORKFLOW,
    ...issue,
  });
}

const writes = ({ requests }: FakeGitHub): readonly string[] =>
  requests.filter((line) => !line.startsWith('GET ') && line !== 'POST /graphql');

describe('the issue of a schedule', () => {
  test('is created, updated, closed, and opened again rather than created anew', async () => {
    const github = await startGitHub();
    const [drifted, clean] = [await account('drifted'), await account('clean')];
    const inputs = { 'issue-labels': 'team-live, p2' };
    const first = await runAction({ ...SCHEDULE, github, account: drifted, inputs });
    expect(first).toMatchObject({
      exitCode: 2,
      outputs: { 'issue-url': 'https://github.com/example/live/issues/100', 'comment-url': '' },
    });
    expect(github.issues[0]).toMatchObject({
      title: 'Callback drift: default',
      state: 'open',
      labels: [LABEL, 'team-live', 'p2'],
    });
    const created = github.issues[0]?.body ?? '';
    expect(created).toContain('**drift, 7 differences: 2 changed, 1 missing,');
    const since = /since:([^ ]+):open/.exec(created)?.[1] ?? '';

    await runAction({ ...SCHEDULE, github, account: drifted });
    expect(github.issues[0]?.body).toContain(`<!-- live-callbacks:since:${since}:open -->`);

    const cleaned = await runAction({ ...SCHEDULE, github, account: clean });
    expect(cleaned.exitCode).toBe(0);
    expect(github.issues[0]?.state).toBe('closed');
    expect(github.issues[0]?.body).toContain('\n**Resolved:** in sync since ');
    expect(github.comments.map(({ number, body }) => [number, body])).toEqual([
      [
        100,
        expect.stringMatching(
          /^\*\*Resolved:\*\* in sync since [-\d]+ [\d:]+ UTC\.\n\n<sub><a href="https:\/\/github\.com\/example\/live\/actions\/runs\/4711">run<\/a> · commit 0123456<\/sub>\n$/,
        ),
      ],
    ]);

    await runAction({ ...SCHEDULE, github, account: drifted });
    expect(github.issues).toHaveLength(1);
    expect(github.issues[0]?.state).toBe('open');
    expect(writes(github)).toEqual([
      'POST /repos/example/live/issues',
      'PATCH /repos/example/live/issues/100',
      'PATCH /repos/example/live/issues/100',
      'POST /repos/example/live/issues/100/comments',
      'PATCH /repos/example/live/issues/100',
    ]);
  });

  test('is one per environment, and one that a person opened is left alone', async () => {
    const github = await startGitHub();
    given(github, {});
    given(github, {
      body: '<!-- live-callbacks:drift:eu%20--%3E -->\n',
      user: { login: 'somebody', type: 'User' },
    });
    await runAction({
      ...SCHEDULE,
      github,
      account: await account('drifted'),
      inputs: { environment: 'eu -->' },
    });
    expect(writes(github)).toEqual(['POST /repos/example/live/issues']);
    expect(github.issues[2]?.title).toBe('Callback drift: eu -->');
    expect(github.issues[2]?.body).toMatch(
      /^<!-- live-callbacks:drift:eu%20-%2D%3E -->\n.*\n### Callback drift: `eu -->`\n/,
    );
  });

  test('stays closed where nothing differs, and the next difference has a date of its own', async () => {
    const github = await startGitHub();
    given(github, { state: 'closed' });
    await runAction({ ...SCHEDULE, github, account: await account('clean') });
    expect(github.issues[0]?.state).toBe('closed');
    expect(github.issues[0]?.body).toMatch(/:resolved -->/);
    expect(github.comments).toEqual([]);
  });

  test('is neither closed nor resolved by a check that is incomplete', async () => {
    const github = await startGitHub();
    given(github, {});
    const { simulator } = await start({
      seed: {
        templates: [{ TemplateId: 1001, TemplateName: 'main', Description: '' }],
        rules: [],
      },
    });
    const { exitCode, outputs } = await runAction({
      ...SCHEDULE,
      github,
      account: simulator,
      inputs: { 'app-dir': 'unresolved' },
      files: { 'unresolved/main.tf.json': WITH_EXPRESSION },
    });
    expect({ exitCode, status: outputs.status, unchecked: outputs.unchecked }).toEqual({
      exitCode: 1,
      status: 'incomplete',
      unchecked: '1',
    });
    expect(github.issues[0]?.state).toBe('open');
    expect(github.issues[0]?.body).toContain('incomplete, this is no clean result: 1 unchecked');
    expect(github.issues[0]?.body).toContain('\n<sub>first seen 2026-11-01 00:00:00 UTC · ');
  });

  test('stays as it is where the check fails', async () => {
    const github = await startGitHub();
    given(github, {});
    const { exitCode, log, summary, outputs } = await runAction({
      ...SCHEDULE,
      github,
      account: await account('clean'),
      inputs: { 'app-dir': '<nowhere>' },
    });
    const reason =
      'live-callbacks: "<nowhere>" does not exist; run "cdktf synth" first, or pass --app-dir DIR';
    expect(exitCode).toBe(1);
    expect(log).toContain(`\n::error::the check for drift failed: ${reason}\n`);
    expect(summary).toBe(
      `## Callback drift: \`default\`\n\n**The check failed. Whether anything differs is not known.**\n\n<pre>live-callbacks: &quot;&lt;nowhere&gt;&quot; does not exist; run &quot;cdktf synth&quot; first, or pass --app-dir DIR</pre>\n\n`,
    );
    expect(outputs).toMatchObject({ status: 'error', 'exit-code': '1', 'sarif-file': '' });
    expect(github.requests).toEqual([]);
  });
});

test('an issue without its label is told of: the next run would not find it', async () => {
  const issue = { number: 1, html_url: 'https://github.com/x', state: 'open', user: null } as const;
  const nobody = async function* (): AsyncGenerator<never> {
    yield* await Promise.resolve([]);
  };
  const refuse = () => Promise.reject(new Error('not to be called'));
  const kept = await keepIssue(
    {
      ownComments: nobody,
      createComment: refuse,
      updateComment: refuse,
      ownIssues: nobody,
      createIssue: () => Promise.resolve({ ...issue, labels: ['other'] }),
      updateIssue: refuse,
    },
    { environment: 'default', report: DRIFTED, commit: undefined, runUrl: undefined },
    [],
  );
  expect(kept).toEqual({ url: 'https://github.com/x', lacksLabel: true });
});

const WITH_EXPRESSION = JSON.stringify({
  variable: { url: { type: 'string' } },
  resource: {
    tencentcloud_css_callback_template: {
      main: { template_name: 'main', stream_begin_notify_url: '${var.url}' },
    },
  },
});
