import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { FORMATS } from '../../lib/report';

const measured = z.object({
  /** One rendering of 10,000 findings, the median. */
  milliseconds: z.number(),
  /** `JSON.stringify` of the same report in the same process. */
  stringifyMs: z.number(),
  /** The most memory the whole process held until it was rendered once, the report included. */
  peakMegabytes: z.number(),
});

export type ReportBench = z.infer<typeof measured> & { readonly format: string };

/** Times every format on 10,000 findings, each in a process of its own. */
export const benchReports = (): readonly ReportBench[] =>
  Object.keys(FORMATS).map((format) => {
    const script = join(__dirname, 'measure-format.ts');
    const { stdout, status } = spawnSync('npx', ['--no-install', 'tsx', script, format], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`the format "${format}" could not be measured`);
    return { format, ...measured.parse(JSON.parse(stdout)) };
  });
