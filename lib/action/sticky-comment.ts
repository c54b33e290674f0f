import { bodyOf, type Occasion } from './body';
import { type Comment, type CommentApi } from './github-api';
import { markerOf, standingAfter, standingOf } from './marker';

/**
 * Keeps one comment per environment on a pull request: created when there is something to look
 * at, updated after that, and marked resolved when the account is in sync. Gives its address.
 */
export async function keepComment(
  api: CommentApi,
  pullRequest: number,
  occasion: Occasion,
): Promise<string | undefined> {
  const existing = await findComment(api, pullRequest, occasion.environment);
  const standing = standingAfter(standingOf(existing?.body ?? undefined), occasion.report);
  if (existing === undefined && standing.state === 'resolved') return undefined;
  const body = bodyOf(occasion, standing);
  const written =
    existing === undefined
      ? await api.createComment(pullRequest, body)
      : await api.updateComment(existing.id, body);
  return written.html_url;
}

async function findComment(
  api: CommentApi,
  pullRequest: number,
  environment: string,
): Promise<Comment | undefined> {
  const marker = markerOf(environment);
  for await (const comment of api.ownComments(pullRequest)) {
    if (comment.body?.startsWith(marker) === true) return comment;
  }
  return undefined;
}
