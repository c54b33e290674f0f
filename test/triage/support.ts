import { DIFFERENCES, type Finding, type Report, summariesOf, verdict } from '../../lib/model';

/** A day after the findings of these tests were first looked for. */
export const NOW = new Date('2026-11-24T12:00:00Z');

/** A difference of one attribute, unless other members are given. */
export const finding = (members: Partial<Finding> = {}): Finding => ({
  class: 'changed',
  subject: 'template',
  stack: 'live',
  address: 'tencentcloud_css_callback_template.main',
  templateName: 'prod-main',
  templateId: 1002,
  attribute: 'callbacks.push',
  declared: 'https://cb.example.com/push',
  live: 'https://elsewhere.example.net/push',
  ignored: false,
  fingerprint: [
    members.class ?? 'changed',
    members.stack ?? 'live',
    members.address ?? 'tencentcloud_css_callback_template.main',
    members.attribute ?? 'callbacks.push',
  ].join(':'),
  ...members,
});

/** A rule of the account that nobody declared. */
export const unmanagedBinding = (domainName: string, appName = 'live'): Finding => ({
  class: 'unmanaged',
  subject: 'binding',
  domainName,
  appName,
  live: 'console-made',
  ignored: false,
  fingerprint: `unmanaged:binding:${domainName}:${appName}`,
});

/** A report as the check makes it, before anything is ignored. */
export const reportOf = (findings: readonly Finding[], members: Partial<Report> = {}): Report => ({
  schemaVersion: 1,
  ...verdict(findings, DIFFERENCES),
  checkedAt: '2026-11-24T12:00:00Z',
  account: { endpoint: 'live.tencentcloudapi.com' },
  counts: { declaredTemplates: 1, declaredBindings: 1, liveTemplates: 1, liveBindings: 1 },
  apiCalls: 2,
  ...summariesOf(findings),
  findings: [...findings],
  notes: [],
  ...members,
});
