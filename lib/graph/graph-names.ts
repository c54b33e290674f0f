/** The formats a picture can be drawn in, by themselves: help lists them and draws nothing. */
export const GRAPH_NAMES = ['mermaid', 'dot', 'svg', 'html'] as const;

export type GraphName = (typeof GRAPH_NAMES)[number];
