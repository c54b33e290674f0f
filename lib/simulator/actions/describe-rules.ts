import { ACTIONS } from '../../api/contract';
import { handler, type Answer, type Result } from './handler';

/** Document 30812: all rules, without paging. */
export const describeRules = handler(
  ACTIONS.DescribeLiveCallbackRules.request(),
  (_request, { state }) =>
    ({ answer: { Rules: [...state.rules] } }) satisfies Result<Answer<'DescribeLiveCallbackRules'>>,
);
