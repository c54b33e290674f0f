import { type Seed } from 'tencent-live-callbacks/simulator';

/** A template by its name, and the domain that is bound to it. */
export type Bound = readonly [templateName: string, domainName: string];

/** What a stack declares: each template with its domain. */
export const declaring = (...entries: readonly Bound[]): object => ({
  resource: {
    tencentcloud_css_callback_template: Object.fromEntries(
      entries.map(([name]) => [
        name,
        { template_name: name, stream_begin_notify_url: urlOf(name) },
      ]),
    ),
    tencentcloud_css_callback_rule_attachment: Object.fromEntries(
      entries.map(([name, domainName]) => [
        name,
        {
          domain_name: domainName,
          app_name: 'live',
          template_id: `\${tencentcloud_css_callback_template.${name}.id}`,
        },
      ]),
    ),
  },
});

/** An account to which that was deployed. */
export const deployed = (...entries: readonly Bound[]): Seed => ({
  templates: entries.map(([name], index) => ({
    TemplateId: 1001 + index,
    TemplateName: name,
    StreamBeginNotifyUrl: urlOf(name),
  })),
  rules: entries.map(([, domainName], index) => ({
    DomainName: domainName,
    AppName: 'live',
    TemplateId: 1001 + index,
  })),
});

const urlOf = (templateName: string): string => `https://cb.example.com/${templateName}`;

/** The files of a synthesized app, by path. */
export const appFiles = (
  stacks: Readonly<Record<string, object>>,
  folder = 'cdktf.out',
): Readonly<Record<string, string>> => ({
  [`${folder}/manifest.json`]: JSON.stringify({
    version: '0.21.0',
    stacks: Object.fromEntries(
      Object.keys(stacks).map((name) => [
        name,
        {
          name,
          constructPath: name,
          workingDirectory: `stacks/${name}`,
          synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
        },
      ]),
    ),
  }),
  ...Object.fromEntries(
    Object.entries(stacks).map(([name, content]) => [
      `${folder}/stacks/${name}/cdk.tf.json`,
      JSON.stringify(content),
    ]),
  ),
});
