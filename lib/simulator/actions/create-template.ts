import { ACTIONS, CALLBACK_URL_FIELDS } from '../../api/contract';
import { MAX_TEMPLATES } from '../../model';
import { addTemplate } from '../store';
import { newTemplate, type TemplateChanges } from '../template';
import { noCallbackUrl, tooManyTemplates } from '../unconfirmed-refusals';
import { handler, type Answer, type Result } from './handler';
import { checkTemplateValues } from './template-values';

/** Document 32637. */
export const createTemplate = handler(
  ACTIONS.CreateLiveCallbackTemplate.request(),
  (request, { state }) => {
    const refusal = checkTemplateValues(request);
    if (refusal !== undefined) return refusal;
    if (!hasCallbackUrl(request)) return noCallbackUrl();
    if (state.templates.length >= MAX_TEMPLATES) return tooManyTemplates();
    const templateId = state.nextTemplateId;
    return {
      answer: { TemplateId: templateId },
      state: addTemplate(state, newTemplate(templateId, request)),
    } satisfies Result<Answer<'CreateLiveCallbackTemplate'>>;
  },
);

/** The deprecated `StreamMixNotifyUrl` alone is not enough, though that is not documented. */
const hasCallbackUrl = (request: TemplateChanges): boolean =>
  CALLBACK_URL_FIELDS.some((field) => (request[field] ?? '') !== '');
