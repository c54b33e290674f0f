import { CORE_NAMES } from './cores';

/** Half a sentence about why npm would not take the name of a project; `undefined` if it would. */
export function packageNameProblem(name: string): string | undefined {
  if (name.length > MAX_LENGTH) {
    return `must be at most ${MAX_LENGTH} characters, got ${name.length}`;
  }
  if (!NAME.test(name) || RESERVED.has(name)) {
    return `must be a name npm takes: lower-case letters, digits, "-", "_" and ".", beginning with a letter or digit, got "${name}"`;
  }
  return INSTALLED.has(name)
    ? `must not be the name of a package that the repository installs, got "${name}"`
    : undefined;
}

/** https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const MAX_LENGTH = 214;

const NAME = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;

const RESERVED: ReadonlySet<string> = new Set(['node_modules', 'favicon.ico']);

const INSTALLED: ReadonlySet<string> = new Set([
  ...CORE_NAMES,
  'constructs',
  'tencent-live-callbacks',
  'typescript',
  '@types/node',
]);
