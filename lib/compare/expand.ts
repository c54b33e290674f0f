import { type Inventory, type Origin } from '../model';
import { type Sides, stackOf } from './sides';

/**
 * Replaces every declared resource with `count` or `for_each` by one entry per recorded instance:
 * only the state knows how many there are. Without any it stays as it is and cannot be decided.
 */
export function expandRepeated(sides: Sides): Inventory {
  const { declared, recorded } = sides;
  return {
    templates: declared.templates.flatMap((entry) =>
      expand(entry, recorded.get(stackOf(entry))?.templates ?? []),
    ),
    bindings: declared.bindings.flatMap((entry) =>
      expand(entry, recorded.get(stackOf(entry))?.bindings ?? []),
    ),
  };
}

function expand<T extends Origin>(entry: T, recorded: readonly Origin[]): readonly T[] {
  if (entry.isRepeated !== true) return [entry];
  const prefix = `${entry.address ?? ''}[`;
  const instances = recorded.filter(({ address }) => address?.startsWith(prefix));
  if (instances.length === 0) return [entry];
  return instances.map(({ address }) => ({ ...entry, address, isRepeated: false }));
}
