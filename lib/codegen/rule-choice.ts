import { groupBy, type ObservedBinding, type ObservedTemplate, printable, quote } from '../model';
import type { LeftOut } from './adoption';
import type { Rules } from './rules';
import { shellWord } from './shell-word';

export interface RuleContext {
  readonly isWanted: (rule: ObservedBinding) => boolean;
  readonly rules: Rules;
  /** All templates of the account by id. */
  readonly templates: ReadonlyMap<number, ObservedTemplate>;
  /** Ids of those that are adopted. */
  readonly adopted: ReadonlySet<number>;
}

export interface RuleChoice {
  readonly adopted: readonly ObservedBinding[];
  /** Left out because the provider has one id for it and another rule. */
  readonly colliding: readonly ObservedBinding[];
  readonly leftOut: readonly LeftOut[];
  /** How many were not wanted. */
  readonly filtered: number;
}

/** Decides which rules are adopted; they come in the order in which the API lists them. */
export function chooseRules(live: readonly ObservedBinding[], context: RuleContext): RuleChoice {
  const wanted = live.filter(context.isWanted);
  const byProviderId = groupBy(live, ({ template, domainName }) => `${template}#${domainName}`);
  const seen = new Map<string, ObservedBinding>();
  const adopted: ObservedBinding[] = [];
  const colliding: ObservedBinding[] = [];
  const leftOut: LeftOut[] = [];
  for (const rule of wanted) {
    const what = ruleLabel(rule);
    const refusal = refusalOf(rule, context);
    const [first] = byProviderId.get(`${rule.template}#${rule.domainName}`) ?? [];
    const other = seen.get(streamsOf(rule)) ?? seen.get(idWithoutCase(rule));
    if (refusal !== undefined) leftOut.push({ what, ...refusal });
    else if (first !== undefined && first !== rule) {
      colliding.push(rule);
      leftOut.push({ what, reason: collision(first) });
    } else if (other !== undefined) leftOut.push({ what, reason: onlyCase(other) });
    else {
      seen.set(streamsOf(rule), rule).set(idWithoutCase(rule), rule);
      adopted.push(rule);
    }
  }
  return { adopted, colliding, leftOut, filtered: live.length - wanted.length };
}

function refusalOf(
  rule: ObservedBinding,
  { rules, templates, adopted }: RuleContext,
): Pick<LeftOut, 'reason' | 'command'> | undefined {
  if (!templates.has(rule.template)) return dangling(rule);
  if (!adopted.has(rule.template)) return { reason: `its template ${rule.template} is left out` };
  const problems = rules.bindingProblems(rule);
  return problems.length === 0 ? undefined : { reason: problems.join('; ') };
}

/** As DNS does, without case. */
const streamsOf = ({ domainName, appName }: ObservedBinding): string =>
  JSON.stringify([domainName.toLowerCase(), appName]);

const idWithoutCase = ({ domainName, template }: ObservedBinding): string =>
  `${template}#${domainName.toLowerCase()}`;

function dangling({ template, domainName, appName }: ObservedBinding) {
  const reason = `template ${template}, to which it points, does not exist`;
  const command = `live-callbacks unbind --domain ${shellWord(domainName)} --app ${shellWord(appName)}`;
  // what cannot be shown as it is would be another command
  return printable(command) === command ? { reason, command } : { reason };
}

const collision = ({ appName }: ObservedBinding): string =>
  `the rule of app name ${quote(appName)} has the same domain and template, and the provider has one id for both; the output proposes a template of its own for it`;

const onlyCase = ({ domainName, appName }: ObservedBinding): string =>
  `the rule of ${quote(domainName)} with app name ${quote(appName)} differs in the case of the domain only`;

const ruleLabel = ({ domainName, appName }: ObservedBinding): string =>
  `the rule of ${quote(domainName)} with app name ${quote(appName)}`;
