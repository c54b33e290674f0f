import {
  counted,
  type Finding,
  FINDING_CLASS_NAMES,
  FINDING_CLASSES,
  printable,
  type Report,
} from '../../model';
import { type Section } from '../budget';
import { type Group, groupsOf } from '../groups';
import { detailsOf } from './details';
import { cell, code, fenceFor, prose } from './escape';
import { ignoredBecause, meaningOf, scaleOf, shownSides, titleOf } from '../wording';

/** The parts of a Markdown report after its verdict, in reading order. */
export function sectionsOf(report: Report): readonly Section[] {
  const groups = groupsOf(report.findings.filter(({ ignored }) => !ignored));
  const differing = only(groups, (finding) => FINDING_CLASSES[finding.class].isDifference);
  const sections = [
    differencesSection(findingsOf(differing)),
    detailsSection(differing),
    remarksSection(findingsOf(only(groups, isRemark))),
    ignoredSection(findingsOf(groupsOf(report.findings.filter(({ ignored }) => ignored)))),
    uncheckedSection(findingsOf(only(groups, (finding) => finding.class === 'unchecked'))),
    fixesSection(findingsOf(groups)),
    notesSection(report.notes),
    accountsSection(report),
    footerSection(report),
  ];
  return sections.filter(({ items }) => items.length > 0);
}

const only = (
  groups: readonly Group[],
  isWanted: (finding: Finding) => boolean,
): readonly Group[] =>
  groups
    .map((group) => ({ ...group, findings: group.findings.filter(isWanted) }))
    .filter(({ findings }) => findings.length > 0);

const isRemark = (finding: Finding): boolean =>
  !FINDING_CLASSES[finding.class].isDifference && finding.class !== 'unchecked';

const findingsOf = (groups: readonly Group[]): readonly Finding[] =>
  groups.flatMap(({ findings }) => findings);

function differencesSection(findings: readonly Finding[]): Section {
  const present = new Set(findings.map((finding) => finding.class));
  const legend = FINDING_CLASS_NAMES.filter((name) => present.has(name))
    .map((name) => `${name}: ${FINDING_CLASSES[name].meaning}`)
    .join(' · ');
  return {
    noun: 'differences',
    share: 0.4,
    head: tableHead('Class', 'Resource', 'What', 'Declared', 'Live'),
    items: findings.map((finding) => () => differenceRow(finding)),
    tail: `\n<sub>${legend}</sub>\n`,
  };
}

function differenceRow(finding: Finding): string {
  const { attribute, reason, declared, live } = finding;
  const about = attribute === undefined ? prose(meaningOf(finding)) : code(attribute);
  const why = attribute === undefined || reason === undefined ? '' : `<br>${prose(reason)}`;
  return row(finding.class, resource(finding), `${about}${why}`, side(declared), side(live));
}

const side = (value: Finding['declared']): string => {
  if (value === undefined) return '';
  if (value === null) return '(unset)';
  return typeof value === 'string' ? code(value) : value.map(code).join(', ');
};

/** One folded part per template or binding that has values to show. */
const detailsSection = (groups: readonly Group[]): Section => ({
  noun: 'folded details',
  share: 0,
  head: '',
  items: groups.filter(hasSides).map((group) => () => detailsOf(group)),
  tail: '',
});

const hasSides = ({ findings }: Group): boolean =>
  findings.some((finding) => shownSides(finding).length > 0);

const remarksSection = (findings: readonly Finding[]): Section => ({
  noun: 'remarks',
  share: 0.04,
  ...folded(counted(findings.length, 'remark'), tableHead('Class', 'Resource', 'What')),
  items: findings.map((finding) => () => row(finding.class, resource(finding), explained(finding))),
});

const ignoredSection = (findings: readonly Finding[]): Section => ({
  noun: 'ignored findings',
  share: 0.05,
  ...folded(
    counted(findings.length, 'ignored finding'),
    tableHead('Class', 'Resource', 'What', 'Ignored because'),
  ),
  items: findings.map(
    (finding) => () =>
      row(finding.class, resource(finding), explained(finding), prose(ignoredBecause(finding))),
  ),
});

const uncheckedSection = (findings: readonly Finding[]): Section => ({
  noun: 'unchecked',
  share: 0.15,
  head: `### Not checked\n\n${tableHead('Resource', 'Why')}`,
  items: findings.map((finding) => () => row(resource(finding), explained(finding))),
  tail: '',
});

const explained = (finding: Finding): string => {
  const { attribute } = finding;
  return `${attribute === undefined ? '' : `${code(attribute)}: `}${prose(meaningOf(finding))}`;
};

/** What it is about, and below it where that is declared. */
function resource(finding: Finding): string {
  const place = finding.constructPath ?? finding.address;
  return `${prose(titleOf(finding))}${place === undefined ? '' : `<br>${code(place)}`}`;
}

/** Each command once; with several accounts, once in each. */
function fixesSection(findings: readonly Finding[]): Section {
  const items = [...new Set(findings.flatMap(fixLines))];
  const { open, close } = fenceFor('sh', items);
  return {
    noun: 'commands',
    share: 0.14,
    head: `### How to fix\n\nRead a command before you run it: some delete.\n\n${open}`,
    items: items.map((item) => () => item),
    tail: close,
  };
}

function fixLines({ fix, target }: Finding): readonly string[] {
  if (fix === undefined) return [];
  const account = target === undefined ? '' : `# account ${printable(target)}\n`;
  return [`${account}${printable(fix)}\n`];
}

const notesSection = (notes: readonly string[]): Section => ({
  noun: 'notes',
  share: 0.06,
  head: '### Notes\n\n',
  items: notes.map((note) => () => `- ${prose(note)}\n`),
  tail: '',
});

const accountsSection = (report: Report): Section => ({
  noun: 'accounts',
  share: 0.03,
  ...folded(counted(report.targets?.length ?? 0, 'account'), ''),
  items:
    report.targets === undefined ? [] : scaleOf(report).map((line) => () => `- ${prose(line)}\n`),
});

const footerSection = (report: Report): Section => ({
  noun: 'closing lines',
  share: 0.08,
  head: '',
  items: [
    `checked at ${report.checkedAt}`,
    ...(report.targets === undefined ? scaleOf(report) : [counted(report.apiCalls, 'API call')]),
  ].map((line) => () => `<sub>${prose(line)}</sub>\n`),
  tail: '',
});

const folded = (summary: string, head: string): Pick<Section, 'head' | 'tail'> => ({
  head: `<details><summary>${summary}</summary>\n\n${head}`,
  tail: '\n</details>\n',
});

const tableHead = (...names: readonly string[]): string =>
  `${row(...names)}${row(...names.map(() => '---'))}`;

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
