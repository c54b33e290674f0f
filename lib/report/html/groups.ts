import { type Finding, FINDING_CLASS_NAMES, groupBy } from '../../model';
import { type Group } from '../groups';
import { badge } from './classes';
import { breakable, type Markup, markup } from './markup';
import { findingTable, remark } from './table';

/** A group and where it is in the page: names come from the account and would be no anchors. */
export interface Place {
  readonly id: string;
  readonly group: Group;
}

/** A page with more groups starts with them folded: their first lines are its overview then. */
const MOST_OPEN = 25;

/** Groups below a heading; those of several accounts below one heading per account. */
export function groupList(places: readonly Place[]): Markup {
  const isOpen = places.length <= MOST_OPEN;
  const accounts = groupBy(places, ({ group }) => group.findings[0]?.target ?? '');
  return markup`${[...accounts].map(([account, ofAccount]) => {
    const isNamed = account !== '' && !ofAccount.every(isAccount);
    const boxes = ofAccount.map((place) => groupBox(place, isOpen, isNamed ? 4 : 3));
    return markup`${isNamed ? accountTitle(account) : undefined}${boxes}`;
  })}`;
}

const accountTitle = (account: string): Markup =>
  markup`<h3 class="account">account <bdi>${account}</bdi></h3>\n`;

// its title names it already
const isAccount = ({ group }: Place): boolean => group.findings[0]?.subject === 'account';

function groupBox({ id, group }: Place, isOpen: boolean, level: 3 | 4): Markup {
  const { findings, fixes } = group;
  return markup`<details class="group" id="${id}"${isOpen ? OPEN : undefined}>
<summary>
<h${level}>${groupTitle(group)}</h${level}>
<span class="tally">${tally(findings)}</span>
</summary>
<div class="body">
${whereabouts(findings)}
${findingTable(findings) ?? findingList(findings)}
${fixes.length === 0 ? undefined : fixList(fixes)}
</div>
</details>`;
}

const findingList = (findings: readonly Finding[]): Markup => markup`<ul class="remarks">
${findings.map((finding) => markup`<li>${remark(finding)}</li>`)}
</ul>`;

const fixList = (fixes: readonly string[]): Markup => markup`<div class="fix"><span>Fix</span>
<ul>
${fixes.map((fix) => markup`<li><code>${breakable(fix)}</code></li>`)}
</ul>
</div>`;

const OPEN = markup` open`;

/** What a group is about; the name apart from the word before it. */
export function groupTitle({ title, findings }: Group): Markup {
  const subject = findings[0]?.subject ?? '';
  const name = title.slice(subject.length + 1);
  return markup`<span class="subject">${subject}</span> <bdi>${name}</bdi>`;
}

const tally = (findings: readonly Finding[]): readonly Markup[] =>
  FINDING_CLASS_NAMES.flatMap((name) => {
    const count = findings.filter((finding) => finding.class === name).length;
    return count === 0 ? [] : badge(name, count);
  });

/** Where it is in the code: construct, Terraform address and file, each once. */
function whereabouts(findings: readonly Finding[]): Markup | undefined {
  const names = findings.flatMap(({ constructPath, address, location }) => [
    ...(constructPath === undefined ? [] : [constructPath]),
    ...(address === undefined ? [] : [address]),
    ...(location === undefined ? [] : [`${location.file}:${location.line}`]),
  ]);
  if (names.length === 0) return undefined;
  const isDeclared = findings.some(({ stack, subject }) => stack ?? subject === 'account');
  return markup`<p class="whereabouts">${isDeclared ? '' : 'would be declared in'}
${[...new Set(names)].map((name) => markup`<code>${breakable(name)}</code>`)}</p>`;
}
