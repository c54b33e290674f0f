import { quote } from '../text-rule';
import type { ValuePath } from '../value-path';
import type { FleetConfig, FleetEnvironment } from './config';
import { ownMember } from './own-member';
import { choiceOf, unknownMember } from './unknown-member';

/** A fleet with the environment that is chosen. */
export interface ChosenFleet {
  readonly config: FleetConfig;
  /** Name of the environment; `undefined` if the fleet has none. */
  readonly environment: string | undefined;
  /** What differs in it. */
  readonly changes: FleetEnvironment;
  /** Where that is written. */
  readonly changesPath: ValuePath;
}

/** Chooses an environment, or says half a sentence about why it cannot be chosen. */
export function chooseEnvironment(
  config: FleetConfig,
  environment: string | undefined,
): ChosenFleet | { readonly refusal: string } {
  const names = Object.keys(config.environments ?? {});
  if (environment === undefined) {
    return names.length === 0
      ? { config, environment, changes: {}, changesPath: [] }
      : { refusal: `has environments, and none is named; ${choiceOf(names)}` };
  }
  if (names.length === 0) {
    return { refusal: `has no environments; leave ${quote(environment)} out` };
  }
  if (!names.includes(environment)) {
    return { refusal: `does not have this environment: ${unknownMember(environment, names)}` };
  }
  return {
    config,
    environment,
    changes: ownMember(config.environments, environment) ?? {},
    changesPath: ['environments', environment],
  };
}
