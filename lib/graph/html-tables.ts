import { escapeMarkup, type Mark, printable, type Topology, type TopologyTemplate } from '../model';
import { MARKS, withSymbol } from './marks';

/** A topology in tables: nothing is grouped or shortened there. */
export function tablesOf(topology: Topology): readonly string[] {
  const { bindings, templates, view = 'both' } = topology;
  const names = new Map(templates.map(({ key, name }) => [key, name]));
  const nameOf = (key: string | undefined) => names.get(key ?? '') ?? '';
  const columns = view === 'both' ? COMPARED : PLAIN;
  return [
    ...table('Bindings', columns.bindings, bindings, (binding) => ({
      Domain: binding.domainName,
      App: binding.appName,
      Template: nameOf(binding.template),
      'Declared template': nameOf(binding.declaredTemplate),
      State: stateOf(binding),
    })),
    ...table('Templates', columns.templates, templates, (template) => ({
      Template: template.name,
      Id: template.templateId === undefined ? '' : String(template.templateId),
      Note: template.note ?? '',
      State: stateOf(template),
    })),
    ...table('Callbacks', columns.callbacks, templates.flatMap(callbacksOf), (callback) => ({
      Template: callback.template,
      Kind: callback.attribute.replace('callbacks.', ''),
      URL: callback.url,
      'Declared URL': callback.declaredUrl ?? '',
      State: stateOf(callback),
    })),
  ];
}

const PLAIN = {
  bindings: ['Domain', 'App', 'Template'],
  templates: ['Template', 'Id', 'Note'],
  callbacks: ['Template', 'Kind', 'URL'],
};

const COMPARED = {
  bindings: [...PLAIN.bindings, 'Declared template', 'State'],
  templates: ['Template', 'Id', 'State'],
  callbacks: [...PLAIN.callbacks, 'Declared URL', 'State'],
};

const callbacksOf = ({ name, endpoints }: TopologyTemplate) =>
  endpoints.map((endpoint) => ({ ...endpoint, template: name }));

const stateOf = ({ mark, note }: { readonly mark: Mark; readonly note?: string }): string =>
  [withSymbol(mark, MARKS[mark].meaning), ...(note === undefined ? [] : [note])].join(': ');

function table<Entry>(
  caption: string,
  columns: readonly string[],
  entries: readonly Entry[],
  cellsOf: (entry: Entry) => Readonly<Record<string, string>>,
): readonly string[] {
  if (entries.length === 0) return [];
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return [
    `<div class="table" role="region" aria-label="${caption}" tabindex="0">`,
    '<table>',
    `<caption>${caption}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    '<tbody>',
    ...entries.map((entry) => {
      const cells = cellsOf(entry);
      return `<tr>${columns.map((column) => cell(column, cells[column] ?? '')).join('')}</tr>`;
    }),
    '</tbody>',
    '</table>',
    '</div>',
  ];
}

const cell = (column: string, text: string): string =>
  `<td${VALUES.has(column) ? ' class="value"' : ''}>${escapeMarkup(printable(text))}</td>`;

/** What has to be read letter by letter. */
const VALUES: ReadonlySet<string> = new Set(['Domain', 'App', 'URL', 'Declared URL']);
