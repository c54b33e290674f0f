import fc from 'fast-check';
import { type FormatName, FORMATS, PLAIN_VIEW } from '../../lib/report';
import { FRAGMENTS, withText } from './hostile-values';
import { FULL } from './reports';
import { STRUCTURES } from './structures';
import { TOPOLOGIES, withTopologyText } from './topologies';

/** The structure of a report in a format, with each of its texts replaced. */
function structureOf(name: FormatName, replace: (text: string) => string): string | undefined {
  const report = withText(FULL, replace);
  const topologies = () =>
    (TOPOLOGIES.drifted ?? []).map((topology) => withTopologyText(topology, replace));
  return STRUCTURES[name]?.(FORMATS[name](report, { ...PLAIN_VIEW, topologies }), report);
}

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Fragments in any order, now and then a very long one; never nothing. */
const hostileText = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS).map((text) => text.repeat(200)) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((fragments) => fragments.join(''));

/** Before, in and after what stands there: entries keep apart by the rest of their names. */
const PLACEMENTS: readonly ((text: string, hostile: string) => string)[] = [
  (text, hostile) => `${hostile}${text}`,
  (text, hostile) => `${text.slice(0, 4)}${hostile}${text.slice(4)}`,
  (text, hostile) => `${text}${hostile}`,
];

/** Every fragment once, at the front, where most can go wrong; the rest is chance. */
const EXAMPLES = Array.from(
  { length: Math.ceil(FRAGMENTS.length / 3) },
  (_, index): [string, number] => [FRAGMENTS.slice(3 * index, 3 * index + 3).join(' '), 0],
);

describe('hostile values', () => {
  test('are checked in every format', () => {
    expect(Object.keys(STRUCTURES)).toEqual(expect.arrayContaining(FORMAT_NAMES));
  });

  test.each(FORMAT_NAMES)('leave the structure of %s as it is', (name) => {
    const harmless = structureOf(name, (text) => `${text}x`);
    fc.assert(
      fc.property(hostileText, fc.nat({ max: 2 }), (hostile, place) => {
        const replace = (text: string) => PLACEMENTS[place]?.(text, hostile) ?? text;
        expect(structureOf(name, replace)).toBe(harmless);
      }),
      { examples: EXAMPLES, numRuns: EXAMPLES.length + 24 },
    );
  });
});
