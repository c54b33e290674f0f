import { type Finding, type Report } from '../../lib/model';
import { DRIFTED } from './drifted';
import { withFragments, withText } from './hostile-values';
import { IN_SYNC, MAIN, STACK_FILE } from './in-sync';

const IGNORED: Report = {
  ...IN_SYNC,
  ignoredSummary: { changed: 1, unmanaged: 1 },
  findings: [
    {
      ...MAIN,
      class: 'changed',
      attribute: 'description',
      declared: 'main',
      recorded: 'main',
      live: 'main (see ticket 42)',
      ignored: true,
      ignoredBy: {
        kind: 'rule',
        reason: 'the console team notes tickets here',
        until: '2027-01-31',
      },
      fingerprint: '0b1b2c3d4e5f6071',
      fix: 'cdktf deploy live',
    },
    {
      class: 'unmanaged',
      subject: 'binding',
      domainName: 'test.example.com',
      appName: 'live',
      live: 'console-made',
      ignored: true,
      ignoredBy: { kind: 'baseline' },
      firstSeen: '2026-10-02T04:00:00Z',
      fingerprint: '1b1b2c3d4e5f6071',
      fix: 'live-callbacks unbind --domain test.example.com --app live',
    },
  ],
  notes: [
    'the ignore rule at .live-callbacks-ignore.yaml:7 expired on 2026-10-31 and ignores nothing any more',
  ],
};

const CHANGED: Finding = {
  ...MAIN,
  class: 'changed',
  attribute: 'callbacks.push',
  declared: 'https://cb.example.com/push',
  recorded: 'https://cb.example.com/push',
  live: null,
  fingerprint: '0d1b2c3d4e5f6071',
  fix: 'cdktf deploy live',
};

const INCOMPLETE: Report = {
  ...IN_SYNC,
  status: 'incomplete',
  exitCode: 1,
  summary: { changed: 1, unchecked: 2 },
  findings: [
    CHANGED,
    {
      ...MAIN,
      class: 'unchecked',
      attribute: 'callbacks.interruption',
      declared: '${var.url}',
      live: 'https://cb.example.com/end',
      reason: 'the variable "url" has no value; set TF_VAR_url',
      fingerprint: '0c1b2c3d4e5f6071',
    },
    {
      class: 'unchecked',
      subject: 'binding',
      stack: 'live',
      address: 'tencentcloud_css_callback_rule_attachment.event',
      domainName: 'event.example.com',
      appName: 'live',
      reason: 'the variable "template" has no value; set TF_VAR_template',
      ignored: false,
      fingerprint: '1c1b2c3d4e5f6071',
      location: { file: STACK_FILE, line: 80 },
    },
  ],
  notes: ['no state was read: templates are matched by name'],
};

const SEVERAL_ACCOUNTS: Report = {
  ...IN_SYNC,
  status: 'incomplete',
  exitCode: 1,
  account: undefined,
  targets: [
    {
      name: 'eu',
      status: 'drift',
      account: { endpoint: 'live.intl.tencentcloudapi.com', region: 'eu-frankfurt' },
      counts: { declaredTemplates: 1, declaredBindings: 2, liveTemplates: 1, liveBindings: 3 },
      apiCalls: 2,
    },
    {
      name: 'cn',
      status: 'in-sync',
      account: { endpoint: 'live.tencentcloudapi.com' },
      counts: { declaredTemplates: 1, declaredBindings: 2, liveTemplates: 1, liveBindings: 2 },
      apiCalls: 3,
    },
    { name: 'us', status: 'incomplete', apiCalls: 1 },
  ],
  counts: { declaredTemplates: 2, declaredBindings: 4, liveTemplates: 2, liveBindings: 5 },
  apiCalls: 6,
  summary: { changed: 1, unmanaged: 1, unchecked: 1 },
  findings: [
    { ...CHANGED, target: 'eu' },
    {
      class: 'unmanaged',
      subject: 'binding',
      target: 'eu',
      domainName: 'test.example.com',
      appName: 'live',
      live: 'prod-main',
      ignored: false,
      fingerprint: '1d1b2c3d4e5f6071',
      fix: 'live-callbacks unbind --domain test.example.com --app live',
    },
    {
      class: 'unchecked',
      subject: 'account',
      target: 'us',
      reason: 'the API refuses the credentials (AuthFailure.SecretIdNotFound)',
      ignored: false,
      fingerprint: '2d1b2c3d4e5f6071',
    },
  ],
  notes: ['eu: no state was read: templates are matched by name'],
};

/** The drifted report with something ignored and with several accounts: a text in every place. */
export const FULL: Report = {
  ...SEVERAL_ACCOUNTS,
  ignoredSummary: IGNORED.ignoredSummary,
  summary: { ...DRIFTED.summary, changed: 4, unchecked: 3 },
  findings: [
    ...[...DRIFTED.findings, ...INCOMPLETE.findings].map((finding) => ({
      ...finding,
      target: 'eu',
    })),
    ...SEVERAL_ACCOUNTS.findings.slice(2),
    ...IGNORED.findings.map((finding) => ({ ...finding, target: 'cn' })),
  ],
  notes: [...DRIFTED.notes, ...IGNORED.notes],
};

/** Reports that every format is tested with. Each is valid against the report's schema. */
export const REPORTS: Readonly<Record<string, Report>> = {
  'in-sync': IN_SYNC,
  drifted: DRIFTED,
  ignored: IGNORED,
  incomplete: INCOMPLETE,
  'several-accounts': SEVERAL_ACCOUNTS,
  hostile: withText(FULL, withFragments()),
};
