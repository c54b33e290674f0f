import type { TerraformResource } from 'cdktf';
import {
  ATTRIBUTES_PROVIDER_LACKS,
  EVENT_KIND_NAMES,
  EVENT_KINDS,
  isRecord,
  recordingExceptionOf,
  TEMPLATE_ATTRIBUTES,
  type Callbacks,
} from '../../model';
import { writableText } from './token';

/** Fields of the Live API by name. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** The fields the provider has no attribute for; the ones that are unset are absent. */
export function fieldsProviderLacks(callbacks: Callbacks): FieldValues {
  const { url, levels } = recordingExceptionOf(callbacks.recordingException);
  const urls = { ...callbacks, recordingException: url };
  const kinds = EVENT_KIND_NAMES.filter((kind) => EVENT_KINDS[kind].attribute === undefined);
  return {
    ...Object.fromEntries(
      kinds.flatMap((kind) => {
        const value = writableText(urls[kind]);
        return value === undefined ? [] : [[EVENT_KINDS[kind].field, value]];
      }),
    ),
    ...((levels?.length ?? 0) > 0 && { RecordExceptionLevels: levels }),
  };
}

/** Every field; an unset text is "", unset levels are an empty list. */
export const allFields = (template: TerraformResource, lacked: FieldValues): FieldValues => ({
  ...fieldsProviderKnows(template),
  ...Object.fromEntries(
    ATTRIBUTES_PROVIDER_LACKS.map(({ field, type }) => [
      field,
      lacked[field] ?? (type === 'list' ? [] : ''),
    ]),
  ),
});

/**
 * The fields the provider has attributes for, as Terraform will read them: what the user sets or
 * overrides on the resource counts. An attribute whose changes are ignored is absent: it is not
 * declared what it shall be.
 */
function fieldsProviderKnows(template: TerraformResource): FieldValues {
  const block = blockOf(template);
  const ignored = isRecord(block.lifecycle) ? block.lifecycle.ignore_changes : undefined;
  const isIgnored = (name: string): boolean =>
    ignored === 'all' || (Array.isArray(ignored) && ignored.includes(name));
  return Object.fromEntries(
    TEMPLATE_ATTRIBUTES.flatMap(({ attribute, field }) =>
      attribute === undefined || isIgnored(attribute) ? [] : [[field, block[attribute] ?? '']],
    ),
  );
}

/** What the synthesized file will hold for a resource. */
export function blockOf(resource: TerraformResource): Readonly<Record<string, unknown>> {
  const path = ['resource', resource.terraformResourceType, resource.friendlyUniqueId];
  const file: unknown = resource.toTerraform();
  const block = path.reduce((value, key) => (isRecord(value) ? value[key] : undefined), file);
  return isRecord(block) ? block : {};
}
