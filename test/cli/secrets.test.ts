import { inspect } from 'node:util';
import { credentialsFromEnvironment } from '../../lib/api';
import { commandLine } from '../helpers/command-line';
import { recordedText } from '../helpers/provider-recording';
import {
  bothLists,
  refusal,
  scriptedServers,
  success,
  type Answer,
} from '../helpers/scripted-server';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = scriptedServers();
const folder = temporaryFolders();

/** Everything secret that the command line is given in these tests. */
const SECRETS = {
  secretKey: 'SECRETKEYEXAMPLE',
  token: 'TOKENEXAMPLE',
  recordedKey: 'adasda131312',
  variableKey: 'keyfromvariable1',
  fileKey: 'keyfromtfvars1',
  liveKey: 'keyfromaccount1',
  urlToken: 'tokeninsideurl1',
};

const CONFIGURATION = JSON.stringify({
  variable: {
    callback_key: { type: 'string', sensitive: true },
    url_token: { type: 'string', sensitive: true, default: SECRETS.urlToken },
  },
  resource: {
    tencentcloud_css_callback_template: {
      main: {
        template_name: 'prod-main',
        callback_key: '${var.callback_key}',
        stream_begin_notify_url: 'https://cb.example.com/?token=${var.url_token}',
      },
      literal: { template_name: 'prod-vip', callback_key: SECRETS.variableKey },
    },
  },
});

const LIVE = success({
  Templates: [
    {
      TemplateId: 1002,
      TemplateName: 'prod-main',
      CallbackKey: SECRETS.liveKey,
      StreamBeginNotifyUrl: 'https://cb.example.com/?token=another',
    },
    { TemplateId: 1003, TemplateName: 'prod-vip', CallbackKey: SECRETS.liveKey },
    { TemplateId: 1004, TemplateName: 'console-made', CallbackKey: SECRETS.liveKey },
  ],
  Rules: [],
});

const FILES = {
  'infra/main.tf.json': CONFIGURATION,
  'infra/terraform.tfvars': `callback_key = "${SECRETS.fileKey}"\n`,
  'good.tfstate': recordedText('terraform.tfstate.json'),
  'cut.tfstate': recordedText('terraform.tfstate.json').replace(/\}\s*$/, ''),
  'odd.tfstate': JSON.stringify({ version: 4, resources: SECRETS.recordedKey }),
  'broken/main.tf.json': CONFIGURATION,
  'broken/terraform.tfvars': `callback_key = "${SECRETS.fileKey}\n`,
  'brokenjson/main.tf.json': CONFIGURATION,
  'brokenjson/terraform.tfvars.json': `{"callback_key": "${SECRETS.fileKey}"`,
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  'the account': LIVE,
  'a refusal that quotes the key': refusal('AuthFailure.SignatureFailure', SECRETS.secretKey),
  'an unknown refusal that quotes the key': refusal('Odd', SECRETS.secretKey),
  'a web page that quotes the key': { body: `<p>${SECRETS.liveKey}</p>` },
  'another shape that quotes the key': success({ Templates: SECRETS.liveKey, Rules: 1 }),
};

const ARGUMENTS = [
  ['--state', 'none'],
  ['--state', 'good.tfstate'],
  ['--state', 'cut.tfstate'],
  ['--state', 'odd.tfstate'],
  ['--app-dir', 'broken', '--state', 'none'],
  ['--app-dir', 'brokenjson', '--state', 'none'],
];

describe('no secret is printed', () => {
  const scenes = Object.entries(ANSWERS).flatMap(([name, answer]) =>
    ARGUMENTS.flatMap((args) => ['text', 'json'].map((format) => ({ name, answer, args, format }))),
  );

  test.each(scenes)('for $name with $args as $format', async ({ answer, args, format }) => {
    const server = await start(bothLists(answer));
    const { out, err, exitCode } = await commandLine(
      [
        'drift',
        ...(args.includes('--app-dir') ? [] : ['--app-dir', 'infra']),
        ...['--endpoint', `http://${server.host}`, '--format', format, '--debug'],
        ...args,
      ],
      {
        cwd: folder(FILES),
        env: {
          TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
          TENCENTCLOUD_SECRET_KEY: SECRETS.secretKey,
          TENCENTCLOUD_SECURITY_TOKEN: SECRETS.token,
          TF_VAR_callback_key: SECRETS.variableKey,
        },
      },
    );
    // both lists are in one answer here, so a whole report is always drift
    expect([1, 2]).toContain(exitCode);
    expect(out + err).not.toBe('');
    for (const secret of Object.values(SECRETS)) expect(out + err).not.toContain(secret);
  });
});

describe('credentials', () => {
  test('show neither key nor token when they are printed', () => {
    const credentials = credentialsFromEnvironment({
      TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
      TENCENTCLOUD_SECRET_KEY: SECRETS.secretKey,
      TENCENTCLOUD_SECURITY_TOKEN: SECRETS.token,
    });
    const printed = [inspect(credentials, { depth: 9 }), JSON.stringify(credentials)].join();
    expect(printed).toContain('[secret]');
    expect(printed).not.toMatch(/SECRETKEYEXAMPLE|TOKENEXAMPLE/);
  });
});
