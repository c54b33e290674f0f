import { LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

export const wrongUsage = (problems: string) =>
  new LiveCallbacksError('USAGE', `${problems}; see --help`);

export const outputNotWritten = (path: string, cause: unknown) =>
  outputsNotWritten([{ path, cause }]);

export const outputsNotWritten = (files: readonly { path: string; cause: unknown }[]) => {
  const names = files.map(({ path, cause }) => `"${path}"${systemReason(cause)}`);
  const remedy =
    files.length === 1
      ? 'its folder exists and is writable'
      : 'their folders exist and are writable';
  return new LiveCallbacksError(
    'OUTPUT_NOT_WRITTEN',
    `${names.join(' and ')} could not be written; check that ${remedy}`,
    { cause: files[0]?.cause },
  );
};

export const runTimedOut = (seconds: number) =>
  new LiveCallbacksError(
    'RUN_TIMED_OUT',
    `the run did not finish within ${seconds} s; raise --timeout SECONDS`,
  );

export const confirmationNeeded = () =>
  new LiveCallbacksError(
    'USAGE',
    'nothing was changed: there is no terminal to ask on; pass --yes to carry out the plan',
  );

export const templateNotLive = (templateId: number) =>
  new LiveCallbacksError(
    'TEMPLATE_NOT_FOUND',
    `nothing was changed: template ${templateId} is not in the account; check the credentials and the endpoint`,
  );

export const bindingNeedsId = (templatePath: string) =>
  new LiveCallbacksError(
    'USAGE',
    `a binding of ${templatePath} has a token for its domain or app name, from which no construct id can be made; pass an id to bindTo`,
  );

export const keyVariableNameInvalid = (name: string) =>
  new LiveCallbacksError(
    'USAGE',
    `"${name}" cannot name a Terraform variable; use letters, digits, "_" and "-", and begin with a letter or "_"`,
  );

export const keyVariableNotSensitive = (path: string) =>
  new LiveCallbacksError(
    'USAGE',
    `the variable ${path} is not sensitive, so plans would print the callback key; declare it with sensitive: true, or choose another name`,
  );
