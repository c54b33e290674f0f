import { groupBy } from '../model';
import { type BindingNode, type EndpointNode, type Picture, type TemplateNode } from './picture';

/** Where a box is, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of one picture is. */
export interface Layout {
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
}

/** The three columns, with room between them for the lines. */
export const COLUMNS = {
  bindings: { x: 20, width: 290 },
  templates: { x: 400, width: 270 },
  endpoints: { x: 760, width: 340 },
} as const;

/** Of the whole drawing. */
export const WIDTH = 1120;

/** Of a line of text in a box, and above and below all of them. */
export const LINE = 16;
export const PADDING = 8;

/** Between the name of a template and what it sends. */
export const RULE = 8;

const GAP = 8;
const LANE_GAP = 20;

/**
 * Each template stands beside what is bound to it and what it is the first to send to, in a lane of
 * its own: lines are short then, and cross only where templates share something.
 */
export function layout({ bindings, templates, endpoints }: Picture): Layout {
  const bindingsOf = groupBy(bindings, ({ template }) => template ?? '');
  const endpointsOf = groupBy(endpoints, ({ owner }) => owner);
  const boxes = new Map<string, Box>();
  let top = 0;
  for (const template of [...templates, undefined]) {
    const id = template?.id ?? '';
    const lane = [
      stack(COLUMNS.bindings, (bindingsOf.get(id) ?? []).map(sized)),
      stack(COLUMNS.templates, template === undefined ? [] : [sized(template)]),
      stack(COLUMNS.endpoints, (endpointsOf.get(id) ?? []).map(sized)),
    ];
    const height = Math.max(...lane.map((column) => column.height));
    for (const column of lane) {
      const offset = top + (height - column.height) / 2;
      for (const [node, box] of column.boxes) boxes.set(node, { ...box, y: box.y + offset });
    }
    if (height > 0) top += height + LANE_GAP;
  }
  return { height: Math.max(0, top - LANE_GAP), boxes };
}

interface Sized {
  readonly id: string;
  readonly height: number;
}

const sized = (node: BindingNode | TemplateNode | EndpointNode): Sized => ({
  id: node.id,
  height: 2 * PADDING + LINE * linesOf(node) + ('rows' in node && node.rows.length > 0 ? RULE : 0),
});

const linesOf = (node: BindingNode | TemplateNode | EndpointNode): number =>
  1 +
  Math.max(node.details.length, node.note === undefined ? 0 : 1) +
  ('rows' in node ? node.rows.length : 0);

function stack(column: Pick<Box, 'x' | 'width'>, nodes: readonly Sized[]) {
  let y = 0;
  const boxes = nodes.map(({ id, height }) => {
    const box: Box = { ...column, y, height };
    y += height + GAP;
    return [id, box] as const;
  });
  return { height: Math.max(0, y - GAP), boxes };
}
