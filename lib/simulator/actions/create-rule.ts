import { ACTIONS } from '../../api/contract';
import { invalidValue } from '../refusal';
import { findRule, findTemplate, putRule } from '../store';
import {
  malformedDomain,
  ruleAlreadyExists,
  templateOfRuleNotFound,
} from '../unconfirmed-refusals';
import { formatBeijingTime } from '../wire-time';
import { handler } from './handler';

/** Document 32638. Any domain can be bound: the account is taken to have it. */
export const createRule = handler(
  ACTIONS.CreateLiveCallbackRule.request(),
  ({ DomainName, AppName, TemplateId }, { state, now, duplicateRules }) => {
    if (!DOMAIN.test(DomainName)) return malformedDomain();
    if (AppName === '') return invalidValue('AppName', 'at least one character');
    if (findTemplate(state, TemplateId) === undefined) return templateOfRuleNotFound(TemplateId);
    const bound = findRule(state, { DomainName, AppName });
    if (bound !== undefined && duplicateRules === 'refuse') return ruleAlreadyExists();
    const time = formatBeijingTime(now);
    const CreateTime = bound?.CreateTime ?? time;
    const rule = { DomainName, AppName, TemplateId, CreateTime, UpdateTime: time };
    return { answer: {}, state: putRule(state, rule) };
  },
);

const DOMAIN = /^[\w*-]+(\.[\w-]+)+$/;
