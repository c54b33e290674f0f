import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SCHEMAS } from './schemas';

/** Writes every published JSON Schema from the model. */
async function generate(): Promise<void> {
  for (const [path, text] of Object.entries(SCHEMAS)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

void generate();
