import { groupBy, printable, type Topology, type TopologyTemplate } from '../model';
import { type EndpointNode, type TemplateNode, type TemplateRow } from './picture';
import { type Places, placesOf } from './places';

interface TemplateNodes {
  readonly templates: readonly TemplateNode[];
  readonly endpoints: readonly EndpointNode[];
  /** Ids of the nodes by the keys of the templates. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The middle column, and the right one that follows from it. */
export function templateNodes(topology: Topology, prefix: string): TemplateNodes {
  const { templates } = topology;
  const ids = new Map(templates.map(({ key }, index) => [key, `${prefix}t${index + 1}`]));
  const places = placesOf(topology, ids, prefix);
  return {
    templates: templates.map((template) => nodeOf(template, ids.get(template.key) ?? '', places)),
    endpoints: places.nodes,
    ids,
  };
}

function nodeOf(template: TopologyTemplate, id: string, places: Places): TemplateNode {
  const { templateId, mark, note } = template;
  const name = printable(template.name);
  const isNumbered = templateId !== undefined && name !== `template ${templateId}`;
  return {
    id,
    title: name,
    details: isNumbered ? [`id ${templateId}`] : [],
    mark,
    ...(note === undefined ? {} : { note }),
    members: [isNumbered ? `${name} (id ${templateId})` : name],
    rows: rowsOf(template, places),
  };
}

/** Kinds that go to the same place for the same reason share a row. */
function rowsOf(template: TopologyTemplate, places: Places): readonly TemplateRow[] {
  const rows = template.endpoints.map((endpoint) => {
    const { attribute, url, declaredUrl, mark, note } = endpoint;
    const row = {
      mark,
      ...(note === undefined ? {} : { note }),
      endpoint: places.idOf(template, endpoint, url),
      ...(declaredUrl === undefined
        ? {}
        : { declaredEndpoint: places.idOf(template, endpoint, declaredUrl) }),
    };
    return { kind: printable(attribute.replace('callbacks.', '')), row };
  });
  return [...groupBy(rows, ({ row }) => JSON.stringify(row)).values()].flatMap((group) => {
    const kinds = group.map(({ kind }) => kind);
    return group.slice(0, 1).map(({ row }) => ({ ...row, kinds }));
  });
}
