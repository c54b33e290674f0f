import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATED, generateBindings } from './bindings/bindings';

/**
 * Writes the provider bindings into lib/generated; with `--check` compares instead and fails when
 * they are stale. `npm run generate:bindings` installs the generator first.
 */
const bindings = generateBindings();
if (process.argv.includes('--check')) check();
else write();

function write(): void {
  rmSync(GENERATED, { recursive: true, force: true });
  for (const [path, text] of bindings) {
    const target = join(GENERATED, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  console.log(`wrote ${bindings.size} files to lib/generated`);
}

function check(): void {
  const stale = [...bindings].filter(([path, text]) => text !== shipped(path));
  for (const [path] of stale) console.error(`lib/generated/${path} is stale`);
  if (stale.length > 0) console.error('run "npm run generate:bindings"');
  else console.log('lib/generated is what the generator makes');
  process.exitCode = stale.length > 0 ? 1 : 0;
}

function shipped(path: string): string | undefined {
  const file = join(GENERATED, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
