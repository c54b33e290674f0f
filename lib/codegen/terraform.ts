import {
  BINDING_TYPE,
  type Callbacks,
  EVENT_KIND_NAMES,
  EVENT_KINDS,
  printable,
  quote,
  recordingExceptionOf,
  TEMPLATE_TYPE,
} from '../model';
import type { AdoptedBinding, AdoptedTemplate, Adoption } from './adoption';
import { nameOf, UniqueNames } from './names';
import { remarksOf } from './remarks';
import { proposalText } from './splits';
import type { TextOptions } from './target';

/** A file of Terraform JSON with resources and `import` blocks. */
export function terraformText(adoption: Adoption, { region }: TextOptions): string {
  const { templates, keys } = adoption;
  const rules = named(templates);
  const file = {
    '//': [
      'Written by "live-callbacks adopt".',
      ...remarksOf(adoption).flatMap(({ text, command }) =>
        [text, command].filter((line) => line !== undefined).map(printable),
      ),
      ...proposals(templates).map(printable),
    ],
    terraform: {
      required_version: '>= 1.5',
      required_providers: {
        tencentcloud: { source: 'tencentcloudstack/tencentcloud', version: '~> 1.82' },
      },
    },
    ...(region !== undefined && { provider: { tencentcloud: { region: literal(region) } } }),
    ...(keys.length > 0 && {
      variable: Object.fromEntries(
        keys.map(({ name }) => [name, { type: 'string', sensitive: true, nullable: false }]),
      ),
    }),
    import: [
      ...templates.map(({ key, templateId }) => ({
        to: `${TEMPLATE_TYPE}.${key}`,
        id: String(templateId),
      })),
      ...rules.map(({ name, template: { templateId }, binding: { domainName } }) => ({
        to: `${BINDING_TYPE}.${name}`,
        id: literal(`${templateId}#${domainName}`),
      })),
    ],
    resource: {
      [TEMPLATE_TYPE]: Object.fromEntries(
        templates.map((template) => [template.key, templateBlock(template)]),
      ),
      ...(rules.length > 0 && {
        [BINDING_TYPE]: Object.fromEntries(
          rules.map(({ name, template: { key }, binding: { domainName, appName } }) => [
            name,
            {
              domain_name: literal(domainName),
              app_name: literal(appName),
              template_id: idOf(key),
            },
          ]),
        ),
      }),
      ...extrasBlocks(templates),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

interface NamedRule {
  readonly name: string;
  readonly template: AdoptedTemplate;
  readonly binding: AdoptedBinding;
}

function named(templates: readonly AdoptedTemplate[]): readonly NamedRule[] {
  const names = new UniqueNames();
  return templates.flatMap((template) =>
    template.bindings.map((binding) => {
      const { domainName, appName } = binding;
      const ofApp = appName === 'live' ? '' : `_${nameOf(appName, 'app')}`;
      const name = `${nameOf(domainName.replaceAll('.', '_'), 'rule')}${ofApp}`;
      return { name: names.take(name, `_${template.templateId}`), template, binding };
    }),
  );
}

/** Terraform reads `${` and `%{` in any text; doubled they stand for themselves. */
const literal = (text: string): string => text.replace(/[$%](?=\{)/g, '$&$&');

const idOf = (key: string): string => `\${${TEMPLATE_TYPE}.${key}.id}`;

function templateBlock({ declaration, keyVariable }: AdoptedTemplate): object {
  const { templateName, description, callbacks } = declaration;
  const urls = EVENT_KIND_NAMES.flatMap((kind) => {
    const { attribute } = EVENT_KINDS[kind];
    const url = callbacks[kind];
    if (attribute === undefined || typeof url !== 'string') return [];
    return [[attribute, literal(url)] as const];
  });
  return {
    template_name: literal(templateName),
    ...(description !== undefined && { description: literal(description) }),
    ...(keyVariable !== undefined && { callback_key: `\${var.${keyVariable}}` }),
    ...Object.fromEntries(urls),
  };
}

/** What the provider lacks travels in a `terraform_data`: a drift check then knows it is declared. */
function extrasBlocks(templates: readonly AdoptedTemplate[]): object {
  const blocks = templates.flatMap(({ key, declaration: { callbacks } }) => {
    const fields = fieldsProviderLacks(callbacks);
    return fields.length === 0
      ? []
      : [[key, { input: Object.fromEntries([['TemplateId', idOf(key)], ...fields]) }] as const];
  });
  return blocks.length === 0 ? {} : { terraform_data: Object.fromEntries(blocks) };
}

function fieldsProviderLacks(
  callbacks: Callbacks,
): readonly (readonly [string, string | readonly string[]])[] {
  const { url, levels = [] } = recordingExceptionOf(callbacks.recordingException);
  const urls: Callbacks = { ...callbacks, recordingException: url };
  const texts = EVENT_KIND_NAMES.flatMap((kind) => {
    const { attribute, field } = EVENT_KINDS[kind];
    const text = urls[kind];
    return attribute !== undefined || typeof text !== 'string' || text === ''
      ? []
      : [[field, literal(text)] as const];
  });
  return levels.length === 0
    ? texts
    : [...texts, ['RecordExceptionLevels', levels.map(literal)] as const];
}

/** JSON has no comments to write the blocks in. */
const proposals = (templates: readonly AdoptedTemplate[]): readonly string[] =>
  templates.flatMap((template) =>
    template.splits.map(({ key, templateName, appName, domainNames }) => {
      const text = proposalText(template, { appName, first: 'this file' });
      return `${text} The copy: ${TEMPLATE_TYPE}.${key}, with template_name ${quote(templateName)} and without an import block; its rules: ${domainNames.join(', ')}.`;
    }),
  );
