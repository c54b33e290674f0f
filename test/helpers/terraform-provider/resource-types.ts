import * as z from 'zod';
import { attachmentResource } from './attachment-resource';
import { type ResourceType } from './resource-type';
import { templateResource } from './template-resource';

export const resourceTypeSchema = z.enum([
  'tencentcloud_css_callback_template',
  'tencentcloud_css_callback_rule_attachment',
]);

/** The resources of the provider that the product uses. */
export const RESOURCE_TYPES: Readonly<Record<z.infer<typeof resourceTypeSchema>, ResourceType>> = {
  tencentcloud_css_callback_template: templateResource,
  tencentcloud_css_callback_rule_attachment: attachmentResource,
};
