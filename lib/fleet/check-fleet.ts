import { schemaProblems, wordIssue } from '../documents';
import { fleetEnvironmentRefused } from '../errors';
import {
  chooseEnvironment,
  type EnvironmentVariables,
  type FleetConfig,
  fleetSchema,
  type IsToken,
  type PlacedProblem,
  type ResolvedFleet,
  resolveFleet,
  type ValuePath,
} from '../model';

/** What a fleet is read for. */
export interface FleetOptions {
  /** Name of the environment; without one the fleet must have none. */
  readonly environment?: string;
  /** Environment variables, for `${NAME}` in URLs. */
  readonly env: EnvironmentVariables;
  /** Tells values that are known to Terraform alone. @default - there are none */
  readonly isToken?: IsToken;
}

/** A fleet that was checked: as it is written, and what that means in one environment. */
export interface CheckedFleet {
  readonly config: FleetConfig;
  readonly fleet: ResolvedFleet;
}

/**
 * Checks a fleet in steps, and tells all that is wrong in a step; `what` names it in the error.
 *
 * @throws LiveCallbacksError `USAGE` if the environment cannot be chosen
 */
export function checkFleet(
  value: unknown,
  what: string,
  { environment, env, isToken }: FleetOptions,
): CheckedFleet | { readonly problems: readonly PlacedProblem[] } {
  const read = fleetSchema().safeParse(value, { error: wordIssue });
  const ofNames = prototypeProblems(value);
  if (!read.success) return { problems: [...schemaProblems(read.error.issues), ...ofNames] };
  if (ofNames.length > 0) return { problems: ofNames };
  const chosen = chooseEnvironment(read.data, environment);
  if ('refusal' in chosen) throw fleetEnvironmentRefused(what, chosen.refusal);
  const resolved = resolveFleet(chosen, { env, isToken });
  return 'problems' in resolved ? resolved : { config: read.data, fleet: resolved.fleet };
}

/** The schema passes over members of this name: they would vanish without a word. */
function prototypeProblems(value: unknown, path: ValuePath = []): readonly PlacedProblem[] {
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === '__proto__'
      ? [{ path, key, text: '"__proto__" cannot be a name; choose another' }]
      : prototypeProblems(member, [...path, key]),
  );
}

/** No place of a fleet where names are free lies deeper. */
const MAX_DEPTH = 4;
