import { GRAPHS } from '../../lib/graph';
import { type Topology, type TopologyBinding } from '../../lib/model';
import { ALONE } from './account';
import { largeTopology } from './large';

/** The labels of the domains in the left column, a list of lines for each. */
function domainsOf(topology: Topology): readonly (readonly string[])[] {
  const text = GRAPHS.dot([topology]);
  return [...text.matchAll(/^ +d\d+ \[label="(.*?)", tooltip/gm)].map(([, label = '']) =>
    label.split('\\n'),
  );
}

const bound = (count: number, rest: Partial<TopologyBinding> = {}): readonly TopologyBinding[] =>
  Array.from({ length: count }, (_, index) => ({
    domainName: `push-${index}.example.com`,
    appName: 'live',
    template: 'main',
    mark: 'same',
    ...rest,
  }));

const account = (bindings: readonly TopologyBinding[]): Topology => ({
  ...ALONE,
  view: 'both',
  bindings,
});

describe('bindings of one template', () => {
  test('are drawn each as long as they are few', () => {
    expect(domainsOf(account(bound(12)))).toHaveLength(12);
  });

  test('are one box where they are many', () => {
    expect(domainsOf(account(bound(13)))).toEqual([
      [
        'push-*.example.com',
        '13 bindings, app live',
        'push-0.example.com/live, push-1.example.com/live, push-2.example.com/live, …',
      ],
    ]);
  });

  test('are named by number where their domains have nothing in common', () => {
    const bindings = bound(13).map((binding, index) => ({
      ...binding,
      domainName: `${String.fromCodePoint(97 + index)}${index}.${index}`,
      appName: `app-${index}`,
    }));
    expect(domainsOf(account(bindings))).toEqual([
      ['13 bindings', 'a0.0/app-0, b1.1/app-1, c2.2/app-2, …'],
    ]);
  });

  test('of one domain are named by it', () => {
    const bindings = bound(13).map((binding, index) => ({
      ...binding,
      domainName: 'push.example.com',
      appName: `app-${index}`,
    }));
    expect(domainsOf(account(bindings))[0]?.slice(0, 2)).toEqual([
      'push.example.com',
      '13 bindings',
    ]);
  });

  test('that differ are never in a box with those that do not', () => {
    const bindings = [
      ...bound(500),
      ...bound(1, { domainName: 'other.example.com', mark: 'different', note: 'rebound' }),
      ...bound(20, { mark: 'declared-only', note: 'missing' }),
    ];
    expect(domainsOf(account(bindings)).map(([first, second]) => [first, second])).toEqual([
      ['≠ other.example.com', 'app live'],
      ['− push-*.example.com', '20 bindings, app live'],
      ['push-*.example.com', '500 bindings, app live'],
    ]);
  });

  test('stay apart by what they should be bound to', () => {
    const { templates } = largeTopology(0, 3);
    const rebound = (declaredTemplate: string) =>
      bound(20, { template: 't0', declaredTemplate, mark: 'different', note: 'rebound' });
    const topology = { templates, bindings: [...rebound('t1'), ...rebound('t2')] };
    expect(domainsOf(topology)).toHaveLength(2);
    expect(GRAPHS.dot([topology])).toContain('d1 -> t2 [label="−"');
    expect(GRAPHS.dot([topology])).toContain('d2 -> t3 [label="−"');
  });

  test('are grouped more strictly the more templates there are', () => {
    const few = largeTopology(40, 10);
    const many = largeTopology(400, 50);
    expect(domainsOf(few)).toHaveLength(40);
    expect(domainsOf(many).length).toBeLessThan(70);
  });
});

describe('endpoints', () => {
  const endpointsOf = (topology: Topology) =>
    [...GRAPHS.dot([topology]).matchAll(/^ +e\d+ \[label="(.*?)", tooltip/gm)].map(
      ([, label]) => label,
    );

  const sending = (urls: readonly string[], mark: 'same' | 'different' = 'same'): Topology => ({
    templates: urls.map((url, index) => ({
      key: `t${index}`,
      name: `prod-${index}`,
      mark,
      endpoints: [
        { attribute: 'callbacks.push', url, mark },
        { attribute: 'callbacks.recording', url, mark },
      ],
    })),
    bindings: [],
  });

  test('are one box per URL, which several kinds and templates share', () => {
    const topology = sending(['https://a.example.com/', 'https://a.example.com/']);
    expect(endpointsOf(topology)).toEqual(['https://a.example.com\\n/']);
    expect(GRAPHS.dot([topology])).toContain('t1 -> e1 [label="push, recording"');
  });

  test('do not share a box because their secrets read the same', () => {
    const { templates } = sending(['(secret)', '(secret)']);
    const hidden = templates.map((template) => ({
      ...template,
      endpoints: template.endpoints.map((endpoint) => ({ ...endpoint, isOpaque: true })),
    }));
    expect(endpointsOf({ templates: hidden, bindings: [] })).toEqual(['(secret)', '(secret)']);
  });

  test('of one host are one box where there are more than 40', () => {
    const urls = (count: number) =>
      Array.from({ length: count }, (_, index) => `https://a.example.com/${index}`);
    expect(endpointsOf(sending(urls(40)))).toHaveLength(40);
    expect(endpointsOf(sending(urls(41)))).toEqual([
      'https://a.example.com\\n41 URLs\\n/0, /1, /2, …',
    ]);
    const { templates } = sending(['https://a.example.com/odd'], 'different');
    const together = { ...sending(urls(41)), bindings: [] };
    expect(endpointsOf({ ...together, templates: [...together.templates, ...templates] })).toEqual([
      'https://a.example.com\\n41 URLs\\n/0, /1, /2, …',
      '≠ https://a.example.com\\n/odd',
    ]);
  });
});
