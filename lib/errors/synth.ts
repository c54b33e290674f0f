import { LiveCallbacksError } from './live-callbacks-error';
import { systemReason } from './system-error';

export const synthNotFound = (path: string) =>
  new LiveCallbacksError(
    'SYNTH_NOT_FOUND',
    `no manifest.json and no *.tf.json in "${path}"; run "cdktf synth" first, or pass --app-dir DIR`,
  );

export const synthMissing = (path: string) =>
  new LiveCallbacksError(
    'SYNTH_NOT_FOUND',
    `"${path}" does not exist; run "cdktf synth" first, or pass --app-dir DIR`,
  );

export const synthIncomplete = (stack: string, file: string) =>
  new LiveCallbacksError(
    'SYNTH_NOT_FOUND',
    `manifest.json lists the stack "${stack}", but "${file}" does not exist; run "cdktf synth" again`,
  );

export const synthUnreadable = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'SYNTH_UNREADABLE',
    `cannot read "${path}"${systemReason(cause)}; check its permissions, or pass --app-dir DIR`,
    { cause },
  );

export const blockInvalid = (file: string, block: string) =>
  new LiveCallbacksError(
    'SYNTH_UNREADABLE',
    `"${file}" holds something other than an object at ${block}; run "terraform validate" and mend it`,
  );

export const stackOutsideFolder = (stack: string, place: string, folder: string) =>
  new LiveCallbacksError(
    'SYNTH_UNREADABLE',
    `manifest.json places the stack "${stack}" at "${place}", outside "${folder}"; run "cdktf synth" again`,
  );

export const stackIsHcl = (stack: string, file: string) =>
  new LiveCallbacksError(
    'SYNTH_UNSUPPORTED',
    `the stack "${stack}" is synthesized as HCL ("${file}"), only JSON is read; run "cdktf synth" without --hcl`,
  );

export const terraformIsHcl = (path: string) =>
  new LiveCallbacksError(
    'SYNTH_UNSUPPORTED',
    `"${path}" is written in HCL (*.tf), only JSON is read; pass a cdktf.out folder, or a folder or file of Terraform JSON (*.tf.json)`,
  );

export const callbacksInHcl = (file: string, type: string) =>
  new LiveCallbacksError(
    'SYNTH_UNSUPPORTED',
    `"${file}" is written in HCL, which is not read, and mentions ${type}; move it to a *.tf.json file`,
  );

export const notTerraformJson = (path: string) =>
  new LiveCallbacksError(
    'SYNTH_UNSUPPORTED',
    `"${path}" is not a *.tf.json file; pass a cdktf.out folder, or a folder or file of Terraform JSON (*.tf.json)`,
  );

export const stackNotFound = (
  stack: string,
  stacks: readonly string[],
  nearest: string | undefined,
) => {
  const known = stacks.map((name) => `"${name}"`).join(', ') || 'none';
  const remedy = nearest === undefined ? 'pass one of them' : `did you mean "${nearest}"?`;
  return new LiveCallbacksError(
    'STACK_NOT_FOUND',
    `there is no stack "${stack}" (the stacks are ${known}); ${remedy}`,
  );
};

export const variablesUnreadable = (source: string, problem: string) =>
  new LiveCallbacksError(
    'VARIABLES_UNREADABLE',
    `cannot read variables from ${source}: ${problem}; "terraform plan" says more`,
  );
