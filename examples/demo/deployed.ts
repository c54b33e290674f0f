import { readFile } from 'node:fs/promises';
import { type Seed } from 'tencent-live-callbacks/simulator';
import * as z from 'zod';

const text = z.string().optional();

const synthesizedSchema = z.object({
  resource: z.object({
    tencentcloud_css_callback_template: z.record(
      z.string(),
      z.object({
        template_name: z.string(),
        description: text,
        callback_key: text,
        stream_begin_notify_url: text,
        stream_end_notify_url: text,
        record_notify_url: text,
        snapshot_notify_url: text,
        porn_censorship_notify_url: text,
        push_exception_notify_url: text,
      }),
    ),
    tencentcloud_css_callback_rule_attachment: z.record(
      z.string(),
      z.object({ domain_name: z.string(), app_name: z.string(), template_id: z.string() }),
    ),
  }),
});

type Synthesized = z.infer<typeof synthesizedSchema>;

/** Reads what was synthesized, as Terraform would. */
export const readSynthesized = async (path: string): Promise<Synthesized> =>
  synthesizedSchema.parse(JSON.parse(await readFile(path, 'utf8')));

/** The account as Terraform leaves it after the first deploy. */
export const accountAfter = (synthesized: Synthesized, callbackKey: string): Seed => ({
  templates: templatesOf(synthesized, callbackKey).map(({ id, attributes }) => ({
    TemplateId: id,
    TemplateName: attributes.template_name,
    Description: attributes.description,
    CallbackKey: attributes.callback_key,
    StreamBeginNotifyUrl: attributes.stream_begin_notify_url,
    StreamEndNotifyUrl: attributes.stream_end_notify_url,
    RecordNotifyUrl: attributes.record_notify_url,
    SnapshotNotifyUrl: attributes.snapshot_notify_url,
    PornCensorshipNotifyUrl: attributes.porn_censorship_notify_url,
    PushExceptionNotifyUrl: attributes.push_exception_notify_url,
  })),
  rules: bindingsOf(synthesized).map(({ attributes }) => ({
    DomainName: attributes.domain_name,
    AppName: attributes.app_name,
    TemplateId: attributes.template_id,
  })),
});

/** The state as Terraform writes it after the first deploy. */
export const stateAfter = (synthesized: Synthesized, callbackKey: string) => ({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'demo',
  outputs: {},
  resources: [
    ...templatesOf(synthesized, callbackKey).map(({ name, id, attributes }) =>
      resource('tencentcloud_css_callback_template', name, { ...attributes, id: `${id}` }),
    ),
    ...bindingsOf(synthesized).map(({ name, attributes }) =>
      resource('tencentcloud_css_callback_rule_attachment', name, attributes),
    ),
  ],
});

const FIRST_ID = 1001;

const templatesOf = ({ resource }: Synthesized, callbackKey: string) =>
  Object.entries(resource.tencentcloud_css_callback_template).map(([name, attributes], index) => ({
    name,
    id: FIRST_ID + index,
    attributes: {
      ...attributes,
      // the only expression in the example's templates is the variable of the key
      callback_key: attributes.callback_key === undefined ? undefined : callbackKey,
    },
  }));

function bindingsOf(synthesized: Synthesized) {
  const ids = new Map(
    templatesOf(synthesized, '').map(({ name, id }) => [
      `\${tencentcloud_css_callback_template.${name}.id}`,
      id,
    ]),
  );
  const attachments = synthesized.resource.tencentcloud_css_callback_rule_attachment;
  return Object.entries(attachments).map(([name, { domain_name, app_name, template_id }]) => {
    const id = ids.get(template_id);
    if (id === undefined) throw new Error(`${template_id} names no template of the example`);
    return {
      name,
      attributes: { id: `${id}#${domain_name}`, domain_name, app_name, template_id: id },
    };
  });
}

const resource = (type: string, name: string, attributes: object) => ({
  mode: 'managed',
  type,
  name,
  provider: 'provider["registry.terraform.io/tencentcloudstack/tencentcloud"]',
  instances: [{ schema_version: 0, attributes, sensitive_attributes: [] }],
});
