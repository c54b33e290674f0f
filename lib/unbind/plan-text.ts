import { counted, EVENT_KIND_NAMES, EVENT_KINDS, PROPAGATION_MINUTES } from '../model';
import { deployText, placeText, type Places } from './claim-text';
import { type Claim } from './claims';
import { type Stop, type UnbindPlan } from './plan';
import { ruleTitle } from './rule-title';

export { ruleTitle } from './rule-title';

/**
 * The plan for a person, a text for each line: what would stop, and what stays. Texts come from the
 * account, so they have to be made printable. A key is in none.
 */
export const planLines = (plan: UnbindPlan, places: Places): readonly string[] => [
  `rule ${ruleTitle(plan.rule)} on ${plan.templateTitle}`,
  ...[
    ...stopLines(plan),
    ...stayLines(plan),
    ...plan.claims.map((claim) => claimText(claim, places)),
    ...(plan.rule.appName === '' ? [NO_APP_NAME] : []),
  ].map((line) => `  ${line}`),
  `to delete: 1 rule; ${IN_EFFECT}`,
];

/** Documents 31074 and 31065 say so of a binding and of its change. */
export const IN_EFFECT = `it takes up to ${PROPAGATION_MINUTES} minutes to have an effect`;

const NO_APP_NAME =
  'careful: what the API deletes where the app name is empty is not documented; all other rules are checked afterwards';

function stopLines({ stops }: UnbindPlan): readonly string[] {
  if (stops === undefined) return ['stops: nothing, since its template does not exist'];
  const unreadable = EVENT_KIND_NAMES.filter((kind) => !EVENT_KINDS[kind].readable).join(', ');
  return [
    ...stops.map((stop) => `stops: ${stopText(stop)}`),
    `stops, if set: ${unreadable} and what only the console knows, which no read returns`,
  ];
}

const stopText = ({ kind, url = '(secret)', levels }: Stop): string =>
  `${kind}${levels.length === 0 ? '' : ` (${levels.join(', ')})`} → ${url}`;

const stayLines = ({
  stops,
  templateTitle,
  otherRulesOfTemplate,
  neighbours,
}: UnbindPlan): readonly string[] => [
  ...(stops === undefined
    ? []
    : [`stays: ${templateTitle}, with ${otherRules(otherRulesOfTemplate)}`]),
  ...neighbours.map((other) => `stays: rule ${ruleTitle(other.rule)} on ${other.templateTitle}`),
];

const otherRules = (count: number): string =>
  count === 0 ? 'no rule left' : counted(count, 'other rule');

function claimText(claim: Claim, places: Places): string {
  const place = placeText(claim, places);
  if (claim.kind === 'recorded') return `recorded: ${place}`;
  if (claim.kind === 'undecided') return `perhaps declared: ${place}: ${claim.reason ?? ''}`;
  return `declared: ${place}: the next deploy makes it again, so remove it and ${deployText(claim.binding, places)}`;
}
