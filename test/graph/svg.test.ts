import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import { GRAPHS, svg } from '../../lib/graph';
import { ACCOUNT, ALONE } from './account';
import { largeTopology } from './large';

/** The texts that are drawn, by line. */
const textsOf = (drawing: string): readonly string[] =>
  [...drawing.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, content = '']) =>
    content.replace(/ ?<[^>]*> ?/g, ' ').trim(),
  );

const heightOf = (drawing: string): number =>
  Number(/ height="([\d.]+)" viewBox/.exec(drawing)?.[1]);

describe('an SVG', () => {
  test('is one element', () => {
    const parsed: unknown = new XMLParser().parse(svg([ACCOUNT, ALONE]));
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(parsed))).toEqual(['svg']);
    expect(GRAPHS.svg).toBe(svg);
  });

  test('tells in words what there is to see', () => {
    const drawing = svg([ACCOUNT]);
    expect(drawing).toMatch(
      /^<svg [^>]*role="img" aria-label="Callbacks, declared and live\. 3 bindings, 2 templates, 3 URLs; 2 different, 1 declared only, 1 live only"/,
    );
    expect(drawing).toContain('<title>Callbacks, declared and live</title>');
    expect(drawing).toContain('<desc>3 bindings, 2 templates, 3 URLs; ');
  });

  test('draws domains, templates with what they send, and endpoints', () => {
    expect(textsOf(svg([ACCOUNT]))).toEqual([
      'Callbacks, declared and live',
      '3 bindings, 2 templates, 3 URLs; 2 different, 1 declared only, 1 live only',
      'Domains',
      'Templates',
      'Endpoints',
      '≠ push.example.com',
      'app vip rebound',
      'push.example.com',
      'app live',
      '+ old.example.com',
      'app live unmanaged',
      '≠ prod-main',
      'id 1002 changed',
      'push, recording',
      '≠ interruption changed',
      '? recordingStatus unobservable',
      '− prod-vip',
      'missing',
      'https://cb.example.com',
      '/live',
      '≠ https://elsewhere.example.net',
      '/end',
      '− https://cb.example.com',
      '/end',
      '? (secret)',
      'as declared',
      '≠ differs',
      '− declared, not live',
      '+ live, not declared',
      '? not decided',
    ]);
  });

  test('has no signs and no legend where one side alone is drawn', () => {
    expect(textsOf(svg([ALONE]))).toEqual([
      'Callbacks as live',
      '1 binding, 1 template, 1 URL',
      'Domains',
      'Templates',
      'Endpoints',
      'push.example.com',
      'app live',
      'prod-main',
      'id 1002',
      'push',
      'http://cb.example.com',
    ]);
  });

  test('draws several accounts one below the other', () => {
    const one = svg([{ ...ALONE, target: 'eu' }]);
    const both = svg([
      { ...ALONE, target: 'eu' },
      { ...ALONE, target: 'us' },
    ]);
    expect(heightOf(both)).toBe(2 * heightOf(one));
    expect(
      textsOf(both).filter((text) => text.startsWith('Callbacks') || text.includes(': C')),
    ).toEqual(['eu: Callbacks as live', 'us: Callbacks as live']);
    expect(both).toContain(`<g transform="translate(0 ${heightOf(one)})">`);
  });

  test('says so where there is nothing to draw', () => {
    expect(textsOf(svg([{ templates: [], bindings: [] }]))).toContain('nothing to draw');
    expect(svg([])).toContain('<desc>nothing to draw</desc>');
  });

  test('can stand in a page with others: no ids, no references, no scripts', () => {
    const drawing = svg([ACCOUNT]);
    expect(drawing).not.toMatch(/ (id|href|xlink:href|on\w+)=|url\(|<script|<image|<use|@import/);
    const selectors = [...drawing.matchAll(/^(?:@media[^{]*\{)?([^{]+)\{/gm)].map(([, s]) => s);
    const rules = selectors.filter((selector) => !selector?.startsWith('<svg'));
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) {
      expect(rule).toMatch(/^(?:<style>)?\.(live-callbacks-graph|lcg-[\w-]+)(\.lcg-[\w-]+)?$/);
    }
  });

  test('shortens a long text by whole characters and keeps it in the title', () => {
    const domainName = `${'🎬'.repeat(40)}.example.com`;
    const drawing = svg([
      { ...ALONE, bindings: [{ domainName, appName: 'live', template: 'main', mark: 'same' }] },
    ]);
    expect(drawing).toContain(`<title>${domainName}/live</title>`);
    expect(textsOf(drawing)).toContain(`${'🎬'.repeat(17)}…`);
  });

  test('stays readable with 1,000 bindings', () => {
    const drawing = svg([largeTopology(1000)]);
    expect(heightOf(drawing)).toBeLessThan(4_000);
    expect(drawing.length).toBeLessThan(100_000);
  });
});
