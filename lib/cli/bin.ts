#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { version } from '../../package.json';
import { systemCode, systemReason } from '../errors';
import { EXIT_CODES } from './exit-codes';
import { type Io, type RunOptions, type RunResult } from './io';
import { main } from './main';

/** The only file that touches the process: it makes the world and ends it. */
const interruption = new AbortController();

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY,
  isErrorTerminal: process.stderr.isTTY,
  version,
  now: () => new Date(),
  randomText: () => randomBytes(16).toString('hex'),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readStdin,
  canAsk: () => process.stdin.isTTY && process.stderr.isTTY,
  readLine,
  readFile: (path) => soon(() => readFileSync(path, 'utf8')),
  writeFile: (path, text) =>
    soon(() => {
      writeFileSync(path, text);
    }),
  run,
  interrupted: interruption.signal,
};

/** The promises of node:fs take longer to load than these files to read. */
function soon<T>(call: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(call());
  });
}

async function readStdin(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

async function readLine(): Promise<string | undefined> {
  // loaded on demand: most runs ask nothing
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => {
      resolve(undefined);
    });
    interruption.signal.addEventListener('abort', () => {
      lines.close();
    });
  });
}

async function run(
  program: string,
  args: readonly string[],
  { cwd, signal, variables }: RunOptions,
): Promise<RunResult> {
  // loaded on demand: most runs start no other program
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const env = { ...process.env, ...variables };
    const child = spawn(program, args, { cwd, signal, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let isMissing = false;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', (error) => {
      isMissing = 'code' in error && error.code === 'ENOENT';
      stderr += error.message;
      resolve({ exitCode: undefined, stdout, stderr, isMissing });
    });
    child.on('close', (code) => {
      resolve({ exitCode: code ?? undefined, stdout, stderr, isMissing });
    });
  });
}

/** Ends the process once all output is written. */
function exit(code: number): void {
  process.stdout.write('', () => {
    refuseLoss(process.stdout.errored);
    process.stderr.write('', () => process.exit(code));
  });
}

/** Ends the process where output was lost: half a report must not pass for a result. */
function refuseLoss(error: Error | null): void {
  // a reader that closes the pipe early, such as "head", changes nothing of the exit code
  if (error === null || systemCode(error) === 'EPIPE') return;
  const message = `standard output could not be written${systemReason(error)}; make room where it goes`;
  writeSync(process.stderr.fd, `live-callbacks: ${message}\n`);
  process.exit(EXIT_CODES.error);
}

process.stdout.on('error', refuseLoss);

process.once('SIGINT', () => {
  interruption.abort();
});
process.once('SIGTERM', () => {
  interruption.abort();
});

// should the run never settle, it must not end as if all were well
process.exitCode = 1;
void main(process.argv.slice(2), io).then(exit);
