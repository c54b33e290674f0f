import { counted } from '../model';
import { type Outcome } from './carry-out';
import { forgetLines, type Places } from './claim-text';
import { type UnbindPlan } from './plan';
import { IN_EFFECT } from './plan-text';
import { ruleTitle } from './rule-title';

/** True where the rule is deleted and nothing else happened. */
export const isDeleted = (outcome: Outcome): boolean =>
  outcome.kind === 'deleted' && outcome.disturbed.length === 0;

/** What was done and what was not, a text for each line, to be made printable. */
export function outcomeLines(
  outcome: Outcome,
  { rule, claims }: UnbindPlan,
  places: Places,
): readonly string[] {
  const line = outcomeText(outcome, `rule ${ruleTitle(rule)}`);
  if (outcome.kind !== 'deleted') return [line];
  return [
    line,
    ...outcome.disturbed.map(
      (other) =>
        `careful: rule ${ruleTitle(other)} on template ${other.template} is gone or moved as well, though nothing was asked of it; run "live-callbacks drift"`,
    ),
    ...forgetLines(claims, places),
  ];
}

function outcomeText(outcome: Outcome, title: string): string {
  switch (outcome.kind) {
    case 'deleted':
      return `done: ${title} is deleted${othersText(outcome)}; ${IN_EFFECT}`;
    case 'gone':
      return `not done: ${title} is gone already: somebody else deleted it meanwhile, and nothing was changed`;
    case 'moved':
      return `not done: ${title} is on template ${outcome.template} now, and nothing was changed; run it again to see what would stop`;
    case 'survived':
      return `not done: ${title}: the API accepted the deletion, but it is still there, on template ${outcome.template}; run it again in some minutes`;
    case 'failed':
      return `not done: ${title}: ${outcome.reason}`;
    case 'unclear':
      return `perhaps done: ${title}: ${outcome.reason}`;
    case 'unread':
      return `deleted, not read back: ${title}: ${outcome.reason}`;
  }
}

function othersText({ others, disturbed }: Outcome & { readonly kind: 'deleted' }): string {
  if (others === 0) return ', and was the only one';
  if (disturbed.length > 0) return '';
  return `, ${counted(others, 'other rule')} ${others === 1 ? 'is' : 'are'} as before`;
}
