import { TerraformVariable } from 'cdktf';
import {
  CallbackKey,
  CallbackTemplate,
  TencentcloudProvider,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import * as z from 'zod';
import { stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const main = {
  templateName: 'prod-main',
  callbacks: { push: 'https://cb.example.com/push' },
};

const TEMPLATE_ID = '${tencentcloud_css_callback_template.main_7AD10839.id}';

const UNSET_URLS = {
  StreamEndNotifyUrl: '',
  RecordNotifyUrl: '',
  SnapshotNotifyUrl: '',
  PornCensorshipNotifyUrl: '',
  PushExceptionNotifyUrl: '',
  AudioAuditNotifyUrl: '',
  RecordExceptionNotifyUrl: '',
  RecordStatusNotifyUrl: '',
};

const ENVIRONMENT = {
  LIVE_CALLBACKS_SETTLE:
    '${jsonencode({ TemplateId = tonumber(self.triggers_replace.TemplateId), declared = self.triggers_replace.declared })}',
  LIVE_CALLBACKS_SETTLE_KEY:
    '${self.triggers_replace.CallbackKey == null ? "" : self.triggers_replace.CallbackKey}',
  npm_config_update_notifier: 'false',
};

test('a template that settles on deploy runs one constant line, and values travel beside it', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  new CallbackTemplate(stack, 'main', {
    templateName: 'prod-main',
    description: 'production_callbacks',
    callbackKey: CallbackKey.variable(stack, 'callback_key'),
    callbacks: {
      push: 'https://cb.example.com/push',
      recordingException: { url: 'https://cb.example.com/exception', levels: ['error'] },
    },
    settleOnDeploy: true,
  });

  expect(synthesized(app).resource).toMatchObject({
    terraform_data: {
      main_ApiFields_5EF510D2: {
        input: {
          TemplateId: TEMPLATE_ID,
          RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
          RecordExceptionLevels: ['error'],
        },
        triggers_replace: {
          TemplateId: TEMPLATE_ID,
          CallbackKey: '${var.callback_key}',
          declared: {
            TemplateName: 'prod-main',
            Description: 'production_callbacks',
            StreamBeginNotifyUrl: 'https://cb.example.com/push',
            ...UNSET_URLS,
            RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
            RecordExceptionLevels: ['error'],
          },
        },
        provisioner: [
          {
            'local-exec': {
              command: 'npx --no-install live-callbacks settle --from-environment',
              environment: { ...ENVIRONMENT, TENCENTCLOUD_REGION: 'ap-guangzhou' },
            },
          },
        ],
      },
    },
  });
});

test('a template without a field that the provider lacks settles as well', () => {
  const app = testApp();
  new CallbackTemplate(stackWithProvider(app), 'main', { ...main, settleOnDeploy: true });
  const { terraform_data } = resourcesSchema.parse(synthesized(app).resource);
  expect(terraform_data.main_ApiFields_5EF510D2).toEqual({
    '//': { metadata: { path: 'live/main/ApiFields', uniqueId: 'main_ApiFields_5EF510D2' } },
    input: { TemplateId: TEMPLATE_ID },
    triggers_replace: {
      TemplateId: TEMPLATE_ID,
      CallbackKey: '',
      declared: {
        TemplateName: 'prod-main',
        Description: '',
        StreamBeginNotifyUrl: 'https://cb.example.com/push',
        ...UNSET_URLS,
        RecordExceptionLevels: [],
      },
    },
    provisioner: [
      {
        'local-exec': {
          command: 'npx --no-install live-callbacks settle --from-environment',
          environment: { ...ENVIRONMENT, TENCENTCLOUD_REGION: 'ap-guangzhou' },
        },
      },
    ],
  });
});

test.each([undefined, false, null])('with the option %s there is no provisioner', (option) => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const callbacks = { ...main.callbacks, audioAudit: 'https://cb.example.com/audio' };
  const settleOnDeploy = z.custom<CallbackTemplateProps['settleOnDeploy']>().parse(option);
  new CallbackTemplate(stack, 'main', { ...main, callbacks, settleOnDeploy });
  new CallbackTemplate(stack, 'small', { ...main, templateName: 'small', settleOnDeploy });

  expect(JSON.stringify(synthesized(app))).not.toMatch(/provisioner|triggers_replace|local-exec/);
});

