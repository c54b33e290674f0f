import {
  BEIJING_OFFSET_HOURS,
  type CallBackRuleInfo,
  type CallBackTemplateInfo,
  type LiveApi,
} from '../api';
import {
  presentText,
  Secret,
  TEMPLATE_ATTRIBUTES,
  type AttributeValue,
  type ObservedBinding,
  type ObservedInventory,
  type ObservedTemplate,
  type TemplateAttribute,
} from '../model';

/**
 * The live account, in exactly two requests side by side however large it is: neither list has
 * pages (documents 30810 and 30812).
 *
 * @throws LiveCallbacksError what {@link LiveApi.call} throws
 */
export async function readLive(api: LiveApi): Promise<ObservedInventory> {
  const [{ Templates }, { Rules }] = await Promise.all([
    api.call('DescribeLiveCallbackTemplates', {}),
    api.call('DescribeLiveCallbackRules', {}),
  ]);
  return { templates: Templates.map(readTemplate), bindings: Rules.map(readRule) };
}

const readTemplate = (info: CallBackTemplateInfo): ObservedTemplate => ({
  templateId: info.TemplateId,
  values: Object.fromEntries(
    TEMPLATE_ATTRIBUTES.map((attribute) => [attribute.name, readField(info, attribute)] as const)
      // an absent attribute is an unset one
      .filter(([, value]) => value !== undefined),
  ),
});

function readField(
  info: CallBackTemplateInfo,
  { field, type }: TemplateAttribute,
): AttributeValue | undefined {
  const value = new Map<string, unknown>(Object.entries(info)).get(field);
  if (Array.isArray(value)) {
    const items = value.filter((item) => typeof item === 'string');
    return items.length === 0 ? undefined : items;
  }
  const text = typeof value === 'string' ? presentText(value) : undefined;
  return text !== undefined && type === 'secret' ? new Secret(text) : text;
}

function readRule(info: CallBackRuleInfo): ObservedBinding {
  const changedAt = readBeijingTime(info.UpdateTime ?? info.CreateTime);
  return {
    domainName: info.DomainName,
    appName: info.AppName,
    template: info.TemplateId,
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}

/** `2026-11-24 10:52:12` in Beijing is 02:52:12 UTC. Other formats are no time at all. */
function readBeijingTime(text: string | null | undefined): Date | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return undefined;
  const offset = `+${String(BEIJING_OFFSET_HOURS).padStart(2, '0')}:00`;
  const time = new Date(`${text.replace(' ', 'T')}${offset}`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
