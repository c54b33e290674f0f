import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { manyFindings } from './many-findings';
import { median } from './median';

/** Times one format, named on the command line, and prints what it took as JSON. */
function measureFormat(name: string | undefined): void {
  const format = Object.entries(FORMATS).find(([each]) => each === name)?.[1];
  if (format === undefined) throw new Error(`no format "${name}"`);
  const report = manyFindings(10_000);
  const stringifyMs = medianOf(() => JSON.stringify(report));
  const milliseconds = medianOf(() => format(report, PLAIN_VIEW));
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ milliseconds, stringifyMs, peakMegabytes }));
}

const medianOf = (render: () => string): number =>
  median(
    Array.from({ length: 7 }, () => {
      const start = performance.now();
      render();
      return performance.now() - start;
    }),
  );

measureFormat(process.argv[2]);
