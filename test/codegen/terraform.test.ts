import { ACCOUNT, codeOf, rule, template } from './account';

/** What the file holds, but for its comment. */
const read = (text: string): Record<string, unknown> => {
  const { '//': comment, ...file } = JSON.parse(text) as Record<string, unknown>;
  expect(comment).toBeInstanceOf(Array);
  return file;
};

test('import blocks stand beside plain resources, without a trace of a CDK', () => {
  expect(read(codeOf(ACCOUNT, 'import', { region: 'ap-shanghai' }))).toEqual({
    terraform: {
      required_version: '>= 1.5',
      required_providers: {
        tencentcloud: { source: 'tencentcloudstack/tencentcloud', version: '~> 1.82' },
      },
    },
    provider: { tencentcloud: { region: 'ap-shanghai' } },
    variable: {
      callback_key_prod_main: { type: 'string', sensitive: true, nullable: false },
      callback_key_template_1003: { type: 'string', sensitive: true, nullable: false },
    },
    import: [
      { to: 'tencentcloud_css_callback_template.prod-main', id: '1002' },
      { to: 'tencentcloud_css_callback_template.template-1003', id: '1003' },
      { to: 'tencentcloud_css_callback_template.prod-copy', id: '1004' },
      {
        to: 'tencentcloud_css_callback_rule_attachment.push_example_com',
        id: '1002#push.example.com',
      },
      {
        to: 'tencentcloud_css_callback_rule_attachment.push_example_com_vip',
        id: '1003#push.example.com',
      },
    ],
    resource: {
      tencentcloud_css_callback_template: {
        'prod-main': {
          template_name: 'prod-main',
          callback_key: '${var.callback_key_prod_main}',
          stream_begin_notify_url: 'https://cb.example.com/push',
        },
        'template-1003': {
          template_name: '直播',
          description: 'it\'s "quoted"',
          callback_key: '${var.callback_key_template_1003}',
          record_notify_url: 'http://cb.example.com/record',
        },
        'prod-copy': {
          template_name: 'prod-copy',
          callback_key: '${var.callback_key_prod_main}',
          stream_begin_notify_url: 'https://cb.example.com/push',
        },
      },
      tencentcloud_css_callback_rule_attachment: {
        push_example_com: {
          domain_name: 'push.example.com',
          app_name: 'live',
          template_id: '${tencentcloud_css_callback_template.prod-main.id}',
        },
        push_example_com_vip: {
          domain_name: 'push.example.com',
          app_name: 'vip',
          template_id: '${tencentcloud_css_callback_template.template-1003.id}',
        },
      },
      terraform_data: {
        'prod-main': {
          input: {
            TemplateId: '${tencentcloud_css_callback_template.prod-main.id}',
            RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
            RecordExceptionLevels: ['error'],
          },
        },
      },
    },
  });
});

test('import blocks take what the constructs refuse, as text', () => {
  const account = {
    templates: [
      template(1, 'a ${b} "c"', { 'callbacks.audioAudit': 'ftp://cb.example.com/%{x}' }),
      template(2, 'a ${b} "c"'),
    ],
    rules: [rule('push.example.com', 'a b', 2)],
  };
  expect(read(codeOf(account, 'import')).resource).toEqual({
    tencentcloud_css_callback_template: {
      'a-b-c': { template_name: 'a $${b} "c"' },
      'a-b-c-2': {
        template_name: 'a $${b} "c"',
        stream_begin_notify_url: 'https://cb.example.com/push',
      },
    },
    tencentcloud_css_callback_rule_attachment: {
      'push_example_com_a-b': {
        domain_name: 'push.example.com',
        app_name: 'a b',
        template_id: '${tencentcloud_css_callback_template.a-b-c-2.id}',
      },
    },
    terraform_data: {
      'a-b-c': {
        input: {
          TemplateId: '${tencentcloud_css_callback_template.a-b-c.id}',
          AudioAuditNotifyUrl: 'ftp://cb.example.com/%%{x}',
        },
      },
    },
  });
});
