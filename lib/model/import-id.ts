import { isRecord, isUnset } from './shape';
import { quote, typeName, type IsToken } from './text-rule';

/** Id of a template that exists in the account, as the console shows it: 1002 or "1002". */
export type TemplateImport = number | string;

/** What a binding adopts: the provider's own id, or the id of the template the rule has now. */
export type BindingImport =
  | string
  | {
      /** Id of the template the rule has now; the domain of the binding is added to it. */
      readonly templateId: TemplateImport;
    };

/** A binding that adopts a rule, and what it declares for it. */
export interface DeclaredImport {
  readonly importFrom?: unknown;
  readonly domainName: unknown;
  /** The template the binding uses: a number, or a token. */
  readonly templateId: unknown;
}

/** What is wrong with the id of a template to import: one sentence each, without a dot. */
export const templateImportProblems = (importFrom: unknown, isToken: IsToken): string[] =>
  isUnset(importFrom) ? [] : idProblems('importFrom', importFrom, isToken);

/**
 * What is wrong with the id of a rule to import: one sentence each. A rule of another domain or of
 * another template would be imported and then, as neither can be changed, deleted and made anew.
 */
export function bindingImportProblems(declared: DeclaredImport, isToken: IsToken): string[] {
  const { importFrom, domainName, templateId } = declared;
  if (isUnset(importFrom) || isToken(importFrom)) return [];
  if (isRecord(importFrom)) {
    return [
      ...idProblems('importFrom.templateId', importFrom.templateId, isToken),
      ...otherTemplateProblems(importFrom.templateId, templateId, isToken),
    ];
  }
  const [, id, domain] =
    (typeof importFrom === 'string' ? BINDING_ID.exec(importFrom) : null) ?? [];
  if (domain === undefined || !isTemplateId(id)) return [malformed(importFrom)];
  return [
    ...(isToken(domainName) || domain === domainName
      ? []
      : [
          `importFrom ${shown(importFrom)} is a rule of another domain than ${shown(domainName)}, so Terraform would delete it to make this one; import the rule of the same domain`,
        ]),
    ...otherTemplateProblems(id, templateId, isToken),
  ];
}

/** No part can hold white space, the separator or an expression. */
const BINDING_ID = /^([^#\s]*)#([^#\s{]+)$/;

const malformed = (importFrom: unknown): string =>
  `importFrom ${shown(importFrom)} must be a template id, "#" and the domain, such as "1002#push.example.com"; or pass { templateId: 1002 }`;

function otherTemplateProblems(imported: unknown, used: unknown, isToken: IsToken): string[] {
  if (isToken(imported) || isToken(used) || Number(imported) === used) return [];
  // what is wrong with one of the two is said elsewhere
  if (!isTemplateId(imported) || !isTemplateId(used)) return [];
  return [
    `importFrom names a rule of template ${String(imported)}, but the binding uses template ${String(used)}, so Terraform would delete the rule to make this one; import the rule of the same template`,
  ];
}

const idProblems = (name: string, id: unknown, isToken: IsToken): string[] =>
  isToken(id) || isTemplateId(id)
    ? []
    : [
        `${name} ${shown(id)} must be the id of a template, such as 1002 or "1002"; take it from the console`,
      ];

const isTemplateId = (id: unknown): boolean =>
  (typeof id === 'number' || (typeof id === 'string' && /^[1-9]\d*$/.test(id))) &&
  Number.isSafeInteger(Number(id)) &&
  Number(id) > 0;

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? quote(value)
    : typeof value === 'number'
      ? String(value)
      : `of type ${typeName(value)}`;
