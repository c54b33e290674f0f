import { type CallBackRuleInfo, type CallbackEventInfo } from '../api/contract';
import { completeDomain, type StoredDomain } from './domain';
import { type StoredTemplate } from './template';

/** A rule as reads answer it: every field. */
export type StoredRule = {
  readonly [Field in keyof CallBackRuleInfo]-?: NonNullable<CallBackRuleInfo[Field]>;
};

/** What identifies a rule: the API gives rules no id of their own. */
export type RuleKey = Pick<StoredRule, 'DomainName' | 'AppName'>;

/** What the account holds. Never changed: an operation answers the next state. */
export interface State {
  readonly templates: readonly StoredTemplate[];
  readonly rules: readonly StoredRule[];
  readonly domains: readonly StoredDomain[];
  readonly records: readonly CallbackEventInfo[];
  /** Ids are not used twice, even if the template of the highest one is deleted. */
  readonly nextTemplateId: number;
}

export const FIRST_TEMPLATE_ID = 1001;

export const findTemplate = (state: State, templateId: number): StoredTemplate | undefined =>
  state.templates.find(({ info }) => info.TemplateId === templateId);

/** Adds a template that was given the state's `nextTemplateId`. */
export const addTemplate = (state: State, template: StoredTemplate): State => ({
  ...state,
  templates: [...state.templates, template],
  nextTemplateId: state.nextTemplateId + 1,
});

export const replaceTemplate = (state: State, template: StoredTemplate): State => ({
  ...state,
  templates: state.templates.map((other) =>
    other.info.TemplateId === template.info.TemplateId ? template : other,
  ),
});

export const removeTemplate = (state: State, templateId: number): State => ({
  ...state,
  templates: state.templates.filter(({ info }) => info.TemplateId !== templateId),
});

export const isBound = (state: State, templateId: number): boolean =>
  state.rules.some(({ TemplateId }) => TemplateId === templateId);

export const findRule = (state: State, key: RuleKey): StoredRule | undefined =>
  state.rules.find((rule) => isSameKey(rule, key));

/** Puts a rule in the place of the one with its key, or at the end. */
export const putRule = (state: State, rule: StoredRule): State => ({
  ...state,
  rules:
    findRule(state, rule) === undefined
      ? [...state.rules, rule]
      : state.rules.map((other) => (isSameKey(other, rule) ? rule : other)),
});

export const removeRule = (state: State, key: RuleKey): State => ({
  ...state,
  rules: state.rules.filter((rule) => !isSameKey(rule, key)),
});

export const addRecord = (state: State, record: CallbackEventInfo): State => ({
  ...state,
  records: [...state.records, record],
});

/** The domains of the seed, then those of the rules, which are enabled push domains. */
export function knownDomains({ domains, rules }: State): readonly StoredDomain[] {
  const known = new Map(domains.map((domain) => [domain.Name, domain]));
  for (const { DomainName, CreateTime } of rules) {
    if (!known.has(DomainName)) {
      known.set(DomainName, completeDomain({ Name: DomainName }, CreateTime));
    }
  }
  return [...known.values()];
}

const isSameKey = (left: RuleKey, right: RuleKey): boolean =>
  left.DomainName === right.DomainName && left.AppName === right.AppName;
