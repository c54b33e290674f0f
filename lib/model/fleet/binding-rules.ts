import { bindingConflicts } from '../declaration-conflict';
import { appNameProblems, domainNameProblems } from '../domain-binding';
import { bindingImportProblems, type BindingImport } from '../import-id';
import type { PlacedProblem } from '../placed-problem';
import { shownValuePath, type ValuePath } from '../value-path';
import { about } from './about';
import type { ChosenFleet } from './chosen-environment';
import type { FleetBindingImport } from './config';
import { variableProblems } from './environment-variables';
import type { FilledTemplate } from './filled-template';
import { unknownTemplate } from './unknown-template';
import type { WrittenBinding } from './written-binding';

/** What there is to bind to. */
export interface BindingContext {
  readonly templates: readonly FilledTemplate[];
  readonly chosen: ChosenFleet;
}

/** What is wrong with the bindings of a fleet: what the constructs would refuse too. */
export const bindingRuleProblems = (
  bindings: readonly WrittenBinding[],
  context: BindingContext,
): readonly PlacedProblem[] => [
  ...bindings.flatMap((binding) => [
    ...nameProblems(binding),
    ...templateProblems(binding, context),
    ...importProblems(binding, context),
  ]),
  ...conflicts(bindings),
];

/** Both names are names of members, and stand there. */
function nameProblems(binding: WrittenBinding): readonly PlacedProblem[] {
  const { domainName, domainPath, appName, path } = binding;
  return [
    ...wrongName(domainPath, domainName, () =>
      about(domainPath, 'domainName', domainNameProblems(domainName, isNoToken)),
    ),
    ...wrongName(path.slice(0, -1), appName, () =>
      about(path.slice(0, -1), 'appName', appNameProblems(appName, isNoToken)),
    ),
  ];
}

function wrongName(
  path: ValuePath,
  key: string,
  otherProblems: () => readonly PlacedProblem[],
): readonly PlacedProblem[] {
  const ofVariables = variableProblems(key).map((text) => ({ path, text }));
  const problems = ofVariables.length > 0 ? ofVariables : otherProblems();
  return problems.map((problem) => ({ ...problem, key }));
}

function templateProblems(
  { template: { value, path } }: WrittenBinding,
  { templates, chosen }: BindingContext,
): readonly PlacedProblem[] {
  const keys = templates.map(({ key }) => key);
  return keys.includes(value) ? [] : [{ path, text: unknownTemplate(value, { keys, chosen }) }];
}

function importProblems(
  { domainName, importFrom, template }: WrittenBinding,
  { templates }: BindingContext,
): readonly PlacedProblem[] {
  if (importFrom === undefined) return [];
  const used = templates.find(({ key }) => key === template.value)?.importFrom;
  const problems = bindingImportProblems(
    {
      importFrom: bindingImportOf(importFrom.value),
      domainName,
      // of a template that is created nothing is known yet
      templateId: used && Number(used.value),
    },
    isNoToken,
  );
  const isId = typeof importFrom.value === 'number';
  return about(importFrom.path, isId ? 'importFrom.templateId' : 'importFrom', problems);
}

/** A number alone is the id of a template. */
export const bindingImportOf = (importFrom: FleetBindingImport): BindingImport =>
  typeof importFrom === 'number' ? { templateId: importFrom } : importFrom;

function conflicts(bindings: readonly WrittenBinding[]): readonly PlacedProblem[] {
  const declared = bindings.map(({ domainName, appName, path, template }) => ({
    declaredAt: path,
    path: shownValuePath(['bindings', domainName, appName]),
    domainName,
    appName,
    templateKey: template.value,
  }));
  return [...bindingConflicts(declared)].flatMap(([{ declaredAt }, sentences]) =>
    sentences.map((text) => ({ path: declaredAt, text })),
  );
}

/** Names of members are never tokens. */
const isNoToken = (): boolean => false;
