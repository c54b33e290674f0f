/**
 * Every failure this package reports is a {@link LiveCallbacksError} with one of these codes.
 * Codes are stable; messages are for people and may change.
 */
export type ErrorCode =
  | 'SYNTH_NOT_FOUND'
  | 'SYNTH_UNREADABLE'
  | 'SYNTH_UNSUPPORTED'
  | 'STACK_NOT_FOUND'
  | 'VARIABLES_UNREADABLE'
  | 'STATE_NOT_FOUND'
  | 'STATE_UNREADABLE'
  | 'STATE_AMBIGUOUS'
  | 'STATE_PULL_FAILED'
  | 'CREDENTIALS_NOT_FOUND'
  | 'ENDPOINT_INVALID'
  | 'API_REFUSED'
  | 'API_UNREACHABLE'
  | 'API_ANSWER_INVALID'
  | 'API_TIMED_OUT'
  | 'SEED_UNREADABLE'
  | 'ADDRESS_IN_USE'
  | 'ADDRESS_UNUSABLE'
  | 'OUTPUT_NOT_WRITTEN'
  | 'RUN_TIMED_OUT'
  | 'USAGE';

/** An expected failure: `message` says what, with which value, and what to do next. */
export class LiveCallbacksError extends Error {
  override readonly name = 'LiveCallbacksError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}

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

export const stateUnreadable = (what: string, problem: string, remedy: string) =>
  new LiveCallbacksError('STATE_UNREADABLE', `${what} ${problem}; ${remedy}`);

export const endpointInvalid = (endpoint: string, problem: string) =>
  new LiveCallbacksError(
    'ENDPOINT_INVALID',
    `the endpoint "${endpoint}" cannot be used: ${problem}; pass a host or a URL such as https://live.tencentcloudapi.com`,
  );

export const credentialsNotFound = () =>
  new LiveCallbacksError(
    'CREDENTIALS_NOT_FOUND',
    'no Tencent Cloud credentials were found; set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY',
  );

export const apiRefused = (action: string, code: string, remedy: string) =>
  new LiveCallbacksError('API_REFUSED', `${action} was refused with ${code}; ${remedy}`);

export const apiUnreachable = (host: string, reason: string) =>
  new LiveCallbacksError(
    'API_UNREACHABLE',
    `${host} could not be reached (${reason}); check the network, the proxy and --endpoint`,
  );

export const apiTimedOut = (host: string, seconds: number) =>
  new LiveCallbacksError(
    'API_TIMED_OUT',
    `no complete answer from ${host} within ${seconds} s; raise --timeout SECONDS, or check the network`,
  );

export const answerInvalid = (action: string, host: string) =>
  new LiveCallbacksError(
    'API_ANSWER_INVALID',
    `${host} answered ${action} with something that is not an API response, such as a web page; check --endpoint and the proxy`,
  );

export const cannotListen = (host: string, port: number, cause: unknown) =>
  systemCode(cause) === 'EADDRINUSE'
    ? new LiveCallbacksError(
        'ADDRESS_IN_USE',
        `port ${port} on ${host} is already in use; stop the program that holds it, or pass --port 0 to get a free port`,
        { cause },
      )
    : new LiveCallbacksError(
        'ADDRESS_UNUSABLE',
        `cannot listen on port ${port} of ${host}${systemReason(cause)}; pass --host 127.0.0.1 --port 0 to listen on this machine alone, on a free port`,
        { cause },
      );

const systemReason = (cause: unknown): string => {
  const code = systemCode(cause);
  return code === undefined ? '' : ` (${code})`;
};

// not instanceof: the error may come from another realm
const systemCode = (cause: unknown): string | undefined =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;

export const wrongUsage = (problems: string) =>
  new LiveCallbacksError('USAGE', `${problems}; see --help`);

export const outputNotWritten = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'OUTPUT_NOT_WRITTEN',
    `"${path}" could not be written; check that its folder exists and is writable`,
    { cause },
  );

export const stateNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'STATE_NOT_FOUND',
    `the state file "${path}" cannot be read; pass --state auto, none, pull, a file or -`,
    { cause },
  );

export const stateAmbiguous = (option: string, stacks: readonly string[]) =>
  new LiveCallbacksError(
    'STATE_AMBIGUOUS',
    `--state ${option} holds one state, but there are several stacks (${stacks.join(', ')}); choose one with --stack NAME`,
  );

export const statePullFailed = (program: string, directory: string, output: string) =>
  new LiveCallbacksError(
    'STATE_PULL_FAILED',
    `"${program} state pull" failed in "${directory}" (${firstLine(output)}); run "${program} init" there, or pass --state FILE`,
  );

/** Terraform frames its messages with lines and bars. */
const firstLine = (output: string): string =>
  output
    .split('\n')
    // eslint-disable-next-line no-control-regex
    .map((line) => line.replace(/\u001b\[[\d;]*m/g, '').replace(/^[\s│╷╵]+/, ''))
    .find((line) => line !== '') ?? 'it printed nothing';

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

export const runTimedOut = (seconds: number) =>
  new LiveCallbacksError(
    'RUN_TIMED_OUT',
    `the run did not finish within ${seconds} s; raise --timeout SECONDS`,
  );

export const seedNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'SEED_UNREADABLE',
    `the seed file "${path}" cannot be read; pass an existing file to --seed`,
    { cause },
  );
