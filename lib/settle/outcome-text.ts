import { counted } from '../model';
import { type Outcome, type Survivor } from './carry-out';
import { shownSides, sideText, templateTitle, UNREADABLE } from './plan-text';

/** What was done and what was not, a text for each line, to be made printable. */
export function outcomeLines(outcomes: readonly Outcome[], salt: string): readonly string[] {
  const lines = outcomes.map((outcome) => outcomeText(outcome, salt));
  if (outcomes.length === 1) return lines;
  const settled = outcomes.filter(({ kind }) => kind === 'settled').length;
  return settled === outcomes.length
    ? [...lines, `settled ${settled} templates`]
    : [...lines, `settled ${settled} of ${outcomes.length} templates; run it again to finish`];
}

export const isSettled = (outcomes: readonly Outcome[]): boolean =>
  outcomes.every(({ kind }) => kind === 'settled');

function outcomeText(outcome: Outcome, salt: string): string {
  const { match } = outcome.plan;
  const title = templateTitle(match.declared, match.live.templateId);
  switch (outcome.kind) {
    case 'settled':
      return `done: ${title}: ${settledText(outcome)}`;
    case 'survived':
      return `not done: ${title}: written, but ${outcome.survivors.map((each) => survivorText(each, salt)).join(' and ')}; clear or set it in the console`;
    case 'failed':
      return `not done: ${title}: ${outcome.reason}`;
    case 'unclear':
      return `perhaps done: ${title}: ${outcome.reason}`;
    case 'unread':
      return `written, not read back: ${title}: ${outcome.reason}`;
    case 'not-started':
      return `not started: ${title}: the run ended before`;
  }
}

function settledText({ plan: { changes } }: Outcome): string {
  const unread = changes.filter(({ attribute, live }) => !attribute.readable && live === undefined);
  return [
    counted(changes.length, 'field'),
    ...unread.map(({ attribute }) => `${attribute.name} is written and ${UNREADABLE}`),
  ].join(', ');
}

const survivorText = (survivor: Survivor, salt: string): string =>
  `${survivor.attribute.name} is still ${sideText(shownSides(survivor, salt).live)}`;
