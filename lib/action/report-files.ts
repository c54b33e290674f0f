import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where the reports of a run are, as absolute paths: later steps start in other folders. */
export interface ReportFiles {
  readonly json: string;
  readonly markdown: string;
  readonly html: string;
  readonly sarif: string;
}

/** Makes the folder for the reports of one run. */
export async function makeReportFiles(folder: string): Promise<ReportFiles> {
  const absolute = resolve(folder);
  await mkdir(absolute, { recursive: true });
  return {
    json: join(absolute, 'drift.json'),
    markdown: join(absolute, 'drift.md'),
    html: join(absolute, 'drift.html'),
    sarif: join(absolute, 'drift.sarif'),
  };
}
