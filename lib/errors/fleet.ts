import { documentUnreadable, invalid } from './document';
import { LiveCallbacksError } from './live-callbacks-error';

export const fleetNotFound = (file: string, cause: unknown) =>
  documentUnreadable({ what: 'the fleet file', file, code: 'FLEET_NOT_FOUND' }, cause);

/** For a fleet that is no file; `problems` name members. */
export const fleetInvalid = (what: string, problems: readonly string[]) =>
  invalid('FLEET_INVALID', what, problems);

export const fleetEnvironmentRefused = (what: string, refusal: string) =>
  new LiveCallbacksError('USAGE', `${what} ${refusal}`);

export const fleetTemplateUnknown = (path: string, problem: string) =>
  new LiveCallbacksError('USAGE', `the fleet ${path} has no such template: ${problem}`);
