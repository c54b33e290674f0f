import { keyOf } from '../compare';
import { ruleAmbiguous, ruleNotFound } from '../errors';
import { nearestName, type ObservedBinding } from '../model';
import { isSameRule, type RuleKey, ruleTitle } from './rule-title';

/**
 * The one live rule that is meant. The case of a domain does not matter, unless it tells two apart.
 *
 * @throws LiveCallbacksError `RULE_NOT_FOUND`, or `RULE_AMBIGUOUS` where there are several
 */
export function findRule(live: readonly ObservedBinding[], wanted: RuleKey): ObservedBinding {
  const exact = live.filter((rule) => isSameRule(rule, wanted));
  const [rule, ...others] =
    exact.length > 0 ? exact : live.filter((each) => keyOf(each) === keyOf(wanted));
  if (rule === undefined) throw ruleNotFound(ruleTitle(wanted), hintFor(live, wanted));
  if (others.length === 0) return rule;
  throw ruleAmbiguous(
    ruleTitle(rule),
    [rule, ...others].map(({ template }) => template),
  );
}

function hintFor(live: readonly ObservedBinding[], { domainName, appName }: RuleKey): string {
  if (live.length === 0) return 'it has none at all; check the credentials and the endpoint';
  const ofDomain = live.filter((rule) => isSameDomain(rule.domainName, domainName));
  if (ofDomain.length > 0) {
    const apps = ofDomain.map((rule) => rule.appName);
    const nearest = nearestName(appName, apps);
    return nearest === undefined
      ? `the app names of the domain are ${listed(apps)}`
      : `did you mean --app "${nearest}"?`;
  }
  const nearest = nearestName(domainName, [...new Set(live.map((rule) => rule.domainName))]);
  return nearest === undefined
    ? '"live-callbacks graph --view live" shows those it has'
    : `did you mean --domain "${nearest}"?`;
}

const isSameDomain = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => `"${name}"`);
  const left = names.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}

const MAX_NAMES = 10;
