import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { manyFindings } from './many-findings';
import { median } from './median';

/** Measures one format, named on the command line, and prints what it took as JSON. */
function measureFormat(name: string | undefined): void {
  const format = Object.entries(FORMATS).find(([each]) => each === name)?.[1];
  if (format === undefined) throw new Error(`no format "${name}"`);
  const report = manyFindings(10_000);
  const render = () => format(report, PLAIN_VIEW);
  render();
  // before it is repeated: a check renders once, and Node.js lets the waste of the others lie
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const milliseconds = medianOf(render);
  const stringifyMs = medianOf(() => JSON.stringify(report));
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
