import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_PAGE, generateApi } from './api/api';

/**
 * Writes API.md; with `--check` compares instead and fails when it is stale. `npm run
 * generate:api` installs TypeDoc first.
 */
const target = join(__dirname, '..', API_PAGE);
const text = `${generateApi()}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`wrote ${API_PAGE}`);
} else if (text === readFileSync(target, 'utf8')) {
  console.log(`${API_PAGE} is what the docstrings say`);
} else {
  console.error(`${API_PAGE} is stale; run "npm run generate:api"`);
  process.exitCode = 1;
}
