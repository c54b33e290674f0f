import { counted, type Finding, printable } from '../../model';
import { type Group } from '../groups';
import { code, fenced, htmlProse } from './escape';
import { meaningOf, shownSides } from '../wording';

/** What differs about one template or binding, folded, each value on a line of its own. */
export function detailsOf({ title, place, findings }: Group): string {
  const location = findings[0]?.location;
  const where = [
    ...(place === undefined ? [] : [code(place)]),
    ...(location === undefined ? [] : [`in ${code(`${location.file}:${location.line}`)}`]),
  ];
  return [
    `<details><summary>${htmlProse(title)}: ${counted(findings.length, 'difference')}</summary>\n`,
    ...(where.length === 0 ? [] : [`${where.join(' ')}\n`]),
    fenced('diff', findings.flatMap(differenceLines).map(printable)),
    '</details>\n',
  ].join('\n');
}

function differenceLines(finding: Finding): readonly string[] {
  const { attribute, reason } = finding;
  const about = attribute ?? meaningOf(finding);
  return [
    `@@ ${finding.class}: ${about} @@`,
    ...(attribute === undefined || reason === undefined ? [] : [`! ${reason}`]),
    ...shownSides(finding).map(({ name, text }) => `${LABELS[name]}${text}`),
  ];
}

/** As a diff: what is declared would be lost, what is live has come. */
const LABELS = {
  declared: '- declared  ',
  recorded: '! recorded  ',
  live: '+ live      ',
} as const;
