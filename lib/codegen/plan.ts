import {
  ascendingBy,
  counted,
  MAX_TEMPLATES,
  type ObservedBinding,
  type ObservedInventory,
  type ObservedTemplate,
  quote,
} from '../model';
import type { AdoptedTemplate, Adoption, LeftOut } from './adoption';
import { type Keyed, keyVariables } from './key-variables';
import { nameOf, UniqueNames } from './names';
import { chooseRules, type RuleChoice } from './rule-choice';
import type { Rules } from './rules';
import { splitsOf } from './splits';

/** What shall be adopted. */
export interface Selection {
  readonly isTemplateWanted: (templateName: string) => boolean;
  readonly isDomainWanted: (domainName: string) => boolean;
  /** True if only templates are wanted that streams of a wanted domain use. */
  readonly isByDomain: boolean;
}

/**
 * Decides what of an account can be adopted. The outcome is the same for the same account: templates
 * are in the order of their ids, rules in that of their domains.
 */
export function planAdoption(
  live: ObservedInventory,
  { isTemplateWanted, isDomainWanted, isByDomain }: Selection,
  rules: Rules,
): Adoption {
  const all = [...live.templates].sort((left, right) => left.templateId - right.templateId);
  const byId = new Map(all.map((template) => [template.templateId, template]));
  const isWanted = (rule: ObservedBinding): boolean => {
    const template = byId.get(rule.template);
    return (
      isDomainWanted(rule.domainName) &&
      isTemplateWanted(template === undefined ? '' : liveName(template))
    );
  };
  const used = new Set(live.bindings.filter(isWanted).map(({ template }) => template));
  const wanted = all.filter(
    (template) =>
      isTemplateWanted(liveName(template)) && (!isByDomain || used.has(template.templateId)),
  );
  const templates = chooseTemplates(wanted, rules);
  const choice = chooseRules(live.bindings, {
    isWanted,
    rules,
    templates: byId,
    adopted: new Set(templates.adopted.map(({ template }) => template.templateId)),
  });
  const keys = keyVariables(templates.adopted);
  return {
    templates: adoptedTemplates(templates.adopted, choice, { all, keys }),
    keys,
    leftOut: [...templates.leftOut, ...choice.leftOut],
    filtered: { templates: all.length - wanted.length, rules: choice.filtered },
  };
}

/** A template that is adopted, and how it is declared. */
interface Chosen extends Keyed, Pick<AdoptedTemplate, 'declaration' | 'lacks'> {}

function chooseTemplates(
  wanted: readonly ObservedTemplate[],
  { declare, hasConflicts }: Rules,
): { readonly adopted: readonly Chosen[]; readonly leftOut: readonly LeftOut[] } {
  const keys = new UniqueNames(RESERVED);
  const byName = new Map<string, ObservedTemplate>();
  const adopted: Chosen[] = [];
  const leftOut: LeftOut[] = [];
  for (const template of wanted) {
    const name = liveName(template);
    const declared = declare(template);
    const namesake = byName.get(name);
    const reason =
      'problems' in declared
        ? declared.problems.join('; ')
        : hasConflicts && namesake !== undefined
          ? `template ${namesake.templateId} has the same name, and code tells templates apart by name; rename one of the two in the console`
          : hasConflicts && adopted.length === MAX_TEMPLATES
            ? `${counted(MAX_TEMPLATES, 'template')} are adopted already, and the constructs take no more for one account`
            : undefined;
    if (reason !== undefined || 'problems' in declared) {
      leftOut.push({ what: templateLabel(template), reason: reason ?? '' });
      continue;
    }
    byName.set(name, template);
    const { templateId } = template;
    const key = keys.take(keyOf(name, `template-${templateId}`), `-${templateId}`);
    adopted.push({ key, template, ...declared });
  }
  return { adopted, leftOut };
}

/** Variables of keys have such ids. */
const keyOf = (name: string, fallback: string): string => {
  const key = nameOf(name, fallback);
  return /^callback_key/i.test(key) ? fallback : key;
};

/** The backend and the provider have these ids; the core takes names of objects for taken. */
const RESERVED = ['backend', 'tencentcloud', ...Object.getOwnPropertyNames(Object.prototype)];

function adoptedTemplates(
  chosen: readonly Chosen[],
  { adopted, colliding }: RuleChoice,
  { all, keys }: { readonly all: readonly ObservedTemplate[]; readonly keys: Adoption['keys'] },
): readonly AdoptedTemplate[] {
  const takenKeys = new UniqueNames([...RESERVED, ...chosen.map(({ key }) => key)]);
  const takenNames = new UniqueNames(all.map(liveName));
  return chosen.map(({ key, template: { templateId }, declaration, lacks }) => ({
    key,
    templateId,
    declaration,
    keyVariable: keys.find(({ users }) => users.includes(key))?.name,
    lacks,
    bindings: adopted
      .filter(({ template }) => template === templateId)
      .map(({ domainName, appName }) => ({ domainName, appName }))
      .sort(ascendingBy(({ domainName, appName }) => [domainName, appName])),
    splits: splitsOf(
      { key, templateName: declaration.templateName },
      colliding.filter(({ template }) => template === templateId),
      { keys: takenKeys, names: takenNames },
    ),
  }));
}

const liveName = ({ values: { templateName } }: ObservedTemplate): string =>
  typeof templateName === 'string' ? templateName : '';

const templateLabel = (template: ObservedTemplate): string =>
  `template ${quote(liveName(template))} (${template.templateId})`;
