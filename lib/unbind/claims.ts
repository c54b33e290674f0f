import { byPlace, expandRepeated, keyOf, resolve, type Sides } from '../compare';
import { type InventoryBinding, type ObservedBinding, Unresolved } from '../model';

/** Something in code or state that holds on to a rule. */
export interface Claim {
  readonly kind:
    | 'declared'
    /** An expression that nothing resolves may stand for this rule. */
    | 'undecided'
    /** Terraform has made the rule, and the code does not declare it any more. */
    | 'recorded';
  readonly binding: InventoryBinding;
  /** What the state records of the rule. */
  readonly recorded: ObservedBinding | undefined;
  /** Why it could not be decided. */
  readonly reason?: string;
}

/** Everything that holds on to a live rule. A rule without claims is nobody's. */
export function claimsOf(sides: Sides, rule: ObservedBinding): readonly Claim[] {
  const recorded = [...sides.recorded.values()].flatMap(({ bindings }) => bindings);
  const declared = expandRepeated(sides).bindings.flatMap((binding) =>
    declaredClaims(binding, rule, byPlace(recorded)),
  );
  const told = new Set(declared.map((claim) => claim.recorded));
  const others = recorded.filter((entry) => keyOf(entry) === keyOf(rule) && !told.has(entry));
  return [
    ...declared,
    ...others.map((entry): Claim => ({ kind: 'recorded', binding: entry, recorded: entry })),
  ];
}

function declaredClaims(
  declared: InventoryBinding,
  rule: ObservedBinding,
  recordedByPlace: ReadonlyMap<string, ObservedBinding>,
): Claim[] {
  const { binding, recorded: entry, key } = resolve(declared, { recordedByPlace });
  const recorded = entry !== undefined && keyOf(entry) === keyOf(rule) ? entry : undefined;
  if (key !== undefined) {
    return key === keyOf(rule) ? [{ kind: 'declared', binding, recorded }] : [];
  }
  const { domainName, appName } = binding;
  const isDomain =
    domainName instanceof Unresolved || domainName.toLowerCase() === rule.domainName.toLowerCase();
  const isApp = appName instanceof Unresolved || appName === rule.appName;
  if (!isDomain || !isApp) return [];
  const unresolved = [domainName, appName].find((name) => name instanceof Unresolved);
  return [{ kind: 'undecided', binding, recorded, reason: unresolved?.reason }];
}
