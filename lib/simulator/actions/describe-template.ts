import { ACTIONS } from '../../api/contract';
import { findTemplate } from '../store';
import { templateNotFound } from '../unconfirmed-refusals';
import { handler, type Answer, type Result } from './handler';

/** Document 30811. */
export const describeTemplate = handler(
  ACTIONS.DescribeLiveCallbackTemplate.request(),
  ({ TemplateId }, { state }) => {
    const template = findTemplate(state, TemplateId);
    if (template === undefined) return templateNotFound(TemplateId);
    return {
      answer: { Template: template.info },
    } satisfies Result<Answer<'DescribeLiveCallbackTemplate'>>;
  },
);
