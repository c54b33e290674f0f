import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';

/** Who wrote something: the token of a workflow writes as a bot. */
export interface Author {
  readonly login: string;
  readonly type: 'Bot' | 'User';
}

export const WORKFLOW: Author = { login: 'github-actions[bot]', type: 'Bot' };

export interface FakeComment {
  readonly id: number;
  /** Of the pull request or issue it stands under. */
  readonly number: number;
  body: string;
  readonly user: Author;
}

export interface FakeIssue {
  readonly number: number;
  readonly title: string;
  body: string;
  state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly user: Author;
  readonly isPullRequest?: boolean;
}

/** A refusal of requests whose method and path match. */
export interface Refusal {
  readonly request: RegExp;
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How often; @default - always */
  times?: number;
}

export interface FakeGitHub {
  /** What `GITHUB_API_URL` is. */
  readonly url: string;
  readonly comments: FakeComment[];
  readonly issues: FakeIssue[];
  readonly refusals: Refusal[];
  /** Method and path of every request, in order. */
  readonly requests: string[];
  /** Who the token belongs to; `undefined` where that cannot be asked. */
  viewer: Author | undefined;
}

/** The repository of the fake. */
export const REPOSITORY = 'example/live';

/** The only token the fake takes. */
export const TOKEN = 'ghs_exampletoken';

/** Gives a test file a way to start fakes that are closed after each test. */
export function fakeGitHubs(): () => Promise<FakeGitHub> {
  const running: Server[] = [];
  afterEach(() => {
    for (const server of running.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  return async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    running.push(server);
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    const github: FakeGitHub = {
      url: `http://127.0.0.1:${address.port}`,
      comments: [],
      issues: [],
      refusals: [],
      requests: [],
      viewer: WORKFLOW,
    };
    server.on('request', (request, response) => void answer(github, request, response));
    return github;
  };
}

async function answer(
  github: FakeGitHub,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', github.url);
  const line = `${request.method ?? ''} ${url.pathname}`;
  github.requests.push(line);
  const text = await bodyOf(request);
  const { status, data, headers } =
    request.headers.authorization === `token ${TOKEN}`
      ? (refused(github, line) ?? handled(github, line, url, text))
      : { status: 401, data: { message: 'Bad credentials' }, headers: {} };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(data));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function refused({ refusals }: FakeGitHub, line: string): Answer | undefined {
  const refusal = refusals.find(({ request, times = 1 }) => times > 0 && request.test(line));
  if (refusal === undefined) return undefined;
  if (refusal.times !== undefined) refusal.times -= 1;
  const { status, message, headers } = refusal;
  return { status, data: { message }, headers };
}

const changeSchema = z.object({
  body: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
  title: z.string().default(''),
  labels: z.array(z.string()).default([]),
});

const BASE = `/repos/${REPOSITORY}/issues`;

/** What the real API takes in the text of a comment or an issue. */
const MAX_CHARACTERS = 65_536;

function handled(github: FakeGitHub, line: string, url: URL, text: string): Answer {
  if (line === 'POST /graphql') return viewerAnswer(github);
  if (line === `GET ${BASE}`)
    return page(
      url,
      listed(github, url).map((issue) => shown(issue)),
    );
  const comments = new RegExp(`^GET ${BASE}/(\\d+)/comments$`).exec(line);
  if (comments !== null) {
    const under = github.comments.filter(({ number }) => number === Number(comments[1]));
    return page(url, under.map(shownComment));
  }
  const change = changeSchema.parse(JSON.parse(text));
  if ((change.body?.length ?? 0) > MAX_CHARACTERS) {
    return { status: 422, data: { message: 'body is too long (maximum is 65536 characters)' } };
  }
  return written(github, line, change) ?? { status: 404, data: { message: 'Not Found' } };
}

function written(
  github: FakeGitHub,
  line: string,
  { body, state, title, labels }: z.infer<typeof changeSchema>,
): Answer | undefined {
  const user = github.viewer ?? WORKFLOW;
  if (line === `POST ${BASE}`) {
    const number = 100 + github.issues.length;
    const issue: FakeIssue = { number, title, body: body ?? '', state: 'open', labels, user };
    github.issues.push(issue);
    return { status: 201, data: shown(issue) };
  }
  const [, under] = new RegExp(`^POST ${BASE}/(\\d+)/comments$`).exec(line) ?? [];
  if (under !== undefined) {
    const id = 1000 + github.comments.length;
    const comment: FakeComment = { id, number: Number(under), body: body ?? '', user };
    github.comments.push(comment);
    return { status: 201, data: shownComment(comment) };
  }
  const [, commentId] = new RegExp(`^PATCH ${BASE}/comments/(\\d+)$`).exec(line) ?? [];
  const comment = github.comments.find(({ id }) => id === Number(commentId));
  if (comment !== undefined) {
    comment.body = body ?? comment.body;
    return { status: 200, data: shownComment(comment) };
  }
  const [, issueNumber] = new RegExp(`^PATCH ${BASE}/(\\d+)$`).exec(line) ?? [];
  const issue = github.issues.find(({ number }) => number === Number(issueNumber));
  if (issue === undefined) return undefined;
  issue.body = body ?? issue.body;
  issue.state = state ?? issue.state;
  return { status: 200, data: shown(issue) };
}

const viewerAnswer = ({ viewer }: FakeGitHub): Answer =>
  viewer === undefined
    ? { status: 200, data: { errors: [{ message: 'no viewer' }] } }
    : { status: 200, data: { data: { viewer: { login: viewer.login } } } };

/** Newest first, as the real list. */
function listed({ issues }: FakeGitHub, url: URL): readonly FakeIssue[] {
  const label = url.searchParams.get('labels') ?? '';
  const state = url.searchParams.get('state') ?? 'open';
  return issues
    .filter((issue) => issue.labels.includes(label) && (state === 'all' || issue.state === state))
    .toReversed();
}

/** One page, with the link to the next. */
function page(url: URL, items: readonly unknown[]): Answer {
  const size = Number(url.searchParams.get('per_page') ?? '30');
  const number = Number(url.searchParams.get('page') ?? '1');
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  return {
    status: 200,
    data: items.slice((number - 1) * size, number * size),
    headers: number * size < items.length ? { link: `<${next.href}>; rel="next"` } : {},
  };
}

const shown = ({ isPullRequest, labels, ...issue }: FakeIssue): unknown => ({
  ...issue,
  labels: labels.map((name) => ({ name })),
  html_url: `https://github.com/${REPOSITORY}/issues/${issue.number}`,
  ...(isPullRequest === true && { pull_request: {} }),
});

const shownComment = ({ id, number, body, user }: FakeComment): unknown => ({
  id,
  body,
  user,
  html_url: `https://github.com/${REPOSITORY}/pull/${number}#issuecomment-${id}`,
});
