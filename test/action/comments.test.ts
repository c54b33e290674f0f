import { type FakeGitHub, fakeGitHubs, WORKFLOW } from '../helpers/fake-github';
import { recordedAccount } from '../helpers/provider-recording';
import { simulators } from '../helpers/simulators';
import { actionRuns } from './action-runs';

const start = simulators();
const startGitHub = fakeGitHubs();
const runAction = actionRuns();

const account = async (name: 'clean' | 'drifted') =>
  (await start({ seed: recordedAccount(name) })).simulator;

/** A run for pull request 7. */
const PULL_REQUEST = {
  event: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: 'fedcba9876543210' } } },
};

const MARKER = '<!-- live-callbacks:drift:default -->';
const OPEN = '<!-- live-callbacks:since:2026-11-01T00:00:00Z:open -->';

/** Puts comments under the pull request, as if they had been there before. */
function given(github: FakeGitHub, bodies: readonly string[], user = WORKFLOW): void {
  for (const body of bodies) {
    github.comments.push({ id: github.comments.length + 1, number: 7, body, user });
  }
}

const PERSON = { login: 'somebody', type: 'User' } as const;

const writes = ({ requests }: FakeGitHub): readonly string[] =>
  requests.filter((line) => !line.startsWith('GET ') && line !== 'POST /graphql');

describe('the comment on a pull request', () => {
  test('is created, updated in place, and marked resolved', async () => {
    const github = await startGitHub();
    const drifted = await account('drifted');
    const first = await runAction({ ...PULL_REQUEST, github, account: drifted });
    expect(first.exitCode).toBe(2);
    expect(first.outputs['comment-url']).toBe(
      'https://github.com/example/live/pull/7#issuecomment-1000',
    );
    const created = github.comments[0]?.body ?? '';
    expect(created).toMatch(
      /^<!-- live-callbacks:drift:default -->\n<!-- live-callbacks:since:[-\d]+T[\d:]+Z:open -->\n### Callback drift: `default`\n\n/,
    );
    expect(created).toContain('**drift, 7 differences: 2 changed, 1 missing,');
    expect(created).toMatch(
      /\n<sub>first seen [-\d]+ [\d:]+ UTC · <a href="https:\/\/github\.com\/example\/live\/actions\/runs\/4711">run<\/a> · commit fedcba9<\/sub>\n$/,
    );

    const since = /since:([^ ]+):open/.exec(created)?.[1] ?? '';
    await runAction({ ...PULL_REQUEST, github, account: drifted });
    expect(github.comments.map(({ id }) => id)).toEqual([1000]);
    expect(github.comments[0]?.body).toContain(`<!-- live-callbacks:since:${since}:open -->`);

    const clean = await runAction({ ...PULL_REQUEST, github, account: await account('clean') });
    expect(clean.exitCode).toBe(0);
    expect(github.comments.map(({ id }) => id)).toEqual([1000]);
    expect(github.comments[0]?.body).toMatch(
      /\n\*\*Resolved:\*\* in sync since [-\d]+ [\d:]+ UTC\./,
    );
    expect(github.comments[0]?.body).not.toContain('prod-archive-old');
    expect(writes(github)).toEqual([
      'POST /repos/example/live/issues/7/comments',
      'PATCH /repos/example/live/issues/comments/1000',
      'PATCH /repos/example/live/issues/comments/1000',
    ]);
  });

  test('is not created where nothing differs', async () => {
    const github = await startGitHub();
    const { exitCode, outputs } = await runAction({
      ...PULL_REQUEST,
      github,
      account: await account('clean'),
    });
    expect({ exitCode, url: outputs['comment-url'] }).toEqual({ exitCode: 0, url: '' });
    expect(writes(github)).toEqual([]);
  });

  test('is found among 150, and what a person or another environment wrote stays', async () => {
    const github = await startGitHub();
    given(github, [`${MARKER}\nquoted by a person`], PERSON);
    given(github, Array<string>(148).fill('well done'), PERSON);
    given(github, ['<!-- live-callbacks:drift:staging -->\n', `${MARKER}\n${OPEN}\nold`]);
    await runAction({ ...PULL_REQUEST, github, account: await account('drifted') });
    expect(writes(github)).toEqual(['PATCH /repos/example/live/issues/comments/151']);
    expect(github.comments[150]?.body).toContain('\n<sub>first seen 2026-11-01 00:00:00 UTC · ');
    expect(github.comments[0]?.body).toBe(`${MARKER}\nquoted by a person`);
  });

  test('is found by its being of a bot, where the owner of the token is not known', async () => {
    const github = await startGitHub();
    github.viewer = undefined;
    given(github, [`${MARKER}\n`], PERSON);
    given(github, [`${MARKER}\n`]);
    await runAction({ ...PULL_REQUEST, github, account: await account('drifted') });
    expect(writes(github)).toEqual(['PATCH /repos/example/live/issues/comments/2']);
  });

  test('fits, whatever the account holds, and says what was left out', async () => {
    const github = await startGitHub();
    const templates = Array.from({ length: 600 }, (_, index) => ({
      TemplateId: 2000 + index,
      TemplateName: `console-made-${index}`,
      Description: '',
    }));
    const { simulator } = await start({ seed: { templates, rules: [] } });
    await runAction({ ...PULL_REQUEST, github, account: simulator });
    const { body } = github.comments[0] ?? { body: '' };
    expect(body.length).toBeGreaterThan(60_000);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain('Too long to show in full.');
    expect(body).toMatch(/ · commit fedcba9<\/sub>\n$/);
  });
});

