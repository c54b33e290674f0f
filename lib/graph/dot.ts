import { type Mark, type Topology } from '../model';
import { type Edge, edgesOf } from './edges';
import { legendLines, withSymbol } from './marks';
import { type Picture, type PictureNode } from './picture';
import { picturesOf } from './pictures';
import { shortened } from './shortened';

/** A directed graph for Graphviz, from left to right. */
export function dot(topologies: readonly Topology[]): string {
  const pictures = picturesOf(topologies);
  const isComparison = pictures.some((picture) => picture.isComparison);
  return [
    'digraph callbacks {',
    '  graph [rankdir=LR, ranksep=1.2, nodesep=0.25, fontname="Helvetica"];',
    ...(isComparison ? legend(pictures) : []),
    '  node [shape=box, fontname="Helvetica", fontsize=11, margin="0.16,0.08"];',
    '  edge [fontname="Helvetica", fontsize=9, arrowsize=0.7];',
    ...pictures.flatMap((picture, index) => clusterLines(picture, `a${index + 1}`)),
    '}',
    '',
  ].join('\n');
}

const legend = (pictures: readonly Picture[]): readonly string[] => {
  const text = legendLines(pictures).join(' · ');
  return text === '' ? [] : [`  graph [labelloc=b, fontsize=11, label=${quoted([text])}];`];
};

/** One account in a frame of its own, each column of it in one rank. */
function clusterLines(picture: Picture, id: string): readonly string[] {
  const { title, bindings, templates, endpoints, isComparison } = picture;
  const column = (nodes: readonly PictureNode[], shape: Shape) =>
    nodes.length === 0
      ? []
      : [
          '    {',
          '      rank=same;',
          ...nodes.map((node) => `      ${nodeLine(node, shape, isComparison)}`),
          '    }',
        ];
  return [
    `  subgraph cluster_${id} {`,
    `    label=${quoted([title])};`,
    '    labelloc=t;',
    '    color="#c3cad1";',
    ...column(bindings, { style: 'rounded' }),
    ...column(templates, {}),
    ...column(endpoints, { shape: 'ellipse', margin: '0.02,0.02' }),
    ...edgesOf(picture).map((edge) => `    ${edgeLine(edge, isComparison)}`),
    '  }',
  ];
}

type Attributes = Readonly<Record<string, string>>;
type Shape = Attributes & { readonly style?: string };

function nodeLine(node: PictureNode, { style, ...shape }: Shape, isComparison: boolean): string {
  const { id, title, details, note, mark, members } = node;
  const heading = isComparison ? withSymbol(mark, title) : title;
  const { fill, line, dash } = LOOKS[isComparison ? mark : 'same'];
  const styles = ['filled', style, dash].filter((word) => word !== undefined).join(',');
  return `${id} [${[
    `label=${quoted([heading, ...details, ...(note === undefined ? [] : [note])])}`,
    `tooltip=${quoted(members.slice(0, MOST_MEMBERS))}`,
    ...words({ ...shape, style: styles, fillcolor: fill, color: line }),
  ].join(', ')}];`;
}

/** A tooltip is no list. */
const MOST_MEMBERS = 20;

function edgeLine({ from, to, mark, label }: Edge, isComparison: boolean): string {
  const { line, dash } = LOOKS[isComparison ? mark : 'same'];
  const text = isComparison ? withSymbol(mark, label ?? '') : (label ?? '');
  const attributes = [
    ...(text === '' ? [] : [`label=${quoted([text])}`]),
    ...words({ color: line, ...(dash === undefined ? {} : { style: dash }) }),
  ];
  return `${from} -> ${to} [${attributes.join(', ')}];`;
}

const words = (attributes: Attributes): readonly string[] =>
  Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);

interface Look {
  readonly fill: string;
  readonly line: string;
  readonly dash?: string;
}

const LOOKS: Readonly<Record<Mark, Look>> = {
  same: { fill: '#f4f6f8', line: '#7a8694' },
  different: { fill: '#ffe5e2', line: '#c4281b', dash: 'bold' },
  'declared-only': { fill: '#fff1cc', line: '#a36a00', dash: 'dashed' },
  'live-only': { fill: '#efe6fd', line: '#7b3fd1', dash: 'dotted' },
  unchecked: { fill: '#e6eaee', line: '#57636f', dash: 'dashed' },
};

/** A quoted string of several lines. Graphviz reads escapes and HTML's entities in it. */
const quoted = (lines: readonly string[]): string =>
  `"${lines.map((line) => escaped(shortened(line, MOST_COLUMNS))).join('\\n')}"`;

const MOST_COLUMNS = 100;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
