import { type Report } from '../model';
import { type FormatName, FORMATS, type View } from '../report';
import { type Io } from './io';
import { outputFlags, type Outputs, writeOutputs } from './output-flags';

/** The flags that say in which formats a report is written, and where to. */
export const reportFlags = outputFlags(Object.keys(FORMATS) as FormatName[], 'json=report.json');

/** Writes a report to every file that was asked for, and then to standard output. */
export const writeReport = (
  report: Report,
  { topologies, ...outputs }: Outputs<FormatName> & Pick<View, 'topologies'>,
  io: Io,
): Promise<void> =>
  writeOutputs(
    outputs,
    (format, paint) => FORMATS[format](report, { paint, version: io.version, topologies }),
    io,
  );
