import { type Callbacks, EVENT_KIND_NAMES, type EventKind } from '../model';
import type { AdoptedTemplate, Adoption, Split } from './adoption';
import { commentLines, remarkLines } from './comment';
import { remarksOf } from './remarks';
import { proposalText } from './splits';
import type { TextOptions } from './target';
import {
  callLines,
  type Code,
  type CodeObject,
  propertyLines,
  stringLiteral,
  Verbatim,
} from './typescript';
import { variableNames } from './variable-names';

/** A program with constructs, formatted. */
export function constructsText(
  adoption: Adoption,
  { stack = 'live', core = 'cdktf', region }: TextOptions,
): string {
  const door = core === 'cdktf' ? 'tencent-live-callbacks' : `tencent-live-callbacks/${core}`;
  const variables = variableNames([
    ...adoption.templates.map(({ key }) => key),
    ...adoption.templates.flatMap(({ splits }) => splits.map(({ key }) => key)),
  ]);
  const keyImport = adoption.keys.length === 0 ? '' : 'CallbackKey, ';
  return [
    ...commentLines('//', 'Written by "live-callbacks adopt".', ''),
    ...remarkLines('//', remarksOf(adoption)),
    '',
    `import { App, TerraformStack } from '${core}';`,
    `import { ${keyImport}CallbackTemplate, TencentcloudProvider } from '${door}';`,
    '',
    'const app = new App();',
    `const stack = new TerraformStack(app, ${stringLiteral(stack)});`,
    providerLine(region),
    ...adoption.templates.flatMap((template) => ['', ...templateLines(template, variables)]),
    '',
    'app.synth();',
    '',
  ].join('\n');
}

const providerLine = (region: string | undefined): string => {
  const options = region === undefined ? '' : `, { region: ${stringLiteral(region)} }`;
  return `new TencentcloudProvider(stack, 'tencentcloud'${options});`;
};

type Variables = ReadonlyMap<string, string>;

function templateLines(template: AdoptedTemplate, variables: Variables): readonly string[] {
  const { key, templateId, bindings, splits } = template;
  const variable = variables.get(key) ?? '';
  const start = bindings.length === 0 ? '' : `const ${variable} = `;
  return [
    `${start}new CallbackTemplate(stack, '${key}', {`,
    ...propertyLines({ ...properties(template), importFrom: templateId }, 2),
    '});',
    ...bindings.flatMap(({ domainName, appName }) =>
      callLines(`${variable}.bindTo`, domainName, {
        ...appOption(appName),
        importFrom: { templateId },
      }),
    ),
    ...splits.flatMap((split) => splitLines(template, split, variables)),
  ];
}

const appOption = (appName: string): CodeObject => (appName === 'live' ? {} : { appName });

const properties = ({ declaration, keyVariable }: AdoptedTemplate): CodeObject => ({
  templateName: declaration.templateName,
  description: declaration.description,
  callbackKey:
    keyVariable === undefined
      ? undefined
      : new Verbatim(`CallbackKey.variable(stack, '${keyVariable}')`),
  callbacks: Object.fromEntries(
    EVENT_KIND_NAMES.map((kind) => [kind, callbackCode(declaration.callbacks[kind])]),
  ),
  limits: declaration.limits,
});

const callbackCode = (callback: Callbacks[EventKind]): Code | undefined =>
  typeof callback === 'object' ? { url: callback.url, levels: callback.levels } : callback;

/** The template that would let Terraform manage the other rules, as a comment. */
function splitLines(
  template: AdoptedTemplate,
  { key, templateName, appName, domainNames }: Split,
  variables: Variables,
): readonly string[] {
  const variable = variables.get(key) ?? '';
  return [
    '',
    ...commentLines('//', proposalText(template, { appName, first: 'the above' }), ''),
    ...[
      `const ${variable} = new CallbackTemplate(stack, '${key}', {`,
      ...propertyLines({ ...properties(template), templateName }, 2),
      '});',
      ...domainNames.flatMap((domainName) =>
        callLines(`${variable}.bindTo`, domainName, appOption(appName)),
      ),
    ].map((line) => `// ${line}`),
  ];
}
