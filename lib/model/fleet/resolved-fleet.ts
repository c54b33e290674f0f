import type { Callbacks } from '../callbacks';
import type { TemplateDeclaration } from '../callback-template';
import type { BindingImport, TemplateImport } from '../import-id';
import type { PolicyRules } from '../policy';
import type { SettleOnDeploy } from '../settle-request';
import type { ValuePath } from '../value-path';
import { bindingImportOf } from './binding-rules';
import type { FilledCallback, FilledTemplate } from './filled-template';
import type { WrittenBinding } from './written-binding';

/** The templates and bindings of one environment, as the constructs take them. */
export interface ResolvedFleet {
  /** Name of the environment; `undefined` if the fleet has none. */
  readonly environment: string | undefined;
  readonly templates: readonly ResolvedTemplate[];
  readonly bindings: readonly ResolvedBinding[];
  /** What its templates keep to; `undefined` if everything is allowed. */
  readonly policy?: PolicyRules;
}

export interface ResolvedTemplate {
  readonly key: string;
  readonly declaration: Omit<TemplateDeclaration, 'callbackKey'>;
  /** Name of the Terraform variable that holds the callback key. */
  readonly keyVariable: string | undefined;
  readonly importFrom: TemplateImport | undefined;
  readonly settleOnDeploy: boolean | SettleOnDeploy | undefined;
  /** Where it is declared. */
  readonly path: ValuePath;
}

export interface ResolvedBinding {
  readonly domainName: string;
  readonly appName: string;
  /** Key of the template. */
  readonly template: string;
  readonly importFrom: BindingImport | undefined;
  /** Where it is declared. */
  readonly path: ValuePath;
}

/** Leaves the places of the parts behind. */
export const resolvedFleet = (
  environment: string | undefined,
  templates: readonly FilledTemplate[],
  bindings: readonly WrittenBinding[],
): ResolvedFleet => ({
  environment,
  templates: templates.map((template) => ({
    key: template.key,
    declaration: {
      templateName: template.templateName.value,
      description: template.description?.value,
      callbacks: callbacksOf(template.callbacks),
      limits: template.limits,
    },
    keyVariable: template.keyVariable,
    importFrom: template.importFrom?.value,
    settleOnDeploy: template.settleOnDeploy?.value,
    path: template.path,
  })),
  bindings: bindings.map(({ domainName, appName, template, importFrom, path }) => ({
    domainName,
    appName,
    template: template.value,
    importFrom: importFrom && bindingImportOf(importFrom.value),
    path,
  })),
});

function callbacksOf(callbacks: readonly FilledCallback[]): Callbacks {
  const urls: Callbacks = Object.fromEntries(
    callbacks.flatMap(({ kind, url }) => (url === undefined ? [] : [[kind, url.value]])),
  );
  const exception = callbacks.find(({ levels }) => levels !== undefined);
  if (exception?.url === undefined || exception.levels === undefined) return urls;
  const { url, levels } = exception;
  return { ...urls, recordingException: { url: url.value, levels: levels.value } };
}
