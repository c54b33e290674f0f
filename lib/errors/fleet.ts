import { invalid } from './document';
import { LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

export const fleetNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'FLEET_NOT_FOUND',
    `the fleet file "${path}" cannot be read${systemReason(cause)}; check its path and permissions`,
    { cause },
  );

/** For a fleet that is no file; `problems` name members. */
export const fleetInvalid = (what: string, problems: readonly string[]) =>
  invalid('FLEET_INVALID', what, problems);

export const fleetEnvironmentRefused = (what: string, refusal: string) =>
  new LiveCallbacksError('USAGE', `${what} ${refusal}`);

export const fleetTemplateUnknown = (path: string, problem: string) =>
  new LiveCallbacksError('USAGE', `the fleet ${path} has no such template: ${problem}`);
