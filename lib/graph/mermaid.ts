import { groupBy, type Mark, type Topology } from '../model';
import { type Edge, edgesOf } from './edges';
import { legendLines, withSymbol } from './marks';
import { mermaidLabel } from './mermaid-label';
import { type Picture, type PictureNode } from './picture';
import { picturesOf } from './pictures';
import { withinBudget } from './within-budget';

/** What Mermaid draws unless its page says otherwise, which GitHub's does not (`maxTextSize`). */
const MAX_TEXT = 50_000;

/** Likewise for lines between boxes (`maxEdges`). */
const MAX_EDGES = 500;

/**
 * A Mermaid flowchart that GitHub draws. What does not fit is left out, first of all what is as
 * declared, and a box says how much.
 */
export const mermaid = (topologies: readonly Topology[]): string =>
  withinBudget(topologies, (kept, leftOut) => {
    const pictures = picturesOf(kept);
    const edges = pictures.flatMap(edgesOf);
    const placing = pictures.flatMap(placingEdges);
    const text = flowchart(pictures, { edges, placing, leftOut });
    const count = edges.length + placing.length;
    return { text, fits: text.length <= MAX_TEXT && count <= MAX_EDGES };
  });

interface Parts {
  readonly edges: readonly Edge[];
  /** Links that are not seen. */
  readonly placing: readonly string[];
  readonly leftOut: string | undefined;
}

function flowchart(pictures: readonly Picture[], { edges, placing, leftOut }: Parts): string {
  const isComparison = pictures.some((picture) => picture.isComparison);
  const lines = [
    'accTitle: Callbacks',
    'accDescr: Domains, the callback templates they are bound to, and where these send callbacks',
    ...pictures.flatMap((picture, index) =>
      pictures.length === 1
        ? nodeLines(picture)
        : subgraph(`a${index + 1}`, picture.title, nodeLines(picture)),
    ),
    ...edges.map((edge) => edgeLine(edge, isComparison)),
    ...placing,
    ...(leftOut === undefined ? [] : [`more[${mermaidLabel(leftOut.split('; '))}]`]),
    ...(isComparison ? [...legend(pictures), ...CLASS_LINES, ...colourLines(edges)] : []),
  ];
  return [...WIDER_LABELS, 'flowchart LR', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** A domain or a URL does not fit into the 200 pixels that Mermaid gives a line of text. */
const WIDER_LABELS = ['---', 'config:', '  flowchart:', '    wrappingWidth: 420', '---'];

/** The shapes of the three columns. */
function nodeLines({ bindings, templates, endpoints, isComparison }: Picture): readonly string[] {
  const node = (open: string, close: string) => (each: PictureNode) =>
    isComparison
      ? `${each.id}${open}${mermaidLabel(markedLines(each))}${close}:::${CLASSES[each.mark]}`
      : `${each.id}${open}${mermaidLabel(plainLines(each))}${close}`;
  return [
    ...bindings.map(node('(', ')')),
    ...templates.map(node('[', ']')),
    ...endpoints.map(node('([', '])')),
  ];
}

const plainLines = ({ title, details, note }: PictureNode): readonly string[] => [
  title,
  ...details,
  ...(note === undefined ? [] : [note]),
];

function markedLines(node: PictureNode): readonly string[] {
  const [title = '', ...rest] = plainLines(node);
  return [withSymbol(node.mark, title), ...rest];
}

const subgraph = (id: string, title: string, lines: readonly string[]): readonly string[] => [
  `subgraph ${id}[${mermaidLabel([title])}]`,
  ...lines.map((line) => `  ${line}`),
  'end',
];

function edgeLine({ from, to, mark, label }: Edge, isComparison: boolean): string {
  const arrow = isComparison ? ARROWS[mark] : ARROWS.same;
  const text = isComparison ? withSymbol(mark, label ?? '') : (label ?? '');
  return `${from} ${arrow}${text === '' ? '' : `|${mermaidLabel([text])}|`} ${to}`;
}

const ARROWS: Readonly<Record<Mark, string>> = {
  same: '-->',
  different: '==>',
  'declared-only': '-.->',
  'live-only': '--o',
  unchecked: '-.-',
};

const legend = (pictures: readonly Picture[]): readonly string[] => {
  const lines = legendLines(pictures);
  return lines.length === 0 ? [] : [`legend[${mermaidLabel(lines)}]:::unmarked`];
};

/** Mermaid would draw a template without bindings in the column of the domains. */
function placingEdges({ bindings: [first], templates, bindings }: Picture): readonly string[] {
  const bound = new Set(bindings.flatMap((node) => [node.template, node.declaredTemplate]));
  return templates
    .filter(({ id }) => first !== undefined && !bound.has(id))
    .map(({ id }) => `${first?.id ?? ''} ~~~ ${id}`);
}

const CLASSES: Readonly<Record<Mark, string>> = {
  same: 'same',
  different: 'different',
  'declared-only': 'declaredOnly',
  'live-only': 'liveOnly',
  unchecked: 'unchecked',
};

// each brings its own text colour: GitHub's page is light or dark
const CLASS_LINES = [
  'classDef unmarked fill:none,stroke:#7a8694,stroke-width:1px',
  'classDef same fill:#f4f6f8,stroke:#7a8694,color:#1d2733',
  'classDef different fill:#ffe5e2,stroke:#c4281b,color:#5c1009,stroke-width:2px',
  'classDef declaredOnly fill:#fff1cc,stroke:#a36a00,color:#4d3200,stroke-dasharray:6 4',
  'classDef liveOnly fill:#efe6fd,stroke:#7b3fd1,color:#371a63,stroke-dasharray:2 3',
  'classDef unchecked fill:#e6eaee,stroke:#57636f,color:#1d2733,stroke-dasharray:8 3 2 3',
];

const COLOURS: Readonly<Partial<Record<Mark, string>>> = {
  different: '#d6392b',
  'declared-only': '#b97a00',
  'live-only': '#8d55dd',
};

/** Mermaid colours lines by their number. */
function colourLines(edges: readonly Edge[]): readonly string[] {
  const numbered = edges.map(({ mark }, index) => ({ mark, index }));
  return [...groupBy(numbered, ({ mark }) => mark)].flatMap(([, group]) => {
    const colour = COLOURS[group[0]?.mark ?? 'same'];
    if (colour === undefined) return [];
    return [`linkStyle ${group.map(({ index }) => index).join(',')} stroke:${colour}`];
  });
}
