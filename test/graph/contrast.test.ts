import { PALETTE } from '../../lib/graph/svg-style';

const MARKS = ['same', 'different', 'declared-only', 'live-only', 'unchecked'] as const;

const SCENES = (['light', 'dark'] as const).flatMap((theme, index) =>
  MARKS.map((mark) => ({ theme, mark, index })),
);

describe('the colours of a picture', () => {
  // 4.5 for words and 3 for lines is what WCAG 2.2 asks for (1.4.3 and 1.4.11)
  test.each(SCENES)('tell words and lines of $mark from their $theme ground', ({ mark, index }) => {
    const colour = (name: keyof typeof PALETTE): string => PALETTE[name][index] ?? '';
    const fill = colour(`${mark}-fill`);
    expect(contrast(colour('text'), fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('quiet'), fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('quiet'), colour('ground'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(mark), colour('ground'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(mark), fill)).toBeGreaterThanOrEqual(mark === 'same' ? 3 : 4.5);
  });

  test('are measured as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
