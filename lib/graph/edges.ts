import { type Mark } from '../model';
import { type Picture } from './picture';

/** A line from a box to one on its right. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly mark: Mark;
  readonly label?: string;
}

/**
 * All lines of a picture. What is live and what is declared instead are two lines: the second is
 * one that only the declaration has.
 */
export const edgesOf = ({ bindings, templates }: Picture): readonly Edge[] => [
  ...bindings.flatMap(({ id, template, declaredTemplate, mark }) => [
    ...(template === undefined ? [] : [{ from: id, to: template, mark }]),
    ...declaredEdge(id, declaredTemplate),
  ]),
  ...templates.flatMap(({ id, rows }) =>
    rows.flatMap(({ kinds, mark, endpoint, declaredEndpoint }) => [
      { from: id, to: endpoint, mark, label: kinds.join(', ') },
      ...declaredEdge(id, declaredEndpoint, kinds.join(', ')),
    ]),
  ),
];

const declaredEdge = (from: string, to: string | undefined, label?: string): readonly Edge[] =>
  to === undefined
    ? []
    : [{ from, to, mark: 'declared-only', ...(label === undefined ? {} : { label }) }];
