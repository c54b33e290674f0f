import { isIssueKept, type Occurrence, pullRequestToComment } from '../../lib/action/event';

const run = (event: string, more: Partial<Occurrence> = {}): Occurrence => ({
  repository: 'example/live',
  event,
  pullRequest: undefined,
  isPullRequestEvent: false,
  isOnDefaultBranch: true,
  commit: undefined,
  runUrl: undefined,
  ...more,
});

const OF_PULL_REQUEST = run('pull_request', { pullRequest: 7, isPullRequestEvent: true });
const OF_COMMENT = run('issue_comment', { pullRequest: 7 });

test.each([
  { wanted: 'auto', occurrence: OF_PULL_REQUEST, pullRequest: 7 },
  { wanted: 'false', occurrence: OF_PULL_REQUEST, pullRequest: undefined },
  { wanted: 'auto', occurrence: OF_COMMENT, pullRequest: undefined },
  { wanted: 'true', occurrence: OF_COMMENT, pullRequest: 7 },
  { wanted: 'true', occurrence: run('push'), pullRequest: undefined },
] as const)(
  'with comment: $wanted a run for "$occurrence.event" comments on $pullRequest',
  ({ wanted, occurrence, pullRequest }) => {
    expect(pullRequestToComment(wanted, occurrence)).toBe(pullRequest);
  },
);

test.each([
  { wanted: 'auto', occurrence: run('schedule', { isOnDefaultBranch: false }), isKept: true },
  { wanted: 'auto', occurrence: run('workflow_dispatch'), isKept: true },
  {
    wanted: 'auto',
    occurrence: run('workflow_dispatch', { isOnDefaultBranch: false }),
    isKept: false,
  },
  { wanted: 'auto', occurrence: run('push'), isKept: false },
  { wanted: 'true', occurrence: run('push'), isKept: true },
  { wanted: 'false', occurrence: run('schedule'), isKept: false },
] as const)(
  'with issue: $wanted a run for "$occurrence.event", on the default branch: $occurrence.isOnDefaultBranch, keeps an issue: $isKept',
  ({ wanted, occurrence, isKept }) => {
    expect(isIssueKept(wanted, occurrence)).toBe(isKept);
  },
);
