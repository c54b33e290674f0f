import { join } from 'node:path';
import { FORMATS, PLAIN_VIEW, type View } from '../../lib/report';
import { REPORTS } from './reports';
import { TOPOLOGIES } from './topologies';

/** How the golden files of a format end; tells formats apart. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  text: 'txt',
  json: 'json',
  markdown: 'md',
  html: 'html',
  sarif: 'sarif',
  junit: 'junit.xml',
  github: 'github.txt',
  'code-quality': 'code-quality.json',
};

/** One report in one format. */
export interface GoldenFile {
  readonly format: string;
  readonly report: string;
  readonly path: string;
  readonly render: () => string;
}

/** Every report in every format there is, with the file that holds what it must look like. */
export const GOLDEN_FILES: readonly GoldenFile[] = Object.entries(FORMATS).flatMap(
  ([format, render]) =>
    Object.entries(REPORTS).map(([name, report]) => ({
      format,
      report: name,
      path: join(__dirname, 'golden', `${name}.${EXTENSIONS[format] ?? format}`),
      render: () => render(report, viewOf(name)),
    })),
);

/** Pictures for those reports that have some. */
const viewOf = (report: string): View => {
  const topologies = TOPOLOGIES[report];
  return topologies === undefined ? PLAIN_VIEW : { ...PLAIN_VIEW, topologies: () => topologies };
};
