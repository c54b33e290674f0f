import { type Finding } from '../../lib/model';
import { MAIN } from './in-sync';

/** One difference of a template, with all that a report can say of it. */
export const CHANGED: Finding = {
  ...MAIN,
  class: 'changed',
  attribute: 'callbacks.push',
  declared: 'https://cb.example.com/push',
  live: null,
  fingerprint: 'changed:template:live:tencentcloud_css_callback_template.main:callbacks.push',
  fix: 'cdktf deploy live',
};
