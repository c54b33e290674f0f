import { LiveCallbacksError } from './live-callbacks-error';

export const actionInputInvalid = (problems: string) =>
  new LiveCallbacksError('USAGE', `${problems}; see the inputs in action.yml`);
