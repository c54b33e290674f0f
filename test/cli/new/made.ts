import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../../helpers/command-line';

/** Runs `new` for a folder beside what the caller has there, and gives that folder. */
export async function makeRepository(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { exitCode, err } = await commandLine(['new', 'callbacks', ...args], { cwd, env });
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return join(cwd, 'callbacks');
}

/** Text of each file in a folder, by its path there. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
  );

/** A fleet without environments, with odd names and what has to be set from outside. */
export const ODD_FLEET = `version: 1
defaults:
  callbackKey: { variable: main-key }
templates:
  main:
    callbacks: { push: 'https://\${CALLBACK_HOST}/push' }
  archive:
    callbackKey: { variable: archive_key }
    callbacks: { recording: 'https://archive.example.com/\${ARCHIVE_PATH}' }
bindings:
  push.example.com: { "o'clock": main }
`;

export const ODD_VARIABLES = { CALLBACK_HOST: 'cb.example.com', ARCHIVE_PATH: 'live' };
