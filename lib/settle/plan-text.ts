import { showSides, templateLabel } from '../compare';
import { asSecret, type AttributeValue, type InventoryTemplate, counted } from '../model';
import { type Change, type LeftAlone, type SettlePlan } from './plan';

/**
 * The plan for a person, a text for each line: which field of which template changes from what to
 * what. Texts come from the account, so they have to be made printable; keys are fingerprints.
 *
 * @param salt random text that is shown nowhere
 */
export function planLines({ templates, leftAlone }: SettlePlan, salt: string): readonly string[] {
  return [
    ...templates.flatMap(({ match, changes }) => [
      templateTitle(match.declared, match.live.templateId),
      ...changes.map((change) => `  ${changeText(change, salt)}`),
    ]),
    ...leftAlone.map(leftAloneText),
    templates.length === 0
      ? 'nothing to settle'
      : `to write: ${counted(templates.flatMap(({ changes }) => changes).length, 'field')} of ${counted(templates.length, 'template')}`,
  ];
}

/** What to call a template. */
export function templateTitle(template: InventoryTemplate, templateId?: number): string {
  const id = templateId === undefined ? '' : ` (${templateId})`;
  const place = template.stack === undefined ? '' : ` in ${template.stack}`;
  return `template ${templateLabel(template)}${id}${place}`;
}

export const UNREADABLE = 'cannot be read back';

function changeText(change: Change, salt: string): string {
  const { attribute, live } = change;
  const shown = shownSides(change, salt);
  const to = `${attribute.name}: ${sideText(shown.live)} → ${sideText(shown.declared)}`;
  if (attribute.readable || live !== undefined) return to;
  return `${attribute.name}: (unknown) → ${sideText(shown.declared)}, ${UNREADABLE}`;
}

/** Both sides: where one is secret the other is hidden too. */
export function shownSides(
  { live, declared, isSecret }: Pick<Change, 'live' | 'declared' | 'isSecret'>,
  salt: string,
) {
  const hide = (value: AttributeValue | undefined) =>
    isSecret && value !== undefined ? asSecret(value) : value;
  return showSides({ live: hide(live), declared: hide(declared) }, salt);
}

export function sideText(side: string | readonly string[] | null | undefined): string {
  if (side === null || side === undefined) return '(unset)';
  return typeof side === 'string' ? side : side.join(', ');
}

const leftAloneText = ({ template, attribute, reason }: LeftAlone): string =>
  `left alone: ${templateTitle(template)}${attribute === undefined ? '' : `, ${attribute}`}: ${reason}`;
