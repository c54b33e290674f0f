import { type Topology } from '../model';
import { dot } from './dot';
import { type GraphName } from './graph-names';
import { html } from './html';
import { mermaid } from './mermaid';
import { svg } from './svg';

/** Draws topologies, one picture per account, as text that ends with one newline. */
export type Graph = (topologies: readonly Topology[]) => string;

/** Every format a picture can be drawn in. */
export const GRAPHS = { mermaid, dot, svg, html } as const satisfies Record<GraphName, Graph>;

export { GRAPH_NAMES, type GraphName } from './graph-names';
export { svg } from './svg';
