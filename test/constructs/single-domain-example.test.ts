import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const ROOT = join(__dirname, '../..');

const cdktfSchema = z.object({ app: z.string() });
const outputSchema = z.object({
  provider: z.unknown(),
  resource: z.unknown(),
  terraform: z.unknown(),
  variable: z.unknown(),
});

/** Runs the example as cdktf.json says, and reads what it wrote. */
function synthesizedExample() {
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    const { app } = cdktfSchema.parse(JSON.parse(read(ROOT, 'cdktf.json')));
    const env = { ...process.env, CDKTF_OUTDIR: outdir };
    execSync(app, { cwd: ROOT, stdio: 'pipe', env });
    return outputSchema.parse(JSON.parse(read(outdir, 'stacks/live/cdk.tf.json'), withoutMetadata));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

/** Where constructs stand in the tree is tested with the constructs. */
const withoutMetadata = (name: string, value: unknown) => (name === '//' ? undefined : value);

test('the single-domain example declares three templates and four bindings', () => {
  const { provider, resource, terraform, variable } = synthesizedExample();

  expect({ provider, terraform, variable }).toEqual({
    provider: { tencentcloud: [{ region: 'ap-guangzhou' }] },
    terraform: {
      backend: { local: { path: '../../../terraform.live.tfstate' } },
      required_providers: {
        tencentcloud: { source: 'tencentcloudstack/tencentcloud', version: '~> 1.82' },
      },
    },
    variable: { callback_key: { type: 'string', sensitive: true, nullable: false } },
  });
  expect(resource).toEqual({
    tencentcloud_css_callback_template: {
      main_7AD10839: {
        template_name: 'prod-main',
        description: 'production_callbacks',
        callback_key: '${var.callback_key}',
        stream_begin_notify_url: 'https://cb.example.com/live?action=push',
        stream_end_notify_url: 'https://cb.example.com/live?action=interruption',
        record_notify_url: 'https://cb.example.com/live?action=recording',
        snapshot_notify_url: 'https://cb.example.com/live?action=screencapture',
        porn_censorship_notify_url: 'https://cb.example.com/live?action=porn',
        push_exception_notify_url: 'https://cb.example.com/live?action=exception',
      },
      vip_9BDFBCB0: {
        template_name: 'prod-vip',
        callback_key: '${var.callback_key}',
        stream_begin_notify_url: 'https://vip.example.com/push',
        stream_end_notify_url: 'https://vip.example.com/end',
      },
      archive_A318A092: {
        template_name: 'prod-archive',
        record_notify_url: 'http://archive.example.com/record',
      },
    },
    tencentcloud_css_callback_rule_attachment: {
      main_pushexamplecomlive_E84E5C7D: {
        domain_name: 'push.example.com',
        app_name: 'live',
        template_id: '${tencentcloud_css_callback_template.main_7AD10839.id}',
      },
      'main_push-euexamplecomlive_70588904': {
        domain_name: 'push-eu.example.com',
        app_name: 'live',
        template_id: '${tencentcloud_css_callback_template.main_7AD10839.id}',
      },
      vip_pushexamplecomvip_4F5E9113: {
        domain_name: 'push.example.com',
        app_name: 'vip',
        template_id: '${tencentcloud_css_callback_template.vip_9BDFBCB0.id}',
      },
      'archive_archive-pushexamplecomlive_68F84470': {
        domain_name: 'archive-push.example.com',
        app_name: 'live',
        template_id: '${tencentcloud_css_callback_template.archive_A318A092.id}',
      },
    },
  });
});
