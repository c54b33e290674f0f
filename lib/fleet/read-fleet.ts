import { readFileSync } from 'node:fs';
import { documentRefused, readYamlSync, shownProblem, type Places } from '../documents';
import { fleetInvalid, fleetNotFound } from '../errors';
import { checkFleet, type CheckedFleet, type FleetOptions } from './check-fleet';

/** A fleet file that was read. */
export interface FleetFile extends CheckedFleet {
  /** Where the values of the file stand. */
  readonly places: Places;
}

/**
 * Reads a fleet file, in YAML or JSON. A relative path starts at the working directory of the
 * process; messages show the path as it is given.
 *
 * @throws LiveCallbacksError `FLEET_NOT_FOUND`, or as {@link readFleet}
 */
export const readFleetFile = (path: string, options: FleetOptions): FleetFile =>
  readFleet(textOf(path), path, options);

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw fleetNotFound(path, cause);
  }
}

/**
 * Reads the text of a fleet file; `file` names it in errors.
 *
 * @throws LiveCallbacksError `FLEET_INVALID`, naming each problem of a step by line and member;
 *   `USAGE` if the environment cannot be chosen
 */
export function readFleet(text: string, file: string, options: FleetOptions): FleetFile {
  const source = { what: 'the fleet file', file, code: 'FLEET_INVALID' } as const;
  const document = readYamlSync(text, source);
  const checked = checkFleet(document.value, `the fleet file "${file}"`, options);
  if ('problems' in checked) throw documentRefused(source, checked.problems, document);
  return { ...checked, places: document };
}

/**
 * Reads a fleet that a program holds; `what` names it in errors.
 *
 * @throws LiveCallbacksError as {@link readFleet}, with members but no lines
 */
export function readFleetConfig(
  config: unknown,
  what: string,
  options: FleetOptions,
): CheckedFleet {
  const checked = checkFleet(config, what, options);
  if ('problems' in checked) throw fleetInvalid(what, checked.problems.map(shownProblem));
  return checked;
}
