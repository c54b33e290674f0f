import { type ActionName } from '../../api/contract';
import { createRule } from './create-rule';
import { createTemplate } from './create-template';
import { deleteRule } from './delete-rule';
import { deleteTemplate } from './delete-template';
import { describeDomain } from './describe-domain';
import { describeDomains } from './describe-domains';
import { describeRecords } from './describe-records';
import { describeRules } from './describe-rules';
import { describeTemplate } from './describe-template';
import { describeTemplates } from './describe-templates';
import { type Handler } from './handler';
import { modifyTemplate } from './modify-template';

export { type DuplicateRules } from './handler';

/** What each action of the API does. */
export const HANDLERS = {
  CreateLiveCallbackTemplate: createTemplate,
  ModifyLiveCallbackTemplate: modifyTemplate,
  DeleteLiveCallbackTemplate: deleteTemplate,
  DescribeLiveCallbackTemplate: describeTemplate,
  DescribeLiveCallbackTemplates: describeTemplates,
  CreateLiveCallbackRule: createRule,
  DeleteLiveCallbackRule: deleteRule,
  DescribeLiveCallbackRules: describeRules,
  DescribeCallbackRecordsList: describeRecords,
  DescribeLiveDomains: describeDomains,
  DescribeLiveDomain: describeDomain,
} as const satisfies Record<ActionName, Handler>;
