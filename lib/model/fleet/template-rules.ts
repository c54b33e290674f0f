import { optionalTextProblems, templateNameProblems } from '../callback-template';
import { urlProblems } from '../callback-url';
import { noUrlProblems } from '../callbacks';
import { templateConflicts } from '../declaration-conflict';
import { templateImportProblems } from '../import-id';
import type { PlacedProblem } from '../placed-problem';
import { exceptionUrlProblems, levelsProblems } from '../recording-exception';
import { settleOnDeployProblems } from '../settle-request';
import type { IsToken } from '../text-rule';
import { shownValuePath } from '../value-path';
import { about } from './about';
import type { FilledCallback, FilledTemplate } from './filled-template';

/** What is wrong with the templates of a fleet: what the constructs would refuse too. */
export const templateRuleProblems = (
  templates: readonly FilledTemplate[],
  isToken: IsToken,
): readonly PlacedProblem[] => [
  ...templates.flatMap((template) => problemsOf(template, isToken)),
  ...nameConflicts(templates, isToken),
  ...importConflicts(templates),
];

function problemsOf(template: FilledTemplate, isToken: IsToken): readonly PlacedProblem[] {
  const { path, templateName, description, limits, callbacks } = template;
  const { importFrom, settleOnDeploy } = template;
  const kinds = callbacks.map(({ kind }) => kind);
  // where the key is the name, no member says so
  const nameMember = templateName.path === path ? '' : 'templateName';
  return [
    ...about(
      templateName.path,
      nameMember,
      templateNameProblems(templateName.value, limits, isToken),
    ),
    ...about(
      description?.path ?? path,
      'description',
      optionalTextProblems('description', description?.value, limits, isToken),
    ),
    ...callbacks.flatMap((callback) => callbackProblems(callback, isToken)),
    ...about([...path, 'callbacks'], 'callbacks', noUrlProblems(kinds)),
    ...about(
      importFrom?.path ?? path,
      'importFrom',
      templateImportProblems(importFrom?.value, isToken),
    ),
    ...about(
      settleOnDeploy?.path ?? path,
      'settleOnDeploy',
      settleOnDeployProblems(settleOnDeploy?.value, isToken),
    ),
  ];
}

function callbackProblems(
  { kind, path, url, writtenUrl, levels }: FilledCallback,
  isToken: IsToken,
): readonly PlacedProblem[] {
  const member = `callbacks.${kind}`;
  const ofUrl =
    url === undefined
      ? about(path, member, exceptionUrlProblems(undefined, levels === undefined, isToken))
      : about(
          url.path,
          member,
          isToken(url.value) ? [] : urlProblems(member, url.value, writtenUrl),
        );
  return [
    ...ofUrl,
    ...about(levels?.path ?? path, `${member}.levels`, levelsProblems(levels?.value, isToken)),
  ];
}

function nameConflicts(
  templates: readonly FilledTemplate[],
  isToken: IsToken,
): readonly PlacedProblem[] {
  const declared = templates.map(({ key, path, templateName: { value } }) => ({
    declaredAt: path,
    path: shownValuePath(['templates', key]),
    account: '',
    accountLabel: 'the account of the fleet',
    templateName: isToken(value) ? undefined : value,
  }));
  return [...templateConflicts(declared)].flatMap(([{ declaredAt }, sentences]) =>
    sentences.map((text) => ({ path: declaredAt, text })),
  );
}

/** Terraform would take one template of the account under two addresses. */
function importConflicts(templates: readonly FilledTemplate[]): readonly PlacedProblem[] {
  const firsts = new Map<string, string>();
  return templates.flatMap(({ key, importFrom }) => {
    if (importFrom === undefined) return [];
    const id = String(importFrom.value);
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, shownValuePath(['templates', key]));
    return first === undefined
      ? []
      : [
          {
            path: importFrom.path,
            text: `${first} imports template ${id} already; import it once, and bind that template to more domains`,
          },
        ];
  });
}
