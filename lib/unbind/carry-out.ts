import { callFailure, type LiveApi } from '../api';
import { type ObservedBinding } from '../model';
import { readLiveRules } from '../sources';
import { type UnbindPlan } from './plan';
import { isSameRule } from './rule-title';

/** What became of the plan. */
export type Outcome =
  /** The rule is not there any more, and this run asked for it. */
  | {
      readonly kind: 'deleted';
      /** All the others. */
      readonly others: number;
      /** Others that are gone, or on another template, since just before. */
      readonly disturbed: readonly ObservedBinding[];
    }
  /** Somebody was faster: nothing was asked of the API. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'moved'; readonly template: number }
  /** The API said yes, and the rule is there all the same. */
  | { readonly kind: 'survived'; readonly template: number }
  /** Nothing was deleted. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** There was no answer: it may have been deleted. */
  | { readonly kind: 'unclear'; readonly reason: string }
  /** The API said yes, but the rules could not be read again. */
  | { readonly kind: 'unread'; readonly reason: string };

/**
 * Deletes the rule with one call, if it is still the one that was shown: the API knows a rule by
 * its domain and app name only. Then reads all rules again. Never throws for what the API, the
 * network or the deadline does.
 *
 * @param end ends the run
 */
export async function carryOut(
  { rule }: UnbindPlan,
  api: LiveApi,
  end: AbortSignal,
): Promise<Outcome> {
  const before = await readRules(api, end);
  if (typeof before === 'string') return { kind: 'failed', reason: before };
  const [current, ...twins] = before.filter((each) => isSameRule(each, rule));
  if (current === undefined) return { kind: 'gone' };
  if (twins.length > 0) return { kind: 'failed', reason: 'the account has several such rules now' };
  if (current.template !== rule.template) return { kind: 'moved', template: current.template };

  const attempt = await deleteRule(rule, api, end);
  const after = await readRules(api, end);
  if (typeof after === 'string') return attempt ?? { kind: 'unread', reason: after };
  const left = after.find((each) => isSameRule(each, rule));
  if (left !== undefined) return attempt ?? { kind: 'survived', template: left.template };
  // a refusal may come from a second attempt of a call whose first one was carried out
  const others = before.filter((each) => each !== current);
  return { kind: 'deleted', others: others.length, disturbed: disturbedOf(others, after) };
}

/** `undefined` where the API said yes. */
async function deleteRule(
  { domainName, appName }: ObservedBinding,
  api: LiveApi,
  end: AbortSignal,
): Promise<(Outcome & { readonly kind: 'failed' | 'unclear' }) | undefined> {
  try {
    await api.call('DeleteLiveCallbackRule', { DomainName: domainName, AppName: appName });
    return undefined;
  } catch (error) {
    const { isRefused, reason } = callFailure(error, end);
    return { kind: isRefused ? 'failed' : 'unclear', reason };
  }
}

async function readRules(
  api: LiveApi,
  end: AbortSignal,
): Promise<readonly ObservedBinding[] | string> {
  try {
    return await readLiveRules(api);
  } catch (error) {
    return callFailure(error, end).reason;
  }
}

/** A rule that somebody made meanwhile is no concern of this run. */
const disturbedOf = (
  before: readonly ObservedBinding[],
  after: readonly ObservedBinding[],
): readonly ObservedBinding[] =>
  before.filter(
    (rule) => !after.some((each) => isSameRule(each, rule) && each.template === rule.template),
  );
