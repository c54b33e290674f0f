import { type ObservedBinding } from '../../lib/model';
import {
  declaredBinding,
  declaredTemplate,
  liveTemplate,
  recordedBinding,
  recordedTemplate,
} from '../helpers/inventory';

/** Two templates, and a binding of the first, as each side holds them. */
export const main = {
  templateName: 'main',
  'callbacks.push': 'https://cb.example.com/push',
} as const;
export const vip = {
  templateName: 'vip',
  'callbacks.push': 'https://vip.example.com/push',
} as const;

export const declaredTemplates = [declaredTemplate('main', main), declaredTemplate('vip', vip)];
export const recordedTemplates = [
  recordedTemplate('main', 1002, main),
  recordedTemplate('vip', 1003, vip),
];
export const liveTemplates = [liveTemplate(1002, main), liveTemplate(1003, vip)];

export const declared = {
  templates: declaredTemplates,
  bindings: [declaredBinding('b', 'push.example.com', 'live', 'main')],
};
export const recorded = {
  templates: recordedTemplates,
  bindings: [recordedBinding('b', 'push.example.com', 'live', 1002)],
};
export const live = (...bindings: ObservedBinding[]) => ({
  templates: liveTemplates,
  bindings,
});
