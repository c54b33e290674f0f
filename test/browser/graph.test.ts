import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { GRAPHS } from '../../lib/graph';
import { type Topology } from '../../lib/model';
import { ACCOUNT, ALONE } from '../graph/account';
import { largeTopology } from '../graph/large';
import { ALL_HOSTILE, FRAGMENTS } from '../report/hostile-values';
import { TOPOLOGIES, withTopologyText } from '../report/topologies';
import { accessibility } from './accessibility';
import { describeWithChromium } from './chromium';
import { opened } from './opened';

const LARGE = largeTopology(1000);

const HOSTILE = withTopologyText(ACCOUNT, (text) => `${text} ${ALL_HOSTILE}`);

/** Each fragment at the start of a label, where it is seen in whole. */
const FRAGMENT_BY_FRAGMENT: Topology = {
  ...ALONE,
  templates: FRAGMENTS.map((name) => ({ key: name, name, mark: 'same', endpoints: [] })),
  bindings: FRAGMENTS.map((name) => ({
    domainName: name,
    appName: name,
    template: name,
    mark: 'same',
  })),
};

const SCENES: readonly (readonly [string, readonly Topology[]])[] = [
  ['nothing', []],
  ['a small account', [ACCOUNT]],
  ['one side alone', [ALONE]],
  [
    'several accounts',
    [
      { ...ACCOUNT, target: 'eu' },
      { ...ALONE, target: 'us' },
    ],
  ],
  ['the account of the reports', TOPOLOGIES.drifted ?? []],
  ['hostile names', [HOSTILE]],
  ['hostile fragments', [FRAGMENT_BY_FRAGMENT]],
  ['1,000 bindings', [LARGE]],
];

/** A name, and how it is shown where that is not the same. */
const NAMES: readonly (readonly [name: string, shown?: string])[] = [
  ['<b>&lt;</b>'],
  ['`x` **x** _x_ ~~x~~'],
  ['[a](https://b.example.com)'],
  ['" #quot; #35;'],
  ['1. x'],
  ['- x'],
  ['# x'],
  ['%%{init: {}}%%'],
  [']-->'],
  ['click a href'],
  ['end'],
  ['直播 🎬'],
  ['fa:fa-car', 'fa\\u{3a}fa-car'],
  ['$$\\unknown$$', '$\\u{24}\\unknown$\\u{24}'],
  ['a\\nb', 'a\\u{5c}nb'],
];

const packageFile = (path: string): string => join(__dirname, 'node_modules', path);

