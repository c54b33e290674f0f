import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Simulator } from 'tencent-live-callbacks/simulator';
import { variableOf } from '../../lib/action/inputs';
import { type FakeGitHub, REPOSITORY, TOKEN } from '../helpers/fake-github';
import { recordedText } from '../helpers/provider-recording';
import { temporaryFolders } from '../helpers/temporary-folder';

const SCRIPT = join(__dirname, '../../dist/action/main.js');

/** What a workflow runs the action with. */
export interface Occasion {
  readonly account: Simulator;
  /** @default - nothing listens where the API should be */
  readonly github?: FakeGitHub;
  readonly event?: string;
  readonly payload?: object;
  /** By their names in `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  /** Besides the recorded configuration and state in `infra`. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface ActionOutcome {
  readonly exitCode: number | null;
  readonly log: string;
  readonly err: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The folder it ran in. */
  readonly cwd: string;
}

/** Gives a test file a way to run the bundled script of the action, as a runner would. */
export function actionRuns(): (occasion: Occasion) => Promise<ActionOutcome> {
  const folder = temporaryFolders();
  beforeAll(() => {
    if (!existsSync(SCRIPT)) throw new Error(`"${SCRIPT}" is missing; run "npm run bundle" first`);
  });
  return async (occasion) => {
    const cwd = folder({
      'infra/main.tf.json': recordedText('main.tf.json'),
      'infra/terraform.tfstate': recordedText('terraform.tfstate.json'),
      'runner/event.json': JSON.stringify(occasion.payload ?? {}),
      'runner/summary.md': '',
      'runner/outputs.txt': '',
      ...occasion.files,
    });
    const child = spawn(process.execPath, [SCRIPT], { cwd, env: environment(cwd, occasion) });
    let log = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    await once(child, 'close');
    const read = (file: string) => readFileSync(join(cwd, 'runner', file), 'utf8');
    const outputs = outputsIn(read('outputs.txt'));
    return { exitCode: child.exitCode, log, err, summary: read('summary.md'), outputs, cwd };
  };
}

/** What the runner and `action.yml` set. */
function environment(
  cwd: string,
  { account, github, event = 'push', inputs = {}, env }: Occasion,
): NodeJS.ProcessEnv {
  const given = {
    'app-dir': 'infra',
    args: `--endpoint ${account.url}`,
    token: TOKEN,
    ...inputs,
  };
  return {
    PATH: process.env.PATH,
    TENCENTCLOUD_SECRET_ID: account.secretId,
    TENCENTCLOUD_SECRET_KEY: account.secretKey,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github?.url ?? 'http://127.0.0.1:9',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ID: '4711',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(cwd, 'runner/event.json'),
    GITHUB_STEP_SUMMARY: join(cwd, 'runner/summary.md'),
    GITHUB_OUTPUT: join(cwd, 'runner/outputs.txt'),
    GITHUB_WORKSPACE: cwd,
    RUNNER_TEMP: join(cwd, 'runner/temp'),
    ...Object.fromEntries(Object.entries(given).map(([name, text]) => [variableOf(name), text])),
    ...env,
  };
}

/** Outputs as the runner reads them: a name, a delimiter, and lines up to the delimiter. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const blocks = text.matchAll(/^(?<name>[\w-]+)<<(?<end>.+)\n(?<value>[^]*?)\n\k<end>$/gm);
  return Object.fromEntries(
    [...blocks].map(({ groups }) => [groups?.name ?? '', groups?.value ?? '']),
  );
}
