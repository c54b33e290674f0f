import * as z from 'zod';
import { type Occasion } from './body';
import { isIssueKept, type Occurrence, pullRequestToComment } from './event';
import { openRepository, type RepositoryApi } from './github-api';
import { type Inputs } from './inputs';
import { type Addresses } from './outputs';
import { keepComment } from './sticky-comment';
import { ISSUE_LABEL, keepIssue } from './tracking-issue';

/** Where the result was written, and why not where it should have been. */
export interface Published extends Addresses {
  readonly problems: readonly string[];
}

/**
 * Keeps the comment and the issue that the inputs ask for. What GitHub refuses is a problem to
 * tell of, never a failure: the check itself is done.
 */
export async function publish(
  inputs: Inputs,
  occurrence: Occurrence,
  occasion: Occasion,
): Promise<Published> {
  const problems: string[] = [];
  const { token } = inputs;
  const { repository } = occurrence;

  const attempt = async <T>(
    what: string,
    permission: string,
    keep: (api: RepositoryApi) => Promise<T>,
  ): Promise<T | undefined> => {
    if (token === undefined || repository === undefined) {
      problems.push(`${what} was not written: there is no token`);
      return undefined;
    }
    try {
      return await keep(await openRepository(token, repository));
    } catch (error) {
      problems.push(`${what} was not written: ${reasonOf(error, permission)}`);
      return undefined;
    }
  };

  const pullRequest = pullRequestToComment(inputs.comment, occurrence);
  if (inputs.comment === 'true' && pullRequest === undefined) {
    problems.push(`no comment was written: a run for "${occurrence.event}" has no pull request`);
  }
  const commentUrl =
    pullRequest === undefined
      ? undefined
      : await attempt(`the comment on pull request ${pullRequest}`, 'pull-requests: write', (api) =>
          keepComment(api, pullRequest, occasion),
        );
  const issue = isIssueKept(inputs.issue, occurrence)
    ? await attempt('the issue', 'issues: write', (api) =>
        keepIssue(api, occasion, inputs.issueLabels),
      )
    : undefined;
  if (issue?.lacksLabel === true) {
    problems.push(
      `${issue.url} lacks the label "${ISSUE_LABEL}", so the next run will not find it; add it`,
    );
  }
  return { commentUrl, issueUrl: issue?.url, problems };
}

function reasonOf(error: unknown, permission: string): string {
  if (error instanceof z.ZodError) return 'the answer of GitHub has an unexpected shape';
  const message = error instanceof Error ? error.message : String(error);
  const isRefused = error instanceof Error && 'status' in error && error.status === 403;
  return isRefused
    ? `${message}; the job needs the permission "${permission}", which a pull request from a fork never has`
    : message;
}
