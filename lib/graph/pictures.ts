import { counted, groupBy, type Mark, printable, type Topology, type TopologyView } from '../model';
import { bindingNodes } from './binding-nodes';
import { MARK_NAMES } from './marks';
import { type Picture } from './picture';
import { templateNodes } from './template-nodes';

/** One picture per topology, grouped so that it can be read however much there is to show. */
export const picturesOf = (topologies: readonly Topology[]): readonly Picture[] =>
  topologies.map((topology, index) =>
    pictureOf(topology, topologies.length === 1 ? '' : `a${index + 1}`),
  );

function pictureOf(topology: Topology, prefix: string): Picture {
  const { view = 'both' } = topology;
  const { templates, endpoints, ids } = templateNodes(topology, prefix);
  return {
    title: titleOf(topology),
    summary: summaryOf(topology),
    isComparison: view === 'both',
    bindings: bindingNodes(topology, ids, prefix),
    templates,
    endpoints,
  };
}

const TITLES: Readonly<Record<TopologyView, string>> = {
  both: 'Callbacks, declared and live',
  declared: 'Callbacks as declared',
  live: 'Callbacks as live',
};

const titleOf = ({ target, view = 'both' }: Topology): string =>
  target === undefined ? TITLES[view] : `${printable(target)}: ${TITLES[view]}`;

function summaryOf({ bindings, templates, view = 'both' }: Topology): string {
  const urls = new Set(templates.flatMap(({ endpoints }) => endpoints.map(({ url }) => url)));
  const scale = [
    counted(bindings.length, 'binding'),
    counted(templates.length, 'template'),
    counted(urls.size, 'URL'),
  ].join(', ');
  if (view !== 'both') return scale;
  const marks = groupBy([...bindings, ...templates], ({ mark }) => mark);
  const differences = MARK_NAMES.filter((mark) => mark !== 'same' && marks.has(mark)).map(
    (mark) => `${marks.get(mark)?.length ?? 0} ${WORDS[mark]}`,
  );
  const verdict = differences.length === 0 ? 'all as declared' : differences.join(', ');
  return `${scale}; ${verdict}`;
}

const WORDS: Readonly<Record<Mark, string>> = {
  same: 'as declared',
  different: 'different',
  'declared-only': 'declared only',
  'live-only': 'live only',
  unchecked: 'undecided',
};
