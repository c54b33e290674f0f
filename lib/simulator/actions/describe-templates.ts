import { ACTIONS } from '../../api/contract';
import { handler, type Answer, type Result } from './handler';

/** Document 32632: all templates, without paging. */
export const describeTemplates = handler(
  ACTIONS.DescribeLiveCallbackTemplates.request(),
  (_request, { state }) =>
    ({
      answer: { Templates: state.templates.map(({ info }) => info) },
    }) satisfies Result<Answer<'DescribeLiveCallbackTemplates'>>,
);
