import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { GRAPHS } from '../../lib/graph';
import { type Topology } from '../../lib/model';
import { FRAGMENTS } from '../report/hostile-values';
import { ACCOUNT } from './account';

/** Text that comes from code, state or account is replaced; what a picture shows stays the same. */
const withText = (replace: (text: string) => string): Topology => ({
  ...ACCOUNT,
  target: replace('eu'),
  templates: ACCOUNT.templates.map((template) => ({
    ...template,
    name: replace(template.name),
    endpoints: template.endpoints.map((endpoint) => ({
      ...endpoint,
      // the address of a server stays: it decides what is drawn in which box
      url: `${endpoint.url}${replace('/')}`,
      ...(endpoint.declaredUrl && { declaredUrl: `${endpoint.declaredUrl}${replace('/')}` }),
    })),
  })),
  bindings: ACCOUNT.bindings.map((binding) => ({
    ...binding,
    domainName: replace(binding.domainName),
    appName: replace(binding.appName),
  })),
});

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 8,
  })
  .map((fragments) => fragments.join(''));

/** A format with what stays of a drawing without its texts. */
const CASES = [
  // what is between quotation marks is text; nothing else may change
  ['mermaid', GRAPHS.mermaid, (text: string) => text.replace(/"[^"\n]*"/g, '""')],
  ['dot', GRAPHS.dot, (text: string) => text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""')],
  ['svg', GRAPHS.svg, (text: string) => withoutTexts(text)],
  ['html', GRAPHS.html, (text: string) => withoutTexts(serialize(parse(text)))],
] as const;

const withoutTexts = (markup: string): string =>
  markup.replace(/ aria-label="[^"]*"/g, '').replace(/>[^<]*</g, '><');

describe('text of unknown origin', () => {
  test.each(CASES)('changes nothing but text in %s', (_, draw, skeletonOf) => {
    const skeleton = skeletonOf(draw([withText((text) => text)]));
    fc.assert(
      fc.property(hostile, (text) => {
        const drawing = draw([withText((word) => `${word} ${text}`)]);
        expect(skeletonOf(drawing)).toBe(skeleton);
        // no control characters, no marks that turn the direction of text, no half characters
        expect(drawing.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(drawing.endsWith('\n')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves nothing in an SVG that XML forbids', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const drawing = GRAPHS.svg([withText((word) => `${word} ${text}`)]);
        expect(drawing).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
        expect(drawing).not.toMatch(/\p{Noncharacter_Code_Point}/u);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps every line of a flowchart to the letters that mean nothing to Mermaid', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const labels = GRAPHS.mermaid([withText((word) => `${word} ${text}`)]).match(/"[^"\n]*"/g);
        for (const label of labels ?? []) {
          expect(label.replaceAll('<br/>', '')).toMatch(/^"(?:[\p{L}\p{N} .,/≠−…-]|#\d+;)*"$/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('every format', () => {
  test.each(Object.entries(GRAPHS))('%s draws the same from the same', (_, draw) => {
    expect(draw([structuredClone(ACCOUNT)])).toBe(draw([ACCOUNT]));
  });

  test.each(Object.entries(GRAPHS))('%s ends with one newline', (_, draw) => {
    for (const topologies of [[], [ACCOUNT], [ACCOUNT, ACCOUNT]]) {
      expect(draw(topologies)).toMatch(/[^\n]\n$/);
    }
  });
});
