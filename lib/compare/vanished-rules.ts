import { keyOf } from './binding-lookup';
import { command } from './fix';
import { placeOf, type Sides, type StackCommands, stackOf } from './sides';

/**
 * Warns of bindings that wait for a destroy though their rule is gone: where Terraform does not
 * refresh first, the provider crashes on them.
 */
export function vanishedRuleNotes(
  { declared, recorded, live }: Sides,
  commands: ReadonlyMap<string, StackCommands>,
): string[] {
  const declaredPlaces = new Set(
    declared.bindings.map((entry) => placeOf(stackOf(entry), entry.address)),
  );
  const liveKeys = new Set(live.bindings.map(keyOf));
  return [...recorded].flatMap(([stack, { bindings }]) => {
    // what has no commands is checked elsewhere
    const { terraform } = commands.get(stack) ?? {};
    if (terraform === undefined) return [];
    return bindings
      .filter((entry) => !declaredPlaces.has(placeOf(stack, entry.address)))
      .filter((entry) => !liveKeys.has(keyOf(entry)))
      .map(({ address = '' }) => {
        const { fix = 'terraform state rm' } = command([...terraform, 'state', 'rm', address]);
        return `${address} waits for a destroy, but its rule is gone: without a refresh the provider crashes on it; this takes it out of the state: ${fix}`;
      });
  });
}
