import { type CallBackTemplateInfo } from '../../lib/api';
import { type Io } from '../../lib/cli/io';
import { type Account, accountCommand } from '../helpers/account-command';
import { type Outcome } from '../helpers/command-line';

const TEMPLATE = 'tencentcloud_css_callback_template';

/** A key that the account holds, and nothing may print. */
export const LIVE_KEY = 'adasda131312';

const main = {
  template_name: 'prod-main',
  stream_begin_notify_url: 'https://cb.example.com/push',
};
const archive = {
  template_name: 'prod-archive',
  record_notify_url: 'https://cb.example.com/recording',
};
const extras = {
  AudioAuditNotifyUrl: 'https://cb.example.com/audio',
  RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
  RecordExceptionLevels: ['error', 'warning'],
};

/** Two templates, one of them with fields that the provider lacks, and their state. */
export const FILES = {
  'infra/main.tf.json': JSON.stringify({
    resource: {
      [TEMPLATE]: { main, archive },
      terraform_data: { extras: { input: { TemplateId: `\${${TEMPLATE}.main.id}`, ...extras } } },
    },
  }),
  'infra/terraform.tfstate': JSON.stringify({
    version: 4,
    resources: [
      resource(TEMPLATE, 'main', { id: '1002', ...main }),
      resource(TEMPLATE, 'archive', { id: '1001', ...archive }),
      resource('terraform_data', 'extras', { input: { TemplateId: '1002', ...extras } }),
    ],
  }),
};

function resource(type: string, name: string, attributes: object) {
  return { mode: 'managed', type, name, instances: [{ attributes }] };
}

/** What the account held after the deploy, with what a hand and a removed URL left in it. */
export const LIVE = {
  archive: {
    TemplateId: 1001,
    TemplateName: 'prod-archive',
    RecordNotifyUrl: 'https://cb.example.com/recording',
    SnapshotNotifyUrl: 'https://cb.example.com/removed',
  },
  main: {
    TemplateId: 1002,
    TemplateName: 'prod-main',
    CallbackKey: LIVE_KEY,
    StreamBeginNotifyUrl: 'https://cb.example.com/push',
  },
  other: {
    TemplateId: 1003,
    TemplateName: 'console-made',
    StreamBeginNotifyUrl: 'https://console.example.org/push',
  },
};

export const TEMPLATES: readonly CallBackTemplateInfo[] = Object.values(LIVE);

/** Runs `settle` in a folder on an account. */
export const settle = (
  account: Account,
  cwd: string,
  args: readonly string[] = [],
  world: Partial<Io> = {},
): Promise<Outcome> =>
  accountCommand(account, ['settle', '--app-dir', 'infra', ...args], { cwd, ...world });
