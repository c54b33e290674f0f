import { callFailure, type LiveApi } from '../api';
import { attributeVerdict } from '../compare';
import { type ObservedTemplate } from '../model';
import { readLiveTemplates } from '../sources';
import { modifyRequest } from './modify-request';
import { type Change, type TemplatePlan } from './plan';

/** A field that is not as it was written, with what the account holds now. */
export type Survivor = Pick<Change, 'attribute' | 'live' | 'declared' | 'isSecret'>;

/** What became of the plan for one template. */
export type Outcome = { readonly plan: TemplatePlan } & (
  | { readonly kind: 'settled' }
  /** Written, but the account still holds something else. */
  | { readonly kind: 'survived'; readonly survivors: readonly Survivor[] }
  /** Nothing was written. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** There was no answer: it may have been written. */
  | { readonly kind: 'unclear'; readonly reason: string }
  /** Written, but it could not be read back. */
  | { readonly kind: 'unread'; readonly reason: string }
  | { readonly kind: 'not-started' }
);

/**
 * Writes each template with one call, one after the other, and reads all back with one more. What
 * fails for one template does not stop the others; what was written stays. Never throws for what
 * the API, the network or the deadline does.
 *
 * @param end ends the run: what was not started by then is not started any more
 */
export async function carryOut(
  plans: readonly TemplatePlan[],
  api: LiveApi,
  end: AbortSignal,
): Promise<readonly Outcome[]> {
  const attempts: Attempt[] = [];
  for (const plan of plans) {
    attempts.push(end.aborted ? { plan, kind: 'not-started' } : await write(plan, api, end));
  }
  return readBack(attempts, api, end);
}

type Attempt = { readonly plan: TemplatePlan } & (
  | { readonly kind: 'written' }
  | { readonly kind: 'failed' | 'unclear'; readonly reason: string }
  | { readonly kind: 'not-started' }
);

async function write(plan: TemplatePlan, api: LiveApi, end: AbortSignal): Promise<Attempt> {
  try {
    await api.call('ModifyLiveCallbackTemplate', modifyRequest(plan));
    return { plan, kind: 'written' };
  } catch (error) {
    const { isRefused, reason } = callFailure(error, end);
    return { plan, kind: isRefused ? 'failed' : 'unclear', reason };
  }
}

async function readBack(
  attempts: readonly Attempt[],
  api: LiveApi,
  end: AbortSignal,
): Promise<readonly Outcome[]> {
  const isSent = attempts.some(({ kind }) => kind === 'written' || kind === 'unclear');
  const found = isSent ? await readAgain(api, end) : new Map<number, ObservedTemplate>();
  return attempts.map((attempt): Outcome => {
    const { plan } = attempt;
    if (attempt.kind === 'failed' || attempt.kind === 'not-started') return attempt;
    if (typeof found === 'string') {
      return attempt.kind === 'unclear' ? attempt : { plan, kind: 'unread', reason: found };
    }
    const live = found.get(plan.match.live.templateId);
    if (live === undefined) return { plan, kind: 'failed', reason: DELETED };
    const survivors = survivorsOf(plan, live);
    if (survivors.length === 0) return { plan, kind: 'settled' };
    return attempt.kind === 'unclear' ? attempt : { plan, kind: 'survived', survivors };
  });
}

const DELETED = 'it was deleted meanwhile; run "live-callbacks drift"';

async function readAgain(
  api: LiveApi,
  end: AbortSignal,
): Promise<ReadonlyMap<number, ObservedTemplate> | string> {
  try {
    const templates = await readLiveTemplates(api);
    return new Map(templates.map((template) => [template.templateId, template]));
  } catch (error) {
    return callFailure(error, end).reason;
  }
}

/** The API does not document what it does with "": only another look tells. */
const survivorsOf = ({ match, changes }: TemplatePlan, live: ObservedTemplate): Survivor[] =>
  changes.flatMap((change) => {
    const verdict = attributeVerdict(change.attribute, { ...match, live });
    return verdict.kind === 'different' ? [{ ...change, live: verdict.actual }] : [];
  });
