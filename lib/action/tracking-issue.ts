import { bodyOf, closingComment, type Occasion, titleFor } from './body';
import { type Issue, type RepositoryApi } from './github-api';
import { markerOf, type Standing, standingAfter, standingOf } from './marker';

/** Every issue of the action has it; by it they are found again. */
export const ISSUE_LABEL = 'live-callbacks-drift';

export interface KeptIssue {
  readonly url: string;
  /** True where the next run would not find it. */
  readonly lacksLabel: boolean;
}

/**
 * Keeps one issue per environment: created when there is something to look at, updated, closed
 * when the account is in sync, and opened again rather than created anew.
 */
export async function keepIssue(
  api: RepositoryApi,
  occasion: Occasion,
  moreLabels: readonly string[],
): Promise<KeptIssue | undefined> {
  const existing = await findIssue(api, occasion.environment);
  const before = standingOf(existing?.body ?? undefined);
  const standing = standingAfter(before, occasion.report);
  if (standing.state === 'resolved') {
    if (existing === undefined) return undefined;
    if (existing.state === 'open') await close(api, existing, occasion, standing);
    // a person closed it before: the next difference begins a time of its own
    else if (before?.state === 'open') await write(api, existing, occasion, standing);
    return keptOf(existing);
  }
  return keptOf(
    existing === undefined
      ? await create(api, occasion, standing, moreLabels)
      : await write(api, existing, occasion, standing),
  );
}

const create = (
  api: RepositoryApi,
  occasion: Occasion,
  standing: Standing,
  moreLabels: readonly string[],
): Promise<Issue> =>
  api.createIssue({
    title: titleFor(occasion.environment),
    body: bodyOf(occasion, standing),
    labels: [ISSUE_LABEL, ...moreLabels],
  });

/** Updates the text; something to look at also opens the issue again. */
const write = (
  api: RepositoryApi,
  { number, state }: Issue,
  occasion: Occasion,
  standing: Standing,
): Promise<Issue> =>
  api.updateIssue(number, {
    body: bodyOf(occasion, standing),
    ...(standing.state === 'open' && state === 'closed' && { state: 'open' }),
  });

async function close(
  api: RepositoryApi,
  { number }: Issue,
  occasion: Occasion,
  standing: Standing,
): Promise<void> {
  // first: should the remark fail, the next run does not repeat it
  await api.updateIssue(number, {
    body: bodyOf(occasion, standing),
    state: 'closed',
    state_reason: 'completed',
  });
  await api.createComment(number, closingComment(occasion, standing));
}

/** An open one before a closed one, a newer one before an older one. */
async function findIssue(api: RepositoryApi, environment: string): Promise<Issue | undefined> {
  const marker = markerOf(environment);
  let found: Issue | undefined;
  for await (const issue of api.ownIssues(ISSUE_LABEL)) {
    if (issue.body?.startsWith(marker) !== true) continue;
    if (issue.state === 'open') return issue;
    found ??= issue;
  }
  return found;
}

const keptOf = ({ html_url, labels }: Issue): KeptIssue => ({
  url: html_url,
  lacksLabel: !labels.some(
    (label) => (typeof label === 'string' ? label : label.name) === ISSUE_LABEL,
  ),
});
