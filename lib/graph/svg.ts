import { escapeMarkup, type Topology } from '../model';
import { MARKS, marksIn, withSymbol } from './marks';
import { type Picture } from './picture';
import { picturesOf } from './pictures';
import { shortened } from './shortened';
import { COLUMNS, layout, WIDTH } from './svg-layout';
import { lineElements } from './svg-lines';
import { nodeElement } from './svg-node';
import { ROOT_CLASS, STYLE } from './svg-style';

/**
 * One `<svg>` element with a picture per topology, one below the other. It stands alone as a file,
 * and can be put into an HTML page as it is: it has no ids, its style reaches nothing outside, and
 * it has no scripts and no external resources.
 */
export function svg(topologies: readonly Topology[]): string {
  const pictures = picturesOf(topologies).map((picture) => ({ picture, ...drawn(picture) }));
  let height = 0;
  const groups = pictures.map(({ elements, height: own }) => {
    const group = `<g transform="translate(0 ${height})">\n${elements.join('\n')}\n</g>`;
    height += own;
    return group;
  });
  const title = pictures.map(({ picture }) => picture.title).join('; ') || 'Callbacks';
  const description = pictures.map(({ picture }) => picture.summary).join('; ') || NOTHING;
  height = Math.max(height, 60);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${ROOT_CLASS}" role="img" aria-label="${escapeMarkup(`${title}. ${description}`)}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<desc>${escapeMarkup(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="lcg-ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>`,
    ...groups,
    '</svg>',
    '',
  ].join('\n');
}

const NOTHING = 'nothing to draw';

/** Above the boxes: heading, summary, names of the columns. */
const TOP = 100;
const LEGEND = 60;
const BOTTOM = 24;

/** The elements of one picture, and how high it is. */
function drawn(picture: Picture): {
  readonly elements: readonly string[];
  readonly height: number;
} {
  const { title, summary, bindings, templates, endpoints, isComparison } = picture;
  const placed = layout(picture);
  const nodes = [...bindings, ...templates, ...endpoints].flatMap((node) => {
    const box = placed.boxes.get(node.id);
    return box === undefined ? [] : [nodeElement(node, box, isComparison)];
  });
  const bottom = TOP + Math.max(placed.height, 24);
  return {
    height: bottom + (isComparison ? LEGEND : BOTTOM),
    elements: [
      words(shortened(title, 110), { x: LEFT, y: 34, look: 'lcg-heading' }),
      words(summary, { x: LEFT, y: 56 }),
      ...COLUMN_NAMES.map(([name, { x }]) => words(name, { x, y: 88, look: 'lcg-column' })),
      `<g transform="translate(0 ${TOP})">`,
      ...(nodes.length === 0 ? [words(NOTHING, { x: LEFT, y: 20 })] : []),
      ...lineElements(picture, placed),
      ...nodes,
      '</g>',
      ...(isComparison ? legend(picture, bottom + 34) : []),
    ],
  };
}

const LEFT = COLUMNS.bindings.x;

const COLUMN_NAMES = [
  ['Domains', COLUMNS.bindings],
  ['Templates', COLUMNS.templates],
  ['Endpoints', COLUMNS.endpoints],
] as const;

const words = (
  text: string,
  { x, y, look = '' }: { readonly x: number; readonly y: number; readonly look?: string },
): string =>
  `<text class="${`lcg-words ${look}`.trim()}" x="${x}" y="${y}">${escapeMarkup(text)}</text>`;

function legend(picture: Picture, y: number): readonly string[] {
  return marksIn([picture]).flatMap((mark, index) => {
    const x = LEFT + index * LEGEND_ITEM;
    return [
      `<path class="lcg-line lcg-${mark}" d="M${x} ${y}h30"/>`,
      `<path class="lcg-tip lcg-${mark}" d="M${x + 36} ${y}l-8-4v8z"/>`,
      words(withSymbol(mark, MARKS[mark].meaning), { x: x + 44, y: y + 4 }),
    ];
  });
}

const LEGEND_ITEM = 205;
