import { Token } from 'cdktf';
import type { BindingImport, TemplateImport } from '../../model';
import { isToken } from './token';

/** What Terraform calls a template that exists; `undefined` if none shall be imported. */
export const templateImportId = (importFrom: TemplateImport | undefined): string | undefined =>
  idText(importFrom);

/** What Terraform calls a rule that exists; `undefined` if none shall be imported. */
export function bindingImportId(
  importFrom: BindingImport | undefined,
  domainName: string,
): string | undefined {
  if (typeof importFrom === 'string') return importFrom;
  const id = idText(importFrom?.templateId);
  return id === undefined ? undefined : `${id}#${domainName}`;
}

/** Synthesis refuses in a sentence what JavaScript passes by mistake. */
const idText = (id: unknown): string | undefined =>
  isToken(id)
    ? Token.asString(id)
    : typeof id === 'number' || typeof id === 'string'
      ? String(id)
      : undefined;
