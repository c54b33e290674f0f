import { svg } from '../../graph';
import { counted, type Finding, type Report } from '../../model';
import { groupsOf } from '../groups';
import { fixesSection } from './fixes';
import { groupList, type Place } from './groups';
import { Markup, markup } from './markup';
import { page } from './page';
import { scaleSection } from './scale';
import { type Section } from './section';
import { ignoredTable } from './table';
import { type View } from '../view';

/** The report as a page that stands alone: it runs no script and sends no request. */
export function html(report: Report, view: View): string {
  const open = report.findings.filter(({ ignored }) => !ignored);
  const unchecked = placesOf(open.filter(isUnchecked), 1);
  const found = placesOf(
    open.filter((finding) => !isUnchecked(finding)),
    unchecked.length + 1,
  );
  const sections = [
    uncheckedSection(unchecked),
    scaleSection(report),
    pictureSection(view),
    findingsSection(found),
    ignoredSection(report.findings.filter(({ ignored }) => ignored)),
    fixesSection([...unchecked, ...found]),
    notesSection(report.notes),
  ].flatMap((section) => section ?? []);
  return page(report, sections);
}

const isUnchecked = (finding: Finding): boolean => finding.class === 'unchecked';

const placesOf = (findings: readonly Finding[], first: number): readonly Place[] =>
  groupsOf(findings).map((group, index) => ({ id: `group-${first + index}`, group }));

const countOf = (places: readonly Place[]): number =>
  places.reduce((sum, { group }) => sum + group.findings.length, 0);

const uncheckedSection = (places: readonly Place[]): Section | undefined =>
  places.length === 0
    ? undefined
    : {
        id: 'unchecked',
        title: 'Not checked',
        count: countOf(places),
        body: markup`<p>Nobody knows whether these are right. Each says what is in the way.</p>
${groupList(places)}`,
      };

const findingsSection = (places: readonly Place[]): Section | undefined =>
  places.length === 0
    ? undefined
    : {
        id: 'findings',
        title: 'Findings',
        count: countOf(places),
        body: groupList(places),
      };

function pictureSection({ topologies }: View): Section | undefined {
  const drawn = topologies?.() ?? [];
  if (drawn.length === 0) return undefined;
  return {
    id: 'picture',
    title: 'Where callbacks go',
    // the picture escapes its texts itself; a reader without a mouse can scroll it
    body: markup`<div class="frame" role="region" aria-label="Picture" tabindex="0">
${new Markup(svg(drawn))}</div>`,
  };
}

const ignoredSection = (findings: readonly Finding[]): Section | undefined =>
  findings.length === 0
    ? undefined
    : {
        id: 'ignored',
        title: 'Ignored',
        count: findings.length,
        body: markup`<details class="fold">
<summary>${counted(findings.length, 'finding')} not counted, and why</summary>
${ignoredTable(findings)}
</details>`,
      };

const notesSection = (notes: readonly string[]): Section | undefined =>
  notes.length === 0
    ? undefined
    : {
        id: 'notes',
        title: 'Notes',
        count: notes.length,
        body: markup`<ul class="plain">
${notes.map((note) => markup`<li>${note}</li>`)}
</ul>`,
      };
