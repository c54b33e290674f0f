import { type Finding } from '../../lib/model';

/** One difference of a template, with all that a report can say of it. */
export const CHANGED: Finding = {
  class: 'changed',
  subject: 'template',
  stack: 'live',
  address: 'tencentcloud_css_callback_template.main',
  constructPath: 'live/main/Resource',
  templateName: 'prod-main',
  templateId: 1002,
  attribute: 'callbacks.push',
  declared: 'https://cb.example.com/push',
  live: null,
  ignored: false,
  location: { file: 'cdktf.out/stacks/live/cdk.tf.json', line: 12 },
  fingerprint: 'changed:template:live:tencentcloud_css_callback_template.main:callbacks.push',
  fix: 'cdktf deploy live',
};
