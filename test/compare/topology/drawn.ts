import { topologyOf, type TopologyOptions } from '../../../lib/compare';
import {
  type Finding,
  type Inventory,
  type ObservedInventory,
  type Topology,
  type TopologyBinding,
  type TopologyEndpoint,
  type TopologyTemplate,
} from '../../../lib/model';
import { findingsOf } from '../../helpers/compare';
import { inventory, observed } from '../../helpers/inventory';

interface Given {
  readonly declared?: Partial<Inventory>;
  /** Absent: no state was read. */
  readonly recorded?: Partial<ObservedInventory>;
  readonly live?: Partial<ObservedInventory>;
}

export const sidesOf = ({ declared = {}, recorded, live = {} }: Given) => ({
  declared: inventory(declared),
  recorded: new Map<string, ObservedInventory>(
    recorded === undefined ? [] : [['live', observed(recorded)]],
  ),
  live: observed(live),
});

/** Compares and draws, and tells what is drawn in a line per part. */
export const drawn = (
  given: Given,
  options: TopologyOptions & {
    readonly scope?: 'account' | 'declared';
    /** Changes what was found before it is drawn. */
    readonly judge?: (finding: Finding) => Finding;
  } = {},
): readonly string[] => {
  const { scope = 'account', judge = (finding: Finding) => finding, ...rest } = options;
  const found = findingsOf(given, { scope }).map(judge);
  return linesOf(topologyOf(sidesOf(given), found, rest));
};

export function linesOf({ templates, bindings }: Topology): readonly string[] {
  const names = new Map(templates.map(({ key, name }) => [key, name]));
  return [
    ...templates.flatMap((template) => [
      templateLine(template),
      ...template.endpoints.map(endpointLine),
    ]),
    ...bindings.map((binding) => bindingLine(binding, names)),
  ];
}

const templateLine = ({ name, templateId, ...rest }: TopologyTemplate): string =>
  `${name}${templateId === undefined ? '' : ` (${templateId})`}: ${stateOf(rest)}`;

const endpointLine = ({ attribute, url, declaredUrl, ...rest }: TopologyEndpoint): string => {
  const instead = declaredUrl === undefined ? '' : `, not ${declaredUrl}`;
  return `  ${attribute.replace('callbacks.', '')} to ${url}${instead}: ${stateOf(rest)}`;
};

function bindingLine(
  { domainName, appName, template = '', declaredTemplate, ...rest }: TopologyBinding,
  names: ReadonlyMap<string, string>,
): string {
  const instead =
    declaredTemplate === undefined ? '' : `, not ${names.get(declaredTemplate) ?? ''}`;
  return `${domainName}/${appName} on ${names.get(template) ?? 'none'}${instead}: ${stateOf(rest)}`;
}

const stateOf = ({ mark, note }: Pick<TopologyTemplate, 'mark' | 'note'>): string =>
  `${mark}${note === undefined ? '' : ` (${note})`}`;
