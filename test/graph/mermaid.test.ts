import { GRAPHS } from '../../lib/graph';
import { type TopologyTemplate } from '../../lib/model';
import { ACCOUNT, ALONE } from './account';
import { largeTopology } from './large';

const { mermaid } = GRAPHS;

/** The lines that draw something, without those that are the same in every drawing. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(8)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('classDef'));

describe('a Mermaid flowchart', () => {
  test('begins with what every drawing has', () => {
    expect(mermaid([ALONE]).split('\n').slice(0, 8)).toEqual([
      '---',
      'config:',
      '  flowchart:',
      '    wrappingWidth: 420',
      '---',
      'flowchart LR',
      '  accTitle: Callbacks',
      '  accDescr: Domains, the callback templates they are bound to, and where these send callbacks',
    ]);
  });

  test('marks differences by a sign, a line and a colour', () => {
    expect(linesOf(mermaid([ACCOUNT]))).toEqual([
      'd1("≠ push.example.com<br/>app vip<br/>rebound"):::different',
      'd2("push.example.com<br/>app live"):::same',
      'd3("#43; old.example.com<br/>app live<br/>unmanaged"):::liveOnly',
      't1["≠ prod-main<br/>id 1002<br/>changed"]:::different',
      't2["− prod-vip<br/>missing"]:::declaredOnly',
      'e1(["https#58;//cb.example.com<br/>/live"]):::same',
      'e2(["≠ https#58;//elsewhere.example.net<br/>/end"]):::different',
      'e3(["− https#58;//cb.example.com<br/>/end"]):::declaredOnly',
      'e4(["#63; #40;secret#41;"]):::unchecked',
      'd1 ==>|"≠"| t1',
      'd1 -.->|"−"| t2',
      'd2 --> t1',
      't1 -->|"push, recording"| e1',
      't1 ==>|"≠ interruption"| e2',
      't1 -.->|"− interruption"| e3',
      't1 -.-|"#63; recordingStatus"| e4',
      'legend["no sign#58; as declared<br/>≠ differs<br/>− declared, not live<br/>#43; live, not declared<br/>#63; not decided"]:::unmarked',
      'linkStyle 0,4 stroke:#d6392b',
      'linkStyle 1,5 stroke:#b97a00',
    ]);
  });

  test('has no signs and no legend where one side alone is drawn', () => {
    expect(linesOf(mermaid([ALONE]))).toEqual([
      'd1("push.example.com<br/>app live")',
      't1["prod-main<br/>id 1002"]',
      'e1(["http#58;//cb.example.com"])',
      'd1 --> t1',
      't1 -->|"push"| e1',
    ]);
  });

  test('keeps a template without bindings in its column', () => {
    const unbound = { domainName: 'push.example.com', appName: 'live', mark: 'same' } as const;
    expect(linesOf(mermaid([{ ...ALONE, bindings: [unbound] }]))).toContain('d1 ~~~ t1');
  });

  test.each([
    ['', ' '],
    ['a"b', 'a#34;b'],
    ['1. x', '1#46; x'],
    ['- x', '#45; x'],
    ['fa:fa-car', 'fa#92;u#123;3a#125;fa-car'],
    ['$$x$$', '#36;#92;u#123;24#125;x#36;#92;u#123;24#125;'],
    ['a\\nb', 'a#92;u#123;5c#125;nb'],
    ['a\nb', 'a#92;u#123;a#125;b'],
    ['\u202edesrever', '#92;u#123;202e#125;desrever'],
  ])('writes the name %j as %s', (name, written) => {
    const template = { key: 'main', name, mark: 'same', endpoints: [] } as const;
    const topology = { view: 'live', templates: [template], bindings: [] } as const;
    expect(linesOf(mermaid([topology]))).toEqual([`t1["${written}"]`]);
  });

  test('frames each of several accounts', () => {
    const lines = linesOf(
      mermaid([
        { ...ALONE, target: 'eu' },
        { ...ALONE, target: 'us' },
      ]),
    );
    expect(lines).toEqual([
      'subgraph a1["eu#58; Callbacks as live"]',
      'a1d1("push.example.com<br/>app live")',
      'a1t1["prod-main<br/>id 1002"]',
      'a1e1(["http#58;//cb.example.com"])',
      'end',
      'subgraph a2["us#58; Callbacks as live"]',
      'a2d1("push.example.com<br/>app live")',
      'a2t1["prod-main<br/>id 1002"]',
      'a2e1(["http#58;//cb.example.com"])',
      'end',
      'a1d1 --> a1t1',
      'a1t1 -->|"push"| a1e1',
      'a2d1 --> a2t1',
      'a2t1 -->|"push"| a2e1',
    ]);
  });
});

describe('the limits of Mermaid', () => {
  const edgesIn = (text: string) =>
    text.split('\n').filter((line) => /^ +\w+ (-->|==>|-\.->|--o|-\.-|~~~)/.test(line)).length;

  test('leave 1,000 bindings whole', () => {
    const text = mermaid([largeTopology(1000)]);
    expect(text.length).toBeLessThan(50_000);
    expect(edgesIn(text)).toBeLessThan(200);
    expect(text).not.toContain('left out');
  });

  test('are kept where much more is to be drawn, and what is left out is told', () => {
    const text = mermaid([largeTopology(10_000, 400)]);
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(edgesIn(text)).toBeLessThanOrEqual(500);
    expect(text).toMatch(/more\["left out for want of room#58; \d+ templates, \d+ bindings<br\/>/);
  });

  test('leave out what is as declared before they leave out a difference', () => {
    const same = largeTopology(5_000, 400);
    const topology = {
      ...same,
      bindings: same.bindings.map((binding, index) => ({
        domainName: binding.domainName,
        appName: binding.appName,
        template: binding.template,
        mark: index === 4_999 ? ('declared-only' as const) : ('same' as const),
      })),
    };
    const text = mermaid([topology]);
    expect(text).toContain('("− push-4999.example.com<br/>app live"):::declaredOnly');
    expect(text).toContain('<br/>all as declared"]');
  });

  test.each([
    ['500 lines between boxes are drawn', 0, 500, false],
    ['of 501 one is left out', 1, 500, true],
  ])('%s', (_, more, drawn, isCut) => {
    // two hosts, so two lines each; the last template has one
    const templates = Array.from({ length: 250 + more }, (__, index): TopologyTemplate => ({
      key: `t${index}`,
      name: `prod-${index}`,
      mark: 'same',
      endpoints: ['push', 'recording'].slice(0, index === 250 ? 1 : 2).map((kind) => ({
        attribute: `callbacks.${kind}`,
        url: `https://${kind}.example.com/${index}`,
        mark: index === 0 && kind === 'push' ? 'different' : 'same',
      })),
    }));
    const text = mermaid([{ templates, bindings: [] }]);
    expect(edgesIn(text)).toBe(drawn);
    expect(text.includes('left out')).toBe(isCut);
  });
});