test('the command that starts the command line can be another', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const settleOnDeploy = { command: 'pnpm exec live-callbacks' };
  new CallbackTemplate(stack, 'main', { ...main, settleOnDeploy });
  new CallbackTemplate(stack, 'two', { ...main, templateName: 'two', settleOnDeploy: {} });
  expect(commandsOf(synthesized(app))).toEqual([
    'pnpm exec live-callbacks settle --from-environment',
    'npx --no-install live-callbacks settle --from-environment',
  ]);
});

test('what the provider is told in code reaches the command too, also from a later provider', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const secret = new TerraformVariable(stack, 'secret', { type: 'string', sensitive: true });
  const provider = new TencentcloudProvider(stack, 'other', {
    alias: 'other',
    secretId: 'AKIDexample',
    secretKey: secret.stringValue,
    domain: 'intl.tencentcloudapi.com',
    protocol: '',
  });
  new CallbackTemplate(stack, 'main', { ...main, provider, settleOnDeploy: true });
  provider.securityToken = 'token';

  expect(environmentsOf(synthesized(app))).toEqual([
    {
      ...ENVIRONMENT,
      TENCENTCLOUD_SECRET_ID: 'AKIDexample',
      TENCENTCLOUD_SECRET_KEY: '${var.secret}',
      TENCENTCLOUD_SECURITY_TOKEN: 'token',
      TENCENTCLOUD_DOMAIN: 'intl.tencentcloudapi.com',
    },
  ]);
});

test('what is set or overridden on the resource is what is settled', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  const { resource } = new CallbackTemplate(stack, 'main', { ...main, settleOnDeploy: true });
  resource.streamEndNotifyUrl = 'https://cb.example.com/end';
  resource.addOverride('description', 'overridden');
  resource.addOverride('callback_key', '${var.key}');
  expect(synthesized(app).resource).toMatchObject({
    terraform_data: {
      main_ApiFields_5EF510D2: {
        triggers_replace: {
          CallbackKey: '${var.key}',
          declared: {
            StreamEndNotifyUrl: 'https://cb.example.com/end',
            Description: 'overridden',
          },
        },
      },
    },
  });
});

test('what Terraform ignores changes of is left alone', () => {
  const app = testApp();
  const stack = stackWithProvider(app);
  new CallbackTemplate(stack, 'main', {
    ...main,
    lifecycle: { ignoreChanges: ['callback_key', 'description'] },
    settleOnDeploy: true,
  });
  new CallbackTemplate(stack, 'frozen', {
    templateName: 'frozen',
    callbacks: { ...main.callbacks, audioAudit: 'https://cb.example.com/audio' },
    lifecycle: { ignoreChanges: 'all' },
    settleOnDeploy: true,
  });

  const file = synthesized(app);
  const { LIVE_CALLBACKS_SETTLE } = ENVIRONMENT;
  const environment = {
    LIVE_CALLBACKS_SETTLE,
    npm_config_update_notifier: 'false',
    TENCENTCLOUD_REGION: 'ap-guangzhou',
  };
  expect(environmentsOf(file)).toEqual([environment, environment]);
  expect(triggersOf(file)).toEqual([
    {
      TemplateId: '${tencentcloud_css_callback_template.frozen_8AC25127.id}',
      declared: {
        AudioAuditNotifyUrl: 'https://cb.example.com/audio',
        RecordExceptionNotifyUrl: '',
        RecordStatusNotifyUrl: '',
        RecordExceptionLevels: [],
      },
    },
    {
      TemplateId: TEMPLATE_ID,
      declared: {
        TemplateName: 'prod-main',
        StreamBeginNotifyUrl: 'https://cb.example.com/push',
        ...UNSET_URLS,
        RecordExceptionLevels: [],
      },
    },
  ]);
});

const provisionerSchema = z.object({
  'local-exec': z.object({ command: z.string(), environment: z.record(z.string(), z.string()) }),
});

const resourcesSchema = z.object({
  terraform_data: z.record(z.string(), z.looseObject({ provisioner: z.array(provisionerSchema) })),
});

const settlementsOf = ({ resource }: Record<string, unknown>) =>
  Object.values(resourcesSchema.parse(resource).terraform_data);

const commandsOf = (file: Record<string, unknown>) =>
  settlementsOf(file).map(({ provisioner }) => provisioner[0]?.['local-exec'].command);

const environmentsOf = (file: Record<string, unknown>) =>
  settlementsOf(file).map(({ provisioner }) => provisioner[0]?.['local-exec'].environment);

const triggersOf = (file: Record<string, unknown>) =>
  settlementsOf(file).map(({ triggers_replace }) => triggers_replace);
