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
  type TemplateAttributeName,
} from '../model';

/**
 * The live account, in exactly two requests side by side however large it is: neither list has
 * pages (documents 30810 and 30812).
 *
 * @param signal ends the reading early
 * @throws LiveCallbacksError what {@link LiveApi.call} throws
 */
export async function readLive(api: LiveApi, signal?: AbortSignal): Promise<ObservedInventory> {
  const failing = new AbortController();
  const end = AbortSignal.any([failing.signal, ...(signal === undefined ? [] : [signal])]);
  try {
    const [{ Templates }, { Rules }] = await Promise.all([
      api.call('DescribeLiveCallbackTemplates', {}, end),
      api.call('DescribeLiveCallbackRules', {}, end),
    ]);
    return { templates: Templates.map(readTemplate), bindings: Rules.map(readRule) };
  } catch (error) {
    // half an account is of no use: the other request must not go on
    failing.abort(error);
    throw error;
  }
}

/**
 * The live templates alone, in one request.
 *
 * @throws LiveCallbacksError what {@link LiveApi.call} throws
 */
export async function readLiveTemplates(api: LiveApi): Promise<readonly ObservedTemplate[]> {
  const { Templates } = await api.call('DescribeLiveCallbackTemplates', {});
  return Templates.map(readTemplate);
}

/**
 * The live rules alone, in one request.
 *
 * @throws LiveCallbacksError what {@link LiveApi.call} throws
 */
export async function readLiveRules(api: LiveApi): Promise<readonly ObservedBinding[]> {
  const { Rules } = await api.call('DescribeLiveCallbackRules', {});
  return Rules.map(readRule);
}

function readTemplate(info: CallBackTemplateInfo): ObservedTemplate {
  const fields = new Map<string, unknown>(Object.entries(info));
  const values: Partial<Record<TemplateAttributeName, AttributeValue>> = {};
  for (const attribute of TEMPLATE_ATTRIBUTES) {
    const value = readValue(fields.get(attribute.field), attribute);
    // an absent attribute is an unset one
    if (value !== undefined) values[attribute.name] = value;
  }
  return { templateId: info.TemplateId, values };
}

function readValue(value: unknown, { type }: TemplateAttribute): AttributeValue | undefined {
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
