import { EVENT_KIND_NAMES, EVENT_KINDS, type EventKind } from './event-kind';

/** The attributes of a template that reports and declarations can name. */
export type TemplateAttributeName =
  | 'templateName'
  | 'description'
  | 'callbackKey'
  | `callbacks.${EventKind}`
  | 'callbacks.recordingException.levels';

/** Where one attribute of a template is found on each side. */
export interface TemplateAttribute {
  readonly name: TemplateAttributeName;
  /** Attribute of the Terraform resource; `undefined` where the provider lacks it. */
  readonly attribute: string | undefined;
  /** Field of the Live API. */
  readonly field: string;
  /** False where no read of the API is documented to return it. */
  readonly readable: boolean;
  readonly type: 'text' | 'list' | 'secret';
}

/** Every attribute of a template, in the order reports list them. */
export const TEMPLATE_ATTRIBUTES: readonly TemplateAttribute[] = [
  text('templateName', 'template_name', 'TemplateName'),
  text('description', 'description', 'Description'),
  { ...text('callbackKey', 'callback_key', 'CallbackKey'), type: 'secret' },
  ...EVENT_KIND_NAMES.map((kind) => ({
    ...EVENT_KINDS[kind],
    name: `callbacks.${kind}` as const,
    type: 'text' as const,
  })),
  {
    ...text('callbacks.recordingException.levels', undefined, 'RecordExceptionLevels'),
    type: 'list',
  },
];

/** The attributes the Terraform provider lacks: they travel in a `terraform_data` resource. */
export const ATTRIBUTES_PROVIDER_LACKS = TEMPLATE_ATTRIBUTES.filter(
  ({ attribute }) => attribute === undefined,
);

function text(
  name: TemplateAttributeName,
  attribute: string | undefined,
  field: string,
): TemplateAttribute {
  return { name, attribute, field, readable: true, type: 'text' };
}
