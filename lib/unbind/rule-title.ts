import { type ObservedBinding } from '../model';

/** What identifies a rule; nothing else does to the API (document 30814). */
export type RuleKey = Pick<ObservedBinding, 'domainName' | 'appName'>;

/** What to call a rule, as reports do. */
export const ruleTitle = ({ domainName, appName }: RuleKey): string =>
  appName === '' ? `${domainName} with an empty app name` : `${domainName}/${appName}`;

export const isSameRule = (one: RuleKey, other: RuleKey): boolean =>
  one.domainName === other.domainName && one.appName === other.appName;
