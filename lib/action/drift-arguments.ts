import { type Inputs } from './inputs';
import { type ReportFiles } from './report-files';

/** The command line of the check. Each value is one argument: no shell ever reads it. */
export const driftArguments = (inputs: Inputs, files: ReportFiles): readonly string[] => [
  'drift',
  ...flag('--app-dir', inputs.appDir),
  ...inputs.stack.flatMap((name) => ['--stack', name]),
  ...flag('--state', inputs.state),
  ...flag('--targets', inputs.targets),
  ...flag('--ignore-file', inputs.ignoreFile),
  ...flag('--baseline', inputs.baseline),
  ...flag('--fail-on', inputs.failOn),
  ...inputs.args.flat(),
  ...['--format', 'json'],
  ...['--output', `markdown=${files.markdown}`],
  ...['--output', `html=${files.html}`],
];

const flag = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [name, value];
