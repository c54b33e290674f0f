import { type Finding } from '../../model';
import { badge } from './classes';
import { breakable, type Markup, markup } from './markup';
import { columnHeads, columnsOf, sideCells } from './sides';
import { meaningOf, titleOf } from '../wording';

/** Findings about one thing with their sides beside each other; absent where none shows a value. */
export function findingTable(findings: readonly Finding[]): Markup | undefined {
  const columns = columnsOf(findings);
  if (columns.length === 0) return undefined;
  return markup`<table class="sides">
<thead>
<tr><th scope="col">Finding</th>${columnHeads(columns)}</tr>
</thead>
<tbody>
${findings.map(
  (finding) =>
    markup`<tr><th scope="row">${remark(finding)}</th>${sideCells(finding, columns)}</tr>`,
)}
</tbody>
</table>`;
}

/** Class, attribute and meaning of a finding. */
export const remark = (finding: Finding): Markup =>
  markup`${badge(finding.class)} ${attributeOf(finding)} <small>${meaningOf(finding)}</small>${
    finding.firstSeen === undefined ? undefined : firstSeen(finding.firstSeen)
  }`;

const attributeOf = ({ attribute }: Finding): Markup | undefined =>
  attribute === undefined ? undefined : markup`<code>${breakable(attribute)}</code>`;

const firstSeen = (time: string): Markup =>
  markup` <small>first seen <time datetime="${time}">${time.slice(0, 10)}</time></small>`;

/** Findings about anything that do not count, and why they do not. */
export const ignoredTable = (findings: readonly Finding[]): Markup => markup`<table class="sides">
<thead>
<tr><th scope="col">Finding</th>${columnHeads(COLUMNS)}<th scope="col">Ignored because</th></tr>
</thead>
<tbody>
${findings.map(ignoredRow)}
</tbody>
</table>`;

const COLUMNS = ['declared', 'live'] as const;

const ignoredRow = (finding: Finding): Markup => markup`<tr>
<th scope="row"><bdi>${titleOf(finding)}</bdi> ${remark(finding)}</th>
${sideCells(finding, COLUMNS)}
<td class="because">${because(finding)}</td>
</tr>`;

function because({ ignoredBy }: Finding): Markup {
  if (ignoredBy?.kind !== 'rule') return markup`it is in the baseline`;
  const { reason = 'no reason given', until } = ignoredBy;
  return markup`${reason} <small>${
    until === undefined ? 'by a rule' : markup`by a rule until <time>${until}</time>`
  }</small>`;
}
