import type * as Yaml from 'yaml';

/** The library that reads YAML, loaded when it is first asked for: most programs read none. */
export function yamlLibrary(): typeof Yaml {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- an import loads it with this file, or later than the caller can wait
  return require('yaml');
}
