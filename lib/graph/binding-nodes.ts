import { counted, groupBy, printable, type Topology, type TopologyBinding } from '../model';
import { examplesOf, patternOf } from './examples';
import { gravityOf } from './marks';
import { type BindingNode } from './picture';

/**
 * The left column. Bindings that share template and mark become one node where there are too many
 * to read: a difference is never hidden among those that are as declared.
 */
export function bindingNodes(
  { bindings }: Topology,
  ids: ReadonlyMap<string, string>,
  prefix: string,
): readonly BindingNode[] {
  const order = new Map([...ids.keys()].map((key, index) => [key, index]));
  const rank = ({ template }: TopologyBinding) => order.get(template ?? '') ?? order.size;
  const byRank = (left: TopologyBinding, right: TopologyBinding) =>
    rank(left) - rank(right) || gravityOf(left.mark) - gravityOf(right.mark);
  return grouped(bindings.toSorted(byRank)).map((group, index) =>
    nodeOf(group, ids, `${prefix}d${index + 1}`),
  );
}

type Group = readonly TopologyBinding[];

/** Finer grouping first: how large a group may be to stay apart, and how many nodes are too many. */
const LEVELS = [
  { largest: 12, most: 40, keyOf: finelyAlike },
  { largest: 6, most: 40, keyOf: finelyAlike },
  { largest: 3, most: 40, keyOf: finelyAlike },
  { largest: 1, most: 120, keyOf: finelyAlike },
  { largest: 1, most: Infinity, keyOf: roughlyAlike },
] as const;

function grouped(bindings: readonly TopologyBinding[]): readonly Group[] {
  let nodes: readonly Group[] = [];
  for (const { largest, most, keyOf } of LEVELS) {
    nodes = [...groupBy(bindings, keyOf).values()].flatMap((group) =>
      group.length > largest ? [group] : group.map((binding) => [binding]),
    );
    if (nodes.length <= most) break;
  }
  return nodes;
}

function finelyAlike(binding: TopologyBinding): string {
  const { template, declaredTemplate, mark, note } = binding;
  return JSON.stringify([template, mark, declaredTemplate, note]);
}

function roughlyAlike({ template, mark }: TopologyBinding): string {
  return JSON.stringify([template, mark]);
}

function nodeOf(group: Group, ids: ReadonlyMap<string, string>, id: string): BindingNode {
  const [first] = group;
  const names = group.map(({ domainName, appName }) => printable(`${domainName}/${appName}`));
  const template = ids.get(first?.template ?? '');
  const declaredTemplate = shared(group, ({ declaredTemplate: key }) => ids.get(key ?? ''));
  const note = shared(group, (binding) => binding.note);
  return {
    id,
    ...(group.length === 1 ? wordsOfOne(first) : wordsOfMany(group, names)),
    mark: first?.mark ?? 'same',
    ...(note === undefined ? {} : { note }),
    ...(template === undefined ? {} : { template }),
    ...(declaredTemplate === undefined ? {} : { declaredTemplate }),
    members: names,
  };
}

const wordsOfOne = (binding: TopologyBinding | undefined) => ({
  title: printable(binding?.domainName ?? ''),
  details: [`app ${printable(binding?.appName ?? '')}`],
});

function wordsOfMany(group: Group, names: readonly string[]) {
  const count = counted(group.length, 'binding');
  const pattern = patternOf(group.map(({ domainName }) => printable(domainName)));
  const appName = shared(group, (binding) => binding.appName);
  const scale = appName === undefined ? count : `${count}, app ${printable(appName)}`;
  return {
    title: pattern ?? count,
    details: [
      ...(pattern === undefined && appName === undefined ? [] : [scale]),
      examplesOf(names),
    ],
  };
}

/** What all of a group have; `undefined` where they differ. */
function shared<T>(group: Group, of: (binding: TopologyBinding) => T): T | undefined {
  const [first, ...others] = group.map(of);
  return others.every((other) => other === first) ? first : undefined;
}
