#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { LiveCallbacksError } from '../errors';
import { act } from './action';
import { type CommandResult } from './drift-run';
import { variableOf } from './inputs';
import { githubRunner } from './runner';

/** The only file of the action that touches the process: it makes the world and ends it. */
async function main(): Promise<number> {
  const { env } = process;
  const randomText = randomBytes(16).toString('hex');
  const runner = await githubRunner({
    token: randomText,
    write: (text) => process.stdout.write(text),
    hasOutputs: env.GITHUB_OUTPUT !== undefined,
  });
  try {
    return await act({ env, cwd: process.cwd(), runner, randomText, version, runCommand });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    runner.fail(
      error instanceof LiveCallbacksError
        ? message
        : `${message} (this is a bug; please report it)`,
    );
    runner.output('status', 'error');
    runner.output('exit-code', '1');
    return 1;
  }
}

/** The command line that was built beside this script. */
const COMMAND = join(__dirname, '../cli/bin.js');

const runCommand = (args: readonly string[]): Promise<CommandResult> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: commandEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', (error) => {
      resolve({ exitCode: undefined, stdout, stderr: error.message });
    });
    child.on('close', (code) => {
      resolve({ exitCode: code ?? undefined, stdout, stderr });
    });
  });

/**
 * What the check and the programs it runs may know. The token is not theirs; and a wrapper around
 * Terraform would copy the whole state, keys included, into the outputs of this step.
 */
const commandEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  [variableOf('token')]: undefined,
  ...(process.env.GITHUB_OUTPUT !== undefined && { GITHUB_OUTPUT: devNull }),
});

/** Ends the process once all output is written. */
function exit(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

// should the run never settle, it must not end as if all were well
process.exitCode = 1;
void main().then(exit);
