import {
  type InventoryBinding,
  type InventoryTemplate,
  type ObservedInventory,
  type Origin,
} from '../model';
import { type ReadDeclaration } from '../sources';

/** What some of the stacks declare and recorded. */
export interface Part {
  readonly templates: readonly InventoryTemplate[];
  readonly bindings: readonly InventoryBinding[];
  readonly recorded: readonly (readonly [string, ObservedInventory])[];
}

/** The entries of the named stacks, which get other names. */
export function partOf(
  { declared, recorded }: ReadDeclaration,
  names: readonly string[],
  rename: (stack: string) => string,
): Part {
  const isPart = ({ stack = '' }: Origin): boolean => names.includes(stack);
  const renamed = <T extends Origin>(entry: T): T => ({
    ...entry,
    stack: rename(entry.stack ?? ''),
  });
  const rebound = ({ template, ...entry }: InventoryBinding): InventoryBinding => ({
    ...renamed(entry),
    template:
      typeof template === 'object' && 'stack' in template
        ? { ...template, stack: rename(template.stack) }
        : template,
  });
  return {
    templates: declared.templates.filter(isPart).map(renamed),
    bindings: declared.bindings.filter(isPart).map(rebound),
    recorded: [...recorded]
      .filter(([name]) => names.includes(name))
      .map(([name, { templates, bindings }]) => [
        rename(name),
        { templates: templates.map(renamed), bindings: bindings.map(renamed) },
      ]),
  };
}
