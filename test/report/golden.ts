import { join } from 'node:path';
import { type FormatName, FORMATS, PLAIN_VIEW, type View } from '../../lib/report';
import { FORMAT_ENDINGS } from '../../scripts/format-endings';
import { REPORTS } from './reports';
import { TOPOLOGIES } from './topologies';

/** One report in one format. */
export interface GoldenFile {
  readonly format: string;
  readonly report: string;
  readonly path: string;
  readonly render: () => string;
}

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Every report in every format there is, with the file that holds what it must look like. */
export const GOLDEN_FILES: readonly GoldenFile[] = FORMAT_NAMES.flatMap((format) =>
  Object.entries(REPORTS).map(([name, report]) => ({
    format,
    report: name,
    path: join(__dirname, 'golden', `${name}.${FORMAT_ENDINGS[format]}`),
    render: () => FORMATS[format](report, viewOf(name)),
  })),
);

/** Pictures for those reports that have some. */
const viewOf = (report: string): View => {
  const topologies = TOPOLOGIES[report];
  return topologies === undefined ? PLAIN_VIEW : { ...PLAIN_VIEW, topologies: () => topologies };
};
