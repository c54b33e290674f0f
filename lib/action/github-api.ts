import * as z from 'zod';
import { type Client, openClient } from './github-client';

const authorSchema = z.object({ login: z.string(), type: z.string() }).nullable();

const commentSchema = z.object({
  id: z.int(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: authorSchema,
});

const issueSchema = z.object({
  number: z.int(),
  html_url: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  user: authorSchema,
  pull_request: z.unknown().optional(),
});

export type Comment = Readonly<z.infer<typeof commentSchema>>;

export type Issue = Readonly<z.infer<typeof issueSchema>>;

export interface IssueChange {
  readonly body: string;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: 'completed';
}

/** What the action does with the comments of a repository, and no more. */
export interface CommentApi {
  /** The comments of a pull request that this token wrote, oldest first. */
  ownComments(pullRequest: number): AsyncIterable<Comment>;
  createComment(issueOrPullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
}

/** What it does with the issues. */
export interface IssueApi {
  /** The issues with this label that this token wrote, closed ones too, newest first. */
  ownIssues(label: string): AsyncIterable<Issue>;
  createIssue(issue: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<Issue>;
  updateIssue(number: number, change: IssueChange): Promise<Issue>;
}

export type RepositoryApi = CommentApi & IssueApi;

/**
 * The API of a repository, at `GITHUB_API_URL` and through the proxy of the runner.
 *
 * @param repository `owner/name`
 */
export async function openRepository(token: string, repository: string): Promise<RepositoryApi> {
  const client = await openClient(token);
  const [owner, repo] = repository.split('/');
  let writer: Promise<string | undefined> | undefined;
  const isOwn = async (user: Comment['user']): Promise<boolean> =>
    user !== null && isWrittenBy(await (writer ??= loginOf(client)), user);
  const access = { client, own: { owner, repo }, isOwn };
  return { ...commentApi(access), ...issueApi(access) };
}

interface Access {
  readonly client: Client;
  /** What every route begins with. */
  readonly own: object;
  readonly isOwn: (user: Comment['user']) => Promise<boolean>;
}

const commentApi = ({ client, own, isOwn }: Access): CommentApi => ({
  async *ownComments(pullRequest) {
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const parameters = { ...own, issue_number: pullRequest, per_page: PAGE };
    for await (const { data } of client.paginate.iterator(route, parameters)) {
      for (const comment of z.array(commentSchema).parse(data)) {
        if (await isOwn(comment.user)) yield comment;
      }
    }
  },
  createComment: async (number, body) => {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const { data } = await client.request(route, { ...own, issue_number: number, body });
    return commentSchema.parse(data);
  },
  updateComment: async (id, body) => {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    const { data } = await client.request(route, { ...own, comment_id: id, body });
    return commentSchema.parse(data);
  },
});

const issueApi = ({ client, own, isOwn }: Access): IssueApi => ({
  async *ownIssues(label) {
    const route = 'GET /repos/{owner}/{repo}/issues';
    const parameters = { ...own, labels: label, state: 'all', per_page: PAGE };
    for await (const { data } of client.paginate.iterator(route, parameters)) {
      for (const issue of z.array(issueSchema).parse(data)) {
        // the API lists pull requests among the issues
        if (issue.pull_request === undefined && (await isOwn(issue.user))) yield issue;
      }
    }
  },
  createIssue: async (issue) => {
    const route = 'POST /repos/{owner}/{repo}/issues';
    const { data } = await client.request(route, { ...own, ...issue });
    return issueSchema.parse(data);
  },
  updateIssue: async (number, change) => {
    const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
    const { data } = await client.request(route, { ...own, issue_number: number, ...change });
    return issueSchema.parse(data);
  },
});

const PAGE = 100;

/** Who the token belongs to. `GET /user` refuses the token of a workflow; this does not. */
async function loginOf(client: Client): Promise<string | undefined> {
  try {
    const answer = await client.graphql('query { viewer { login } }');
    return z.object({ viewer: z.object({ login: z.string() }) }).parse(answer).viewer.login;
  } catch {
    return undefined;
  }
}

/** Without a known login every bot passes, and no person. */
const isWrittenBy = (
  login: string | undefined,
  author: { readonly login: string; readonly type: string },
): boolean =>
  login === undefined
    ? author.type === 'Bot'
    : author.login === login ||
      // a bot's login has its suffix in one API and may lack it in the other
      (author.type === 'Bot' && withoutSuffix(author.login) === withoutSuffix(login));

const withoutSuffix = (login: string): string => login.replace(/\[bot\]$/, '');
