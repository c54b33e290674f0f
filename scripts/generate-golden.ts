import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { GOLDEN_FILES } from '../test/report/golden';

const FOLDER = join(__dirname, '../test/report/golden');

/** Writes what each format, or each that is named, makes of each report now. */
async function generate(formats: readonly string[]): Promise<void> {
  // all at once: what no format makes any more goes too
  if (formats.length === 0) await rm(FOLDER, { recursive: true, force: true });
  for (const { format, path, render } of GOLDEN_FILES) {
    if (formats.length > 0 && !formats.includes(format)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, render());
  }
}

void generate(argv.slice(2));
