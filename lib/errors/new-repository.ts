import { LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

export const folderNotEmpty = (folder: string, entries: readonly string[]) =>
  new LiveCallbacksError(
    'USAGE',
    `nothing was written: "${folder}" holds ${listed(entries)}; choose a new or an empty folder`,
  );

export const folderUnusable = (folder: string, cause: unknown) =>
  new LiveCallbacksError(
    'OUTPUT_NOT_WRITTEN',
    `nothing was written: "${folder}" cannot be used as a folder${systemReason(cause)}; choose another`,
    { cause },
  );

export const repositoryNotWritten = (
  path: string,
  { folder, written }: { readonly folder: string; readonly written: readonly string[] },
  cause: unknown,
) =>
  new LiveCallbacksError(
    'OUTPUT_NOT_WRITTEN',
    `"${path}" could not be written${systemReason(cause)}; ${
      written.length === 0
        ? 'nothing was written before it'
        : `"${folder}" holds what was written before it: ${listed(written)}; remove that`
    }, mend the cause and run again`,
    { cause },
  );

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MAX_SHOWN).join(', ');
  return names.length > MAX_SHOWN ? `${shown} and ${names.length - MAX_SHOWN} more` : shown;
};

const MAX_SHOWN = 20;
