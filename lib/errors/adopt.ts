import { LiveCallbacksError } from './live-callbacks-error';

export const nothingToAdopt = (reasons: readonly string[]) =>
  new LiveCallbacksError(
    'NOTHING_TO_ADOPT',
    'nothing was written, as nothing can be adopted; check the credentials, --template and --domain',
    { problems: reasons },
  );

export const outputExists = (path: string) =>
  new LiveCallbacksError(
    'OUTPUT_NOT_WRITTEN',
    `"${path}" exists already; pass --force to overwrite it, or name another file`,
  );
