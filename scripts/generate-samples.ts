import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSamples, MADE_ELSEWHERE, SAMPLES_FOLDER } from './samples';

/** Writes the reports that the documentation shows, and removes those that nothing makes any more. */
async function generate(): Promise<void> {
  const samples = await makeSamples();
  await mkdir(SAMPLES_FOLDER, { recursive: true });
  for (const name of await readdir(SAMPLES_FOLDER)) {
    if (!MADE_ELSEWHERE.includes(name) && !samples.has(name)) await rm(join(SAMPLES_FOLDER, name));
  }
  for (const [name, text] of samples) await writeFile(join(SAMPLES_FOLDER, name), text);
}

void generate();
