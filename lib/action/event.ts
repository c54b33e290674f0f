import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type Wanted } from './inputs';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a workflow runs for, and where. */
export interface Occurrence {
  /** `owner/name`; absent outside GitHub Actions. */
  readonly repository: string | undefined;
  /** The event's name, for example `pull_request`. */
  readonly event: string;
  readonly pullRequest: number | undefined;
  /** Whether the event is about a pull request, and not a comment on one. */
  readonly isPullRequestEvent: boolean;
  readonly isOnDefaultBranch: boolean;
  readonly commit: string | undefined;
  readonly runUrl: string | undefined;
}

const payloadSchema = z.object({
  pull_request: z.object({ number: z.int(), head: z.object({ sha: z.string() }) }).optional(),
  issue: z.object({ number: z.int(), pull_request: z.unknown().optional() }).optional(),
  repository: z.object({ default_branch: z.string() }).optional(),
});

/** Reads the event from the variables and the file of the runner. */
export async function readOccurrence(env: Environment): Promise<Occurrence> {
  const { pull_request, issue, repository } = await readPayload(env.GITHUB_EVENT_PATH);
  const commentedOn = issue?.pull_request === undefined ? undefined : issue.number;
  return {
    repository: env.GITHUB_REPOSITORY,
    event: env.GITHUB_EVENT_NAME ?? '',
    pullRequest: pull_request?.number ?? commentedOn,
    isPullRequestEvent: pull_request !== undefined,
    isOnDefaultBranch:
      repository !== undefined && env.GITHUB_REF === `refs/heads/${repository.default_branch}`,
    // not GITHUB_SHA: for a pull request that is a merge nobody has seen
    commit: pull_request?.head.sha ?? env.GITHUB_SHA,
    runUrl: runUrlOf(env),
  };
}

/** The pull request to comment on. */
export const pullRequestToComment = (
  wanted: Wanted,
  { pullRequest, isPullRequestEvent }: Occurrence,
): number | undefined =>
  wanted === 'true' || (wanted === 'auto' && isPullRequestEvent) ? pullRequest : undefined;

/**
 * Whether an issue follows this run. A run by hand counts on the default branch only: what another
 * branch declares says nothing about what is deployed.
 */
export const isIssueKept = (wanted: Wanted, { event, isOnDefaultBranch }: Occurrence): boolean =>
  wanted === 'true' ||
  (wanted === 'auto' &&
    // a schedule always runs on the default branch
    (event === 'schedule' || (event === 'workflow_dispatch' && isOnDefaultBranch)));

async function readPayload(path: string | undefined): Promise<z.infer<typeof payloadSchema>> {
  if (path === undefined) return {};
  try {
    const { data } = payloadSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return data ?? {};
  } catch {
    // other runners of workflows write no such file; the check itself does not need it
    return {};
  }
}

function runUrlOf(env: Environment): string | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (repository === undefined || run === undefined) return undefined;
  return `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${repository}/actions/runs/${run}`;
}
