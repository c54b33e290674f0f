import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { GRAPHS } from '../../lib/graph';
import { ACCOUNT, ALONE } from './account';

const { html } = GRAPHS;

type Node = DefaultTreeAdapterMap['node'];

const nodesOf = (node: Node): readonly Node[] => [
  node,
  ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : []),
];

const textOf = (node: Node): string =>
  nodesOf(node)
    .map((each) => ('value' in each ? each.value : ''))
    .join('');

const elementsOf = (page: string, name: string) =>
  nodesOf(parse(page)).filter((node) => node.nodeName === name);

const rowsOf = (page: string): readonly (readonly string[])[] =>
  elementsOf(page, 'tr').map((row) =>
    nodesOf(row)
      .filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
      .map(textOf),
  );

describe('a page', () => {
  test('holds the picture and the same in tables', () => {
    const page = html([ACCOUNT]);
    expect(elementsOf(page, 'h1').map(textOf)).toEqual(['Callbacks, declared and live']);
    expect(page.match(/<svg xmlns/g)).toHaveLength(1);
    expect(rowsOf(page)).toEqual([
      ['Domain', 'App', 'Template', 'Declared template', 'State'],
      ['push.example.com', 'live', 'prod-main', '', 'as declared'],
      ['push.example.com', 'vip', 'prod-main', 'prod-vip', '≠ differs: rebound'],
      ['old.example.com', 'live', '', '', '+ live, not declared: unmanaged'],
      ['Template', 'Id', 'State'],
      ['prod-main', '1002', '≠ differs: changed'],
      ['prod-vip', '', '− declared, not live: missing'],
      ['Template', 'Kind', 'URL', 'Declared URL', 'State'],
      ['prod-main', 'push', 'https://cb.example.com/live', '', 'as declared'],
      [
        'prod-main',
        'interruption',
        'https://elsewhere.example.net/end',
        'https://cb.example.com/end',
        '≠ differs: changed',
      ],
      ['prod-main', 'recording', 'https://cb.example.com/live', '', 'as declared'],
      ['prod-main', 'recordingStatus', '(secret)', '', '? not decided: unobservable'],
    ]);
  });

  test('has no states where one side alone is drawn', () => {
    expect(rowsOf(html([ALONE]))).toEqual([
      ['Domain', 'App', 'Template'],
      ['push.example.com', 'live', 'prod-main'],
      ['Template', 'Id', 'Note'],
      ['prod-main', '1002', ''],
      ['Template', 'Kind', 'URL'],
      ['prod-main', 'push', 'http://cb.example.com'],
    ]);
  });

  test('has a heading for each of several accounts', () => {
    const page = html([
      { ...ALONE, target: 'eu' },
      { ...ALONE, target: 'us' },
    ]);
    expect(elementsOf(page, 'h1').map(textOf)).toEqual(['Callbacks']);
    expect(elementsOf(page, 'h2').map(textOf)).toEqual([
      'eu: Callbacks as live',
      'us: Callbacks as live',
    ]);
    expect(page.match(/<svg xmlns/g)).toHaveLength(2);
  });

  test('runs nothing and asks for nothing', () => {
    const page = html([ACCOUNT]);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(page).not.toMatch(
      /<(script|link|img|iframe|object|form)\b| (src|href|on\w+)=|url\(|@import/,
    );
  });
});
