import { type Topology } from '../model';
import { dot } from './dot';
import { html } from './html';
import { mermaid } from './mermaid';
import { svg } from './svg';

/** Draws topologies, one picture per account, as text that ends with one newline. */
export type Graph = (topologies: readonly Topology[]) => string;

/** Every format a picture can be drawn in. */
export const GRAPHS = { mermaid, dot, svg, html } as const satisfies Record<string, Graph>;

export type GraphName = keyof typeof GRAPHS;

export { svg } from './svg';
