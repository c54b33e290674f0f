import { ACTIONS } from '../../api/contract';
import { findTemplate, isBound, removeTemplate } from '../store';
import { templateInUse, templateNotFound } from '../unconfirmed-refusals';
import { handler } from './handler';

/** Document 30813. */
export const deleteTemplate = handler(
  ACTIONS.DeleteLiveCallbackTemplate.request(),
  ({ TemplateId }, { state }) => {
    if (findTemplate(state, TemplateId) === undefined) return templateNotFound(TemplateId);
    if (isBound(state, TemplateId)) return templateInUse(TemplateId);
    return { answer: {}, state: removeTemplate(state, TemplateId) };
  },
);
