import { ascendingBy, groupBy, isRecord } from '../model';
import type { AdoptedTemplate, Adoption } from './adoption';
import { commentLines, remarkLines } from './comment';
import { remarksOf } from './remarks';
import { proposalText } from './splits';
import { yamlText } from './yaml';

/** A fleet file. */
export const fleetText = (adoption: Adoption): string =>
  [
    '# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/fleet.json',
    ...commentLines('#', 'Written by "live-callbacks adopt".', ''),
    ...remarkLines('#', remarksOf(adoption)),
    '',
    'version: 1',
    '',
    'templates:',
    ...adoption.templates.flatMap(templateLines),
    ...bindingLines(adoption.templates),
    '',
  ].join('\n');

function templateLines(template: AdoptedTemplate): readonly string[] {
  const { key, templateId, declaration, keyVariable, splits } = template;
  const { templateName, description, callbacks, limits } = declaration;
  return [
    `  ${yamlText(key)}:`,
    `    templateName: ${yamlText(templateName)}`,
    ...(description === undefined ? [] : [`    description: ${yamlText(description)}`]),
    ...(keyVariable === undefined ? [] : [`    callbackKey: { variable: ${keyVariable} }`]),
    '    callbacks:',
    ...Object.entries(callbacks).flatMap(([kind, callback]) => callbackLines(kind, callback)),
    ...(limits === undefined ? [] : [`    limits: ${limits}`]),
    `    importFrom: ${templateId}`,
    ...splits.flatMap(({ key: own, templateName: name, appName }) => [
      ...commentLines('  #', proposalText(template, { appName, first: 'the fleet' })),
      ...asComment(
        [
          `  ${yamlText(own)}:`,
          `    extends: ${yamlText(key)}`,
          `    templateName: ${yamlText(name)}`,
        ],
        '  ',
      ),
    ]),
  ];
}

function callbackLines(kind: string, callback: unknown): readonly string[] {
  if (!isRecord(callback)) return [`      ${kind}: ${yamlText(String(callback))}`];
  const { url, levels } = callback;
  return [
    `      ${kind}:`,
    `        url: ${yamlText(String(url))}`,
    ...(Array.isArray(levels)
      ? ['        levels:', ...levels.map((level) => `          - ${yamlText(String(level))}`)]
      : []),
  ];
}

/** What stands in the file for one app name of a domain. */
interface Entry {
  readonly domainName: string;
  readonly appName: string;
  readonly template: string;
  /** Absent for a proposal. */
  readonly importFrom?: number;
}

function bindingLines(templates: readonly AdoptedTemplate[]): readonly string[] {
  const adopted = templates.flatMap(({ key: template, templateId: importFrom, bindings }) =>
    bindings.map((binding): Entry => ({ ...binding, template, importFrom })),
  );
  const proposed = templates.flatMap(({ splits }) =>
    splits.flatMap(({ key: template, appName, domainNames }) =>
      domainNames.map((domainName): Entry => ({ domainName, appName, template })),
    ),
  );
  const byDomain = groupBy([...adopted, ...proposed], ({ domainName }) => domainName);
  const domains = [...byDomain].sort(ascendingBy(([domainName]) => [domainName]));
  if (domains.length === 0) return [];
  // a member that would hold comments alone is one itself
  if (adopted.length === 0) {
    const lines = domains.flatMap(([domainName, entries]) => proposedDomain(domainName, entries));
    return ['', ...asComment(['bindings:', ...lines], '')];
  }
  const lines = domains.flatMap(([domainName, entries]) =>
    entries.some(isAdopted)
      ? [domainLine(domainName), ...entries.flatMap(entryLines)]
      : asComment(proposedDomain(domainName, entries), '  '),
  );
  return ['', 'bindings:', ...lines];
}

const domainLine = (domainName: string): string => `  ${yamlText(domainName)}:`;

const proposedDomain = (domainName: string, entries: readonly Entry[]): readonly string[] => [
  domainLine(domainName),
  ...entries.map(proposedLine),
];

/** Taking the mark away gives back the lines. */
const asComment = (lines: readonly string[], indent: string): readonly string[] =>
  lines.map((line) => `${indent}# ${line.slice(indent.length)}`);

const isAdopted = ({ importFrom }: Entry): boolean => importFrom !== undefined;

const proposedLine = ({ appName, template }: Entry): string =>
  `    ${yamlText(appName)}: ${yamlText(template)}`;

function entryLines(entry: Entry): readonly string[] {
  const { appName, template, importFrom } = entry;
  if (importFrom === undefined) return asComment([proposedLine(entry)], '    ');
  const app = yamlText(appName);
  const line = `    ${app}: { template: ${yamlText(template)}, importFrom: ${importFrom} }`;
  return line.length <= MAX_WIDTH
    ? [line]
    : [`    ${app}:`, `      template: ${yamlText(template)}`, `      importFrom: ${importFrom}`];
}

/** As prettier's own, so that it breaks none of these lines. */
const MAX_WIDTH = 80;
