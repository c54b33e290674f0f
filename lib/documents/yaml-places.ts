import type * as Yaml from 'yaml';
import { type ValuePath } from '../model';

/** A place in a text; lines and columns are counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the values of a document stand. */
export interface Places {
  /** Where a value begins, or the nearest one around it that is written. */
  readonly positionOf: (path: ValuePath) => Position;
  /** Where the name of a member stands. */
  readonly keyPositionOf: (path: ValuePath, key: string) => Position;
}

/** Finds the places of values, for errors and notes that point at a line. */
export function placesIn(
  { contents }: Yaml.Document.Parsed,
  yaml: typeof Yaml,
  positionAt: (offset: number) => Position,
): Places {
  const pairOf = pairFinder(yaml);
  const startOf = (node: unknown, otherwise: number): number =>
    yaml.isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise;
  const find = (path: ValuePath) => {
    let node: unknown = contents;
    let offset = startOf(contents, 0);
    for (const step of path) {
      const pair = pairOf(node, step);
      const next = pair ?? (yaml.isSeq(node) ? node.items[Number(step)] : undefined);
      if (next === undefined) break;
      node = pair?.value ?? next;
      // nothing is written for a value that is empty: its name stands for it
      const isEmpty = yaml.isScalar(node) && node.value === null && node.source === '';
      offset = startOf(pair !== undefined && isEmpty ? pair.key : node, offset);
    }
    return { node, offset };
  };
  return {
    positionOf: (path) => positionAt(find(path).offset),
    keyPositionOf: (path, key) => {
      const { node, offset } = find(path);
      return positionAt(startOf(pairOf(node, key)?.key, offset));
    },
  };
}

/** Finds the member of a mapping by its name; a mapping is gone through once, as it may be long. */
function pairFinder(yaml: typeof Yaml) {
  const pairsOf = new Map<Yaml.YAMLMap, ReadonlyMap<unknown, Yaml.Pair>>();
  return (node: unknown, key: PropertyKey): Yaml.Pair | undefined => {
    if (!yaml.isMap(node)) return undefined;
    const pairs =
      pairsOf.get(node) ??
      new Map(
        node.items.flatMap((pair) => (yaml.isScalar(pair.key) ? [[pair.key.value, pair]] : [])),
      );
    pairsOf.set(node, pairs);
    return pairs.get(key);
  };
}
