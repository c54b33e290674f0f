import { ACTIONS } from '../../api/contract';
import { findRule, removeRule } from '../store';
import { ruleNotFound } from '../unconfirmed-refusals';
import { handler } from './handler';

/** Document 30814. A `TemplateId` sent along, as in the document's sample, plays no part. */
export const deleteRule = handler(
  ACTIONS.DeleteLiveCallbackRule.request(),
  ({ DomainName, AppName }, { state }) =>
    findRule(state, { DomainName, AppName }) === undefined
      ? ruleNotFound()
      : { answer: {}, state: removeRule(state, { DomainName, AppName }) },
);