describe('where GitHub refuses', () => {
  test('a fork gets a warning and the summary, and the exit code of the check', async () => {
    const github = await startGitHub();
    github.refusals.push({
      request: /^POST .*comments$/,
      status: 403,
      message: 'Resource not accessible by integration',
    });
    const { exitCode, log, summary } = await runAction({
      ...PULL_REQUEST,
      github,
      account: await account('drifted'),
    });
    const problem =
      'the comment on pull request 7 was not written: Resource not accessible by integration; the job needs the permission "pull-requests: write", which a pull request from a fork never has';
    expect(exitCode).toBe(2);
    expect(log).toContain(`\n::warning::${problem}\n`);
    expect(summary).toContain('**drift, 7 differences:');
    expect(summary).toContain(`\n<pre>${problem.replaceAll('"', '&quot;')}</pre>\n`);
  });

  test('so does a run without a token', async () => {
    const github = await startGitHub();
    const { exitCode, log } = await runAction({
      ...PULL_REQUEST,
      github,
      account: await account('drifted'),
      inputs: { token: '' },
    });
    expect(exitCode).toBe(2);
    expect(log).toContain(
      '\n::warning::the comment on pull request 7 was not written: there is no token\n',
    );
    expect(github.requests).toEqual([]);
  });

  test('a failure of the server and a rate limit are tried again, within reason', async () => {
    const github = await startGitHub();
    const headers = { 'retry-after': '0' };
    github.refusals.push(
      { request: /^GET /, status: 502, message: 'bad gateway', headers, times: 2 },
      { request: /^POST .*comments$/, status: 403, message: 'slow down', headers, times: 1 },
    );
    await runAction({ ...PULL_REQUEST, github, account: await account('drifted') });
    expect(github.requests).toEqual([
      ...Array<string>(3).fill('GET /repos/example/live/issues/7/comments'),
      ...Array<string>(2).fill('POST /repos/example/live/issues/7/comments'),
    ]);
    expect(github.comments).toHaveLength(1);
  });

  test('a comment that may have been created is not created again', async () => {
    const github = await startGitHub();
    const headers = { 'retry-after': '0' };
    github.refusals.push({ request: /^POST /, status: 500, message: 'oh', headers });
    const { exitCode, log } = await runAction({
      ...PULL_REQUEST,
      github,
      account: await account('drifted'),
    });
    expect(exitCode).toBe(2);
    expect(log).toContain('\n::warning::the comment on pull request 7 was not written: oh\n');
    expect(writes(github)).toEqual(['POST /repos/example/live/issues/7/comments']);
  });
});
