import { type Report } from '../../lib/model';

/** A report with nothing to say; other reports say what differs from it. */
export const IN_SYNC: Report = {
  schemaVersion: 1,
  status: 'in-sync',
  exitCode: 0,
  checkedAt: '2026-11-24T06:00:00Z',
  account: { endpoint: 'live.tencentcloudapi.com', region: 'ap-guangzhou' },
  counts: { declaredTemplates: 1, declaredBindings: 2, liveTemplates: 1, liveBindings: 2 },
  apiCalls: 2,
  summary: {},
  findings: [],
  notes: [],
};

/** The synthesized file that findings point to. */
export const STACK_FILE = 'cdktf.out/stacks/live/cdk.tf.json';

/** What findings about one declared template have in common. */
export const MAIN = {
  subject: 'template',
  stack: 'live',
  address: 'tencentcloud_css_callback_template.main',
  constructPath: 'live/main/Resource',
  templateName: 'prod-main',
  templateId: 1002,
  ignored: false,
  location: { file: STACK_FILE, line: 12 },
} as const;
