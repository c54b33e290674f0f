import * as z from 'zod';
import { type Attributes } from './dynamic-value';
import { type LiveAccount } from './live-account';
import { Crash, type ResourceType } from './resource-type';

/** `tencentcloud_css_callback_rule_attachment` */
export const attachmentResource: ResourceType = {
  forceReplacement: ['domain_name', 'app_name', 'template_id'],

  async create(planned, account) {
    const { domain_name: DomainName, app_name: AppName, template_id: TemplateId } = planned;
    await account.call('CreateLiveCallbackRule', { DomainName, AppName, TemplateId });
    return `${String(TemplateId)}#${String(DomainName)}`;
  },

  async read(state, account) {
    const rule = await findRule(state, account);
    if (rule === undefined) return undefined;
    return {
      ...state,
      domain_name: rule.DomainName,
      app_name: rule.AppName,
      template_id: rule.TemplateId,
    };
  },

  async delete(state, account) {
    const rule = await findRule(state, account);
    if (rule === undefined) throw new Crash('nil pointer dereference');
    const { DomainName, AppName } = rule;
    await account.call('DeleteLiveCallbackRule', { DomainName, AppName });
  },
};

/** The first rule with the template and the domain, whatever its app name. */
async function findRule({ id }: Attributes, account: LiveAccount) {
  const [templateId, domainName, ...rest] = String(id).split('#');
  if (domainName === undefined || rest.length > 0) throw new Error(`id is broken,${String(id)}`);
  const { Rules } = rulesSchema.parse(await account.call('DescribeLiveCallbackRules'));
  return Rules?.find(
    ({ TemplateId, DomainName }) => TemplateId === Number(templateId) && DomainName === domainName,
  );
}

const rulesSchema = z.object({
  Rules: z
    .array(z.object({ DomainName: z.string(), AppName: z.string(), TemplateId: z.number() }))
    .nullable(),
});