describeWithChromium('pictures in a browser', (newPage) => {
  describe('Mermaid', () => {
    const withMermaid = async () => {
      const { page, ...silence } = await opened(newPage, '<!doctype html><div id="place"></div>');
      await page.addScriptTag({ path: packageFile('mermaid/dist/mermaid.min.js') });
      // as GitHub has it, where no page may raise the limits either
      await page.evaluate(`mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })`);
      return { page, silence };
    };

    const render = (page: Page, text: string) =>
      page.evaluate<Drawn>(`(async () => {
        const { svg } = await mermaid.render('drawing', ${JSON.stringify(text)});
        const place = document.querySelector('#place');
        place.innerHTML = svg;
        const elements = [...place.querySelectorAll('*')];
        return {
          boxes: place.querySelectorAll('.node').length,
          lines: place.querySelectorAll('path.flowchart-link').length,
          labels: [...place.querySelectorAll('.node .nodeLabel')].map((each) => each.innerText),
          names: [...new Set(elements.map(({ localName }) => localName))],
        };
      })()`);

    interface Drawn {
      readonly boxes: number;
      readonly lines: number;
      readonly labels: readonly string[];
      readonly names: readonly string[];
    }

    test('draws every box and every line', async () => {
      const { page, silence } = await withMermaid();
      for (const [name, topologies] of SCENES) {
        const text = GRAPHS.mermaid(topologies);
        const { boxes, lines, names } = await render(page, text);
        expect({ name, boxes, lines }).toEqual({
          name,
          boxes: text.match(/^ +(\w+[[(]|legend)/gm)?.length ?? 0,
          lines: text.match(/^ +\w+ (-->|==>|-\.->|--o|-\.-)/gm)?.length ?? 0,
        });
        expect(names.filter((each) => HARMFUL.has(each))).toEqual([]);
      }
      expect(silence).toEqual({ requests: [], messages: [], dialogs: [] });
    }, 30_000);

    test('shows hostile names as they are, but for what it would take for its own', async () => {
      const { page } = await withMermaid();
      const [binding] = ALONE.bindings;
      for (const [name, shown = name] of NAMES) {
        const bindings = binding === undefined ? [] : [{ ...binding, domainName: name }];
        const { labels } = await render(page, GRAPHS.mermaid([{ ...ALONE, bindings }]));
        expect(labels[0]).toBe(`${shown}\napp live`);
      }
    });

    test('takes what is cut to its limits', async () => {
      const text = GRAPHS.mermaid([largeTopology(10_000, 400)]);
      expect(text).toContain('left out');
      const { page } = await withMermaid();
      expect((await render(page, text)).lines).toBeGreaterThan(100);
    }, 60_000);
  });

  describe('Graphviz', () => {
    const source = readFileSync(packageFile('@hpcc-js/wasm-graphviz/dist/index.js'), 'utf8');

    test('draws every box and every line', async () => {
      const { page } = await opened(newPage, '<!doctype html>');
      await page.evaluate(`(async () => {
        const module = new Blob([${JSON.stringify(source)}], { type: 'text/javascript' });
        const { Graphviz } = await import(URL.createObjectURL(module));
        globalThis.graphviz = await Graphviz.load();
      })()`);
      const count = (pattern: RegExp, where: string) => where.match(pattern)?.length ?? 0;
      for (const [name, topologies] of SCENES) {
        const text = GRAPHS.dot(topologies);
        const drawing = await page.evaluate<string>(`graphviz.dot(${JSON.stringify(text)}, 'svg')`);
        expect([name, count(/class="node"/g, drawing), count(/class="edge"/g, drawing)]).toEqual([
          name,
          count(/^ +\w+ \[label=/gm, text),
          count(/^ +\w+ -> \w+ \[/gm, text),
        ]);
      }
    });
  });

  describe('the SVG', () => {
    interface Parsed {
      /** `parsererror` where XML forbids something. */
      readonly root: string;
      readonly names: readonly string[];
    }

    const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

    test.each(SCENES)(
      'of %s is well-formed, and silent inside of a page',
      async (_, topologies) => {
        const drawing = GRAPHS.svg(topologies);
        const html = `<!doctype html><meta charset="utf-8">${POLICY}<p>before</p>${drawing}${drawing}`;
        const { page, ...silence } = await opened(newPage, html);
        const { root, names } = await page.evaluate<Parsed>(`(() => {
        const parser = new DOMParser();
        const xml = parser.parseFromString(${JSON.stringify(drawing)}, 'image/svg+xml');
        const names = [...document.querySelectorAll('svg *')].map(({ localName }) => localName);
        return { root: xml.documentElement.localName, names: [...new Set(names)].sort() };
      })()`);
        expect(root).toBe('svg');
        const known = ['desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title', 'tspan'];
        expect(names.filter((name) => !known.includes(name))).toEqual([]);
        expect(silence).toEqual({ requests: [], messages: [], dialogs: [] });
      },
    );

    test.each(SCENES.filter(([name]) => name !== 'hostile fragments'))(
      'of %s keeps its words in their boxes',
      async (_, topologies) => {
        const { page } = await opened(newPage, `<!doctype html>${GRAPHS.svg(topologies)}`);
        const overflowing = await page.evaluate(`[...document.querySelectorAll('svg svg')]
          .flatMap((box) => [...box.querySelectorAll('text')].map((text) => ({ box, text })))
          .filter(({ box, text }) => {
            const { x, width } = text.getBBox();
            return x + width > box.width.baseVal.value;
          })
          .map(({ text }) => text.textContent)`);
        expect(overflowing).toEqual([]);
      },
    );

    test.each([
      ['light', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(18, 23, 29)'],
    ] as const)('is %s where the system of the reader is', async (colorScheme, ground) => {
      const { page } = await opened(newPage, GRAPHS.svg([ACCOUNT]), { colorScheme });
      const found = `getComputedStyle(document.querySelector('.lcg-ground')).fill`;
      expect(await page.evaluate(found)).toBe(ground);
    });
  });

  describe('the page', () => {
    test.each(SCENES)(
      'of %s is shown without errors and without requests',
      async (_, topologies) => {
        const { page, ...silence } = await opened(newPage, GRAPHS.html(topologies));
        await page.screenshot();
        expect(silence).toEqual({ requests: [], messages: [], dialogs: [] });
      },
    );

    test.each(['light', 'dark'] as const)(
      'has nothing that axe complains about, in %s',
      async (colorScheme) => {
        const { page } = await opened(newPage, GRAPHS.html([ACCOUNT]), { colorScheme });
        expect(await accessibility(page)).toEqual({ violations: [], unmeasured: [] });
      },
    );

    test('fits a screen of 320 pixels', async () => {
      const viewport = { width: 320, height: 640 };
      const { page } = await opened(newPage, GRAPHS.html([ACCOUNT]), { viewport });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });
});

const HARMFUL: ReadonlySet<string> = new Set(['script', 'img', 'iframe', 'object', 'a', 'form']);
