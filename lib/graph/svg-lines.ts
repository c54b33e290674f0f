import { type Mark } from '../model';
import { type Picture } from './picture';
import { type Box, type Layout, LINE, PADDING } from './svg-layout';

/** The lines from each box to the boxes on its right, with their tips. */
export function lineElements(picture: Picture, { boxes }: Layout): readonly string[] {
  const { bindings, templates, isComparison } = picture;
  const between = (from: Point | undefined, to: string | undefined, mark: Mark) => {
    const box = boxes.get(to ?? '');
    return from === undefined || box === undefined
      ? []
      : [lineElement(from, headOf(box), isComparison ? mark : 'same')];
  };
  return [
    ...bindings.flatMap(({ id, template, declaredTemplate, mark }) => {
      const from = rightOf(boxes.get(id));
      return [
        ...between(from, declaredTemplate, 'declared-only'),
        ...between(from, template, mark),
      ];
    }),
    ...templates.flatMap(({ id, rows }) =>
      rows.flatMap(({ endpoint, declaredEndpoint, mark }, index) => {
        const from = rowOf(boxes.get(id), rows.length - index);
        return [
          ...between(from, declaredEndpoint, 'declared-only'),
          ...between(from, endpoint, mark),
        ];
      }),
    ),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const rightOf = (box: Box | undefined): Point | undefined =>
  box && { x: box.x + box.width - 1.5, y: box.y + box.height / 2 };

/** The right end of a row, counted from the last. */
const rowOf = (box: Box | undefined, fromEnd: number): Point | undefined =>
  box && {
    x: box.x + box.width - 1.5,
    y: box.y + box.height - PADDING - LINE * (fromEnd - 0.5),
  };

/** Where lines arrive: at the first line of a box, whatever follows in it. */
const headOf = (box: Box): Point => ({ x: box.x + 1.5, y: box.y + Math.min(box.height / 2, 24) });

function lineElement(from: Point, to: Point, mark: Mark): string {
  const end = to.x - TIP;
  const bend = (end - from.x) / 2;
  const curve = `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${end - bend} ${to.y} ${end} ${to.y}`;
  const tip = `M${to.x} ${to.y}l-${TIP + 1}-4v8z`;
  return `<path class="lcg-line lcg-${mark}" d="${curve}"/><path class="lcg-tip lcg-${mark}" d="${tip}"/>`;
}

const TIP = 8;
