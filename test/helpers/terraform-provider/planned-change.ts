import { type Attributes, UNKNOWN, Unknown, type Value } from './dynamic-value';

/** What a plan says of one resource. */
export interface PlannedChange {
  readonly planned: Attributes | undefined;
  /** Attributes for whose sake the resource must be replaced. */
  readonly replacedFor: readonly string[];
}

/** Plans in the manner of Terraform's SDK v2, to which "" and null are the same. */
export function plannedChange(
  prior: Attributes | undefined,
  proposed: Attributes | undefined,
  forceReplacement: readonly string[],
): PlannedChange {
  if (proposed === undefined) return { planned: undefined, replacedFor: [] };
  const planned: Attributes = Object.fromEntries(
    Object.entries(proposed).map(([name, value]) => [name, plannedValue(value, prior?.[name])]),
  );
  if (prior === undefined) {
    return { planned: { ...planned, id: planned.id ?? UNKNOWN }, replacedFor: [] };
  }
  const replacedFor = forceReplacement.filter((name) => isChanged(planned[name], prior[name]));
  return { planned, replacedFor };
}

function plannedValue(proposed: Value, prior: Value | undefined): Value {
  if (!isEmpty(proposed)) return proposed;
  return isEmpty(prior) ? (prior ?? null) : null;
}

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '';

const isChanged = (planned: Value | undefined, prior: Value | undefined): boolean =>
  planned instanceof Unknown || planned !== prior;
