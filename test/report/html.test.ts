import { createHash } from 'node:crypto';
import { type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { ALL_HOSTILE, withText } from './hostile-values';
import { all, type Element, htmlTree, one } from './html-tree';
import { FULL, REPORTS } from './reports';
import { TOPOLOGIES } from './topologies';

const drawn = { ...PLAIN_VIEW, topologies: () => TOPOLOGIES.drifted ?? [] };

const page = (report: Report | undefined, view = PLAIN_VIEW): Element =>
  htmlTree(FORMATS.html(report ?? FULL, view));

const texts = (elements: readonly Element[]): readonly string[] => elements.map(({ text }) => text);

describe.each(Object.entries(REPORTS))('the HTML report %s', (_, report) => {
  const tree = page(report, drawn);

  test('holds nothing that runs, and nothing that is fetched', () => {
    const elements = all(tree, '*');
    const tags = new Set(elements.map(({ tag }) => tag));
    for (const tag of ['script', 'link', 'img', 'image', 'iframe', 'object', 'form', 'base']) {
      expect(tags).not.toContain(tag);
    }
    const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => /^on|^style$|^src|^action$|^data/.test(name))).toEqual([]);
    const addresses = elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(addresses.filter((address) => !/^#[a-z]+(-\d+)?$/.test(address))).toEqual([]);
  });

  test('lets a browser apply its own style, and nothing else', () => {
    const [policy] = all(tree, 'meta').flatMap(({ attributes }) =>
      attributes['http-equiv'] === 'Content-Security-Policy' ? (attributes.content ?? '') : [],
    );
    const hashes = all(tree, 'style').map(
      ({ source }) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`,
    );
    expect(policy).toBe(
      `default-src 'none'; style-src ${hashes.join(' ')}; base-uri 'none'; form-action 'none'`,
    );
  });

  test('has ids that are told apart, and links that lead to one', () => {
    const ids = all(tree, '*').flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(tree, 'a').map(({ attributes }) => attributes.href?.slice(1));
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
  });

  test('has headings of which none skips a level', () => {
    const levels = all(tree, '*').flatMap(({ tag }) => (/^h\d$/.test(tag) ? Number(tag[1]) : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
  });

  test('has tables whose heads say what they head', () => {
    const scopes = all(tree, 'th').map(({ attributes }) => attributes.scope);
    expect(scopes.filter((scope) => scope !== 'col' && scope !== 'row')).toEqual([]);
  });
});

describe('the HTML report', () => {
  test.each([
    ['in-sync', 'In sync'],
    ['drifted', 'Drift: 11 differences'],
    ['incomplete', 'Incomplete: no clean result'],
  ])('%s says its verdict in the title and above all', (name, verdict) => {
    const tree = page(REPORTS[name]);
    expect(one(tree, 'title').text).toBe(`${verdict} · live-callbacks`);
    expect(one(tree, 'h1').text).toBe(verdict);
  });

  test('in sync but for what is ignored says so', () => {
    expect(one(page(REPORTS['in-sync']), '.headline').text).toBe(
      'In sync What is live is what is declared.',
    );
    expect(one(page(REPORTS.ignored), '.headline').text).toBe(
      'In sync What is live is what is declared, but for what is ignored.',
    );
  });

  test('counts each class beside what it means', () => {
    expect(texts(all(page(REPORTS.ignored), '.tile'))).toEqual([
      '2 ignored by a rule or the baseline; not counted',
    ]);
    expect(texts(all(page(REPORTS['several-accounts']), '.tile'))).toEqual([
      '1 changed live differs from what is declared',
      '1 unmanaged live, but not declared',
      '1 unchecked could not be decided',
    ]);
  });

  test('says what was compared, with which account, and when', () => {
    expect(texts(all(one(page(REPORTS['in-sync']), '.facts'), 'div'))).toEqual([
      'Declared 1 template 2 bindings',
      'Live 1 template 2 bindings',
      'Account live.tencentcloudapi.com ap-guangzhou 2 API calls',
      'Checked 2026-11-24 06:00 UTC',
    ]);
  });

  test('says it of each account where there are several', () => {
    const table = one(page(REPORTS['several-accounts']), '.accounts');
    expect(all(table, 'tr').map(({ children }) => texts(children))).toEqual([
      ['Account', 'Verdict', 'Declared', 'Live', 'Asked'],
      [
        'eu',
        'drift',
        '1 template 2 bindings',
        '1 template 3 bindings',
        'live.intl.tencentcloudapi.com eu-frankfurt 2 API calls',
      ],
      [
        'cn',
        'in-sync',
        '1 template 2 bindings',
        '1 template 2 bindings',
        'live.tencentcloudapi.com 3 API calls',
      ],
      ['us', 'incomplete', 'not checked', 'not checked', '1 API call'],
    ]);
  });

  test('names its parts in the navigation, with how much is in them', () => {
    expect(texts(all(one(page(FULL, drawn), 'nav'), 'a'))).toEqual([
      'Not checked 3',
      'What was compared',
      'Where callbacks go',
      'Findings 14',
      'Ignored 2',
      'How to fix',
      'Notes 3',
    ]);
    expect(texts(all(one(page(REPORTS['in-sync']), 'nav'), 'a'))).toEqual(['What was compared']);
  });

  test('can be skipped to from its first link', () => {
    const [first] = all(page(REPORTS.drifted), 'a');
    expect(first).toMatchObject({ text: 'Skip to the report', attributes: { href: '#report' } });
  });

  test('holds the picture where one is drawn', () => {
    const svg = one(one(page(REPORTS.drifted, drawn), '.picture'), '.live-callbacks-graph');
    expect(svg.attributes.role).toBe('img');
    expect(all(page(REPORTS.drifted), '.picture')).toEqual([]);
    const without = page(REPORTS.drifted, { ...PLAIN_VIEW, topologies: () => [] });
    expect(all(without, '.picture')).toEqual([]);
  });

  test('keeps its shape and shows every character, whatever the texts are', () => {
    const tame = page(withText(FULL, (text) => `${text} tame`));
    const hostile = page(withText(FULL, (text) => `${text} ${ALL_HOSTILE}`));
    expect(shape(hostile)).toEqual(shape(tame));
    const [place] = texts(all(hostile, 'bdi'));
    expect(place).toContain('</details> </summary> <details> --> <!-- <![CDATA[ ]]> @team');
    expect(place).toContain('<script>alert(1)</script> </script> </style> <img src=x onerror=');
    expect(place).toContain(
      '\\u{1b}]0;title\\u{7} \\u{0} \\u{8} \\u{7f} \\u{85} \\u{202e}desrever',
    );
  });
});

/** The elements without their texts, and without what marks parts of a text. */
const shape = ({ tag, children }: Element): unknown => [
  tag,
  ...children.filter((child) => child.tag !== 'wbr' && child.tag !== 'mark').map(shape),
];
