import {
  chooseEnvironment,
  fleetSchema,
  resolveFleet,
  shownValuePath,
  type EnvironmentVariables,
  type FleetConfig,
  type ResolvedFleet,
} from '../../../lib/model';

/** What is chosen for a fleet in a test. */
export interface Given {
  readonly environment?: string;
  readonly env?: EnvironmentVariables;
}

/** A fleet without its version: every test has the same. */
export type Fleet = Omit<FleetConfig, 'version'>;

const PUSH = 'https://cb.example.com/push';

/** Callbacks that any template may have. */
export const callbacks = { push: PUSH };

/** What an environment of a fleet declares. */
export function resolved(fleet: Fleet, given: Given = {}): ResolvedFleet {
  const outcome = outcomeOf(fleet, given);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.fleet;
}

/** The declaration of one template. */
export const declared = (fleet: Fleet, key: string, given: Given = {}) =>
  resolved(fleet, given).templates.find((template) => template.key === key)?.declaration;

/** What of a fleet is wrong, each with its path; the name of a member in brackets behind it. */
export function problems(fleet: Fleet, given: Given = {}): readonly string[] {
  const outcome = outcomeOf(fleet, given);
  if (!('problems' in outcome)) return [];
  return outcome.problems.map(
    ({ path, key, text }) =>
      `${shownValuePath(path)}${key === undefined ? '' : ` (${key})`}: ${text}`,
  );
}

function outcomeOf(fleet: Fleet, { environment, env = {} }: Given) {
  const chosen = chooseEnvironment(fleetSchema().parse({ version: 1, ...fleet }), environment);
  if ('refusal' in chosen) throw new Error(chosen.refusal);
  return resolveFleet(chosen, { env });
}
