import {
  asSecret,
  ATTRIBUTES_PROVIDER_LACKS,
  type AttributeValue,
  BINDING_TYPE,
  type ObservedBinding,
  type ObservedInventory,
  type ObservedTemplate,
  type Origin,
  presentText,
  TEMPLATE_ATTRIBUTES,
  TEMPLATE_TYPE,
  type TemplateAttribute,
  type TemplateAttributeName,
} from '../model';
import { asId } from './declared-value';
import { asText } from './convert';
import { EXTRAS_TYPE, extrasOf } from './extras-type';
import { fieldOf, type JsonObject } from './json-object';
import { isSensitive, type RecordedResource } from './recorded-state';

type Values = Partial<Record<TemplateAttributeName, AttributeValue>>;

/**
 * The templates and bindings among the recorded resources. One without an id, or a binding without
 * its names, was never created: it is left out.
 */
export function recordedInventory(
  resources: readonly RecordedResource[],
  stack: string | undefined,
): ObservedInventory {
  const managed = resources.filter(({ mode }) => mode === 'managed');
  const ofType = (wanted: string) => managed.filter(({ type }) => type === wanted);
  const extras = readExtras(ofType(EXTRAS_TYPE));
  return {
    templates: ofType(TEMPLATE_TYPE).flatMap((resource) => readTemplate(resource, extras, stack)),
    bindings: ofType(BINDING_TYPE).flatMap((resource) => readBinding(resource, stack)),
  };
}

/** The values that travel in `terraform_data` resources, by the id of their template. */
function readExtras(resources: readonly RecordedResource[]): ReadonlyMap<number, Values> {
  const values = new Map<number, Values>();
  for (const resource of resources) {
    const input = extrasOf(fieldOf(resource.attributes, 'input'));
    const id = input === undefined ? undefined : asId(fieldOf(input, 'TemplateId'));
    if (input === undefined || id === undefined) continue;
    const read = readValues(ATTRIBUTES_PROVIDER_LACKS, input, ({ field }) => ({
      key: field,
      isSecret: isSensitive(resource, ['input', field]),
    }));
    values.set(id, { ...values.get(id), ...read });
  }
  return values;
}

function readTemplate(
  resource: RecordedResource,
  extras: ReadonlyMap<number, Values>,
  stack: string | undefined,
): ObservedTemplate[] {
  const { attributes } = resource;
  const templateId = asId(fieldOf(attributes, 'id'));
  if (templateId === undefined) return [];
  const values = readValues(TEMPLATE_ATTRIBUTES, attributes, ({ attribute }) => ({
    key: attribute,
    isSecret: isSensitive(resource, [attribute ?? '']),
  }));
  return [
    {
      ...originOf(resource, stack),
      templateId,
      values: { ...values, ...extras.get(templateId) },
    },
  ];
}

function readValues(
  attributes: readonly TemplateAttribute[],
  values: JsonObject,
  locate: (attribute: TemplateAttribute) => { key: string | undefined; isSecret: boolean },
): Values {
  const read: Values = {};
  for (const attribute of attributes) {
    const { key, isSecret } = locate(attribute);
    const value = key === undefined ? undefined : readValue(fieldOf(values, key), isSecret);
    if (value !== undefined) read[attribute.name] = value;
  }
  return read;
}

function readValue(value: unknown, isSecret: boolean): AttributeValue | undefined {
  const present = Array.isArray(value) ? presentItems(value) : presentText(asText(value));
  return present !== undefined && isSecret ? asSecret(present) : present;
}

function presentItems(list: readonly unknown[]): readonly string[] | undefined {
  const items = list.map(asText).filter((item) => item !== undefined);
  return items.length === 0 ? undefined : items;
}

function readBinding(resource: RecordedResource, stack: string | undefined): ObservedBinding[] {
  const read = (name: string) => fieldOf(resource.attributes, name);
  const domainName = asText(read('domain_name'));
  const appName = asText(read('app_name'));
  const template = asId(read('template_id'));
  if (domainName === undefined || appName === undefined || template === undefined) return [];
  return [{ ...originOf(resource, stack), domainName, appName, template }];
}

const originOf = ({ address }: RecordedResource, stack: string | undefined): Origin => ({
  ...(stack === undefined ? {} : { stack }),
  address,
});
