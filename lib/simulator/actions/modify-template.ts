import { ACTIONS } from '../../api/contract';
import { findTemplate, replaceTemplate } from '../store';
import { changedTemplate } from '../template';
import { templateNotFound } from '../unconfirmed-refusals';
import { handler } from './handler';
import { checkTemplateValues } from './template-values';

/**
 * Document 32631. A partial update: what is not sent stays, "" clears. That all URLs may be
 * cleared is not documented, but nothing forbids it either.
 */
export const modifyTemplate = handler(
  ACTIONS.ModifyLiveCallbackTemplate.request(),
  (request, { state }) => {
    const refusal = checkTemplateValues(request);
    if (refusal !== undefined) return refusal;
    const template = findTemplate(state, request.TemplateId);
    if (template === undefined) return templateNotFound(request.TemplateId);
    return { answer: {}, state: replaceTemplate(state, changedTemplate(template, request)) };
  },
);
