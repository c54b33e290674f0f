/** Each colour with its light and its dark value. */
export const PALETTE = {
  ground: ['#ffffff', '#12171d'],
  text: ['#1d2733', '#e4eaf0'],
  quiet: ['#57636f', '#9aa7b4'],
  frame: ['#d5dbe1', '#333d47'],
  same: ['#7a8694', '#75828f'],
  'same-fill': ['#f4f6f8', '#1b222a'],
  different: ['#c4281b', '#ff8a7d'],
  'different-fill': ['#ffeeec', '#3a1a17'],
  'declared-only': ['#8f5d00', '#e3ad45'],
  'declared-only-fill': ['#fff6df', '#332608'],
  'live-only': ['#7135c7', '#bd97f5'],
  'live-only-fill': ['#f6f0fe', '#2a1d40'],
  unchecked: ['#57636f', '#9aa7b4'],
  'unchecked-fill': ['#e9edf1', '#262e37'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

type Colour = keyof typeof PALETTE;

/** Every class of a drawing begins so, and its style reaches nothing that has none of them. */
export const ROOT_CLASS = 'live-callbacks-graph';

const names = Object.keys(PALETTE) as Colour[];

const variables = (theme: 0 | 1): string =>
  names.map((name) => `--lcg-${name}:${PALETTE[name][theme]}`).join(';');

// programs that know no custom properties take the first of the two
const colour = (property: 'fill' | 'stroke', name: Colour): string =>
  `${property}:${PALETTE[name][0]};${property}:var(--lcg-${name})`;

const DASHES = {
  same: 'stroke-width:1.25',
  different: 'stroke-width:2.5',
  'declared-only': 'stroke-width:1.75;stroke-dasharray:7 4',
  'live-only': 'stroke-width:2;stroke-dasharray:1 4;stroke-linecap:round',
  unchecked: 'stroke-width:1.5;stroke-dasharray:8 3 2 3',
} as const;

const markRules = (Object.keys(DASHES) as (keyof typeof DASHES)[]).flatMap((mark) => [
  `.lcg-box.lcg-${mark}{${colour('fill', `${mark}-fill`)};${colour('stroke', mark)};${DASHES[mark]}}`,
  `.lcg-line.lcg-${mark}{${colour('stroke', mark)};${DASHES[mark]}}`,
  `.lcg-tip.lcg-${mark}{${colour('fill', mark)}}`,
  `.lcg-note.lcg-${mark}{${colour('fill', mark === 'same' ? 'quiet' : mark)}}`,
]);

/** The style of a drawing, light or dark as the reader's system is. */
export const STYLE = [
  `.${ROOT_CLASS}{${variables(0)};max-width:100%;height:auto}`,
  `@media (prefers-color-scheme:dark){.${ROOT_CLASS}{${variables(1)}}}`,
  `.lcg-ground{${colour('fill', 'ground')};${colour('stroke', 'frame')}}`,
  `.lcg-text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;${colour('fill', 'text')}}`,
  '.lcg-title{font-weight:600}',
  `.lcg-detail{font-size:11px;${colour('fill', 'quiet')}}`,
  `.lcg-words{font:12px system-ui,sans-serif;${colour('fill', 'quiet')}}`,
  `.lcg-heading{font-size:16px;font-weight:600;${colour('fill', 'text')}}`,
  '.lcg-column{font-weight:600;letter-spacing:.04em}',
  '.lcg-note{font-weight:600}',
  '.lcg-line{fill:none}',
  `.lcg-rule{${colour('stroke', 'frame')}}`,
  ...markRules,
].join('\n');
