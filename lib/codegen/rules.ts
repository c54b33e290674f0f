import {
  type AttributeValue,
  bindingProblems,
  type Callbacks,
  EVENT_KIND_NAMES,
  type ObservedTemplate,
  quote,
  Secret,
  shownUrl,
  templateImportProblems,
  type TemplateAttributeName,
  templateProblems,
} from '../model';
import type { AdoptedBinding, TemplateValuesDeclared } from './adoption';

/** What one way of declaring can express. */
export interface Rules {
  /** How a template is declared, or why it cannot be. */
  readonly declare: (template: ObservedTemplate) => Declared | { readonly problems: Problems };
  readonly bindingProblems: (binding: AdoptedBinding) => Problems;
  /** Whether it refuses two templates of one name, and more than an account holds by default. */
  readonly hasConflicts: boolean;
}

type Problems = readonly string[];

interface Declared {
  readonly declaration: TemplateValuesDeclared;
  /** What of it is not declared. */
  readonly lacks: Problems;
}

/** What the constructs take. */
export const CONSTRUCT_RULES: Rules = {
  declare: (template) => {
    const { declaration, lacks } = withLevelsOfUrl(declarationOf(template));
    const encoding = encodingProblems(template);
    if (encoding.length > 0) return { problems: encoding };
    const ofImport = templateImportProblems(template.templateId, isNoToken);
    const problems = [...ofImport, ...templateProblems(declaration, isNoToken)];
    if (problems.length === 0) return { declaration, lacks };
    const wide = { ...declaration, limits: 'api' } as const;
    const remaining = [...ofImport, ...templateProblems(wide, isNoToken)];
    return remaining.length === 0 ? { declaration: wide, lacks } : { problems: remaining };
  },
  bindingProblems: (binding) => [
    ...textProblems('domainName', binding.domainName),
    ...textProblems('appName', binding.appName),
    ...bindingProblems(binding, isNoToken),
  ],
  hasConflicts: true,
};

/** What a fleet file takes: names are members there. */
export const FLEET_RULES: Rules = {
  ...CONSTRUCT_RULES,
  bindingProblems: (binding) => [
    ...CONSTRUCT_RULES.bindingProblems(binding),
    ...[binding.domainName, binding.appName].flatMap(memberProblems),
  ],
};

function memberProblems(name: string): Problems {
  if (name === '__proto__') return ['"__proto__" cannot be a name in a fleet file'];
  return name.length > MAX_YAML_KEY
    ? [`${quote(name)} is longer than the ${MAX_YAML_KEY} characters that YAML allows`]
    : [];
}

/** What stands before a colon (YAML 1.2, 7.4.2), with room for quotes and escapes. */
const MAX_YAML_KEY = 160;

/** What Terraform and the provider take, which is nearly all. */
export const TERRAFORM_RULES: Rules = {
  declare: (template) => {
    const declaration = declarationOf(template);
    const problems = [
      ...encodingProblems(template),
      ...templateImportProblems(template.templateId, isNoToken),
      ...(declaration.templateName === '' ? ['it has no name'] : []),
      ...EVENT_KIND_NAMES.flatMap((kind) =>
        holdsUserInfo(String(template.values[`callbacks.${kind}`] ?? ''))
          ? [`callbacks.${kind} holds user info, which may be a password`]
          : [],
      ),
    ];
    return problems.length === 0
      ? { declaration: { ...declaration, ...limitsOf(declaration) }, lacks: [] }
      : { problems };
  },
  bindingProblems: ({ domainName, appName }) => [
    ...textProblems('domainName', domainName),
    ...textProblems('appName', appName),
    ...(/[#\s]/.test(domainName) || domainName === ''
      ? [`domainName ${quote(domainName)} cannot be a part of an id of the provider`]
      : []),
    ...(appName === '' ? ['it has no app name'] : []),
  ],
  hasConflicts: false,
};

/** Whether the console takes the texts; what else may be wrong does not matter to Terraform. */
const limitsOf = ({
  templateName,
  description,
}: TemplateValuesDeclared): Pick<TemplateValuesDeclared, 'limits'> => {
  const texts = { templateName, description, callbacks: { push: 'https://example.com' } };
  return templateProblems(texts, isNoToken).length === 0 ? {} : { limits: 'api' };
};

/** It is not shown then. */
const holdsUserInfo = (url: string): boolean => shownUrl(url) !== quote(url);

/** What comes from the account is never a token. */
const isNoToken = (): boolean => false;

function declarationOf({ values }: ObservedTemplate): TemplateValuesDeclared {
  const text = (name: TemplateAttributeName): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const urls: Callbacks = Object.fromEntries(
    EVENT_KIND_NAMES.flatMap((kind) => {
      const url = text(`callbacks.${kind}`);
      return url === undefined ? [] : [[kind, url]];
    }),
  );
  const levels = values['callbacks.recordingException.levels'];
  const exception = Array.isArray(levels)
    ? { recordingException: { url: text('callbacks.recordingException') ?? '', levels } }
    : {};
  const description = text('description');
  return {
    templateName: text('templateName') ?? '',
    ...(description === undefined ? {} : { description }),
    callbacks: { ...urls, ...exception },
  };
}

/** Levels alone have no effect, and the constructs refuse them. */
function withLevelsOfUrl(declaration: TemplateValuesDeclared): Declared {
  const { recordingException, ...callbacks } = declaration.callbacks;
  const isAlone = typeof recordingException === 'object' && recordingException.url === '';
  return isAlone
    ? { declaration: { ...declaration, callbacks }, lacks: [LEVELS_ALONE] }
    : { declaration, lacks: [] };
}

const LEVELS_ALONE =
  'recordingException has levels and no URL, so they have no effect and are not declared; drift reports them as leftover, and settle clears them';

/** Terraform would read another text than the account holds. */
const encodingProblems = ({ values }: ObservedTemplate): Problems =>
  Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((each: AttributeValue) =>
      textProblems(name, each instanceof Secret ? each.reveal() : String(each)),
    ),
  );

function textProblems(name: string, text: string): Problems {
  if (/\p{Cs}/u.test(text)) return [`${name} holds half of a character, which no file can hold`];
  return text === text.normalize('NFC')
    ? []
    : [`${name} holds a letter and its accent apart, and Terraform would put them together`];
}
