import { type Report, reportSchema } from '../../lib/model';
import { commandLine } from '../helpers/command-line';
import { essence } from '../helpers/compare';
import { type Deployment } from '../helpers/deployments';

export interface DriftCheck {
  readonly exitCode: number;
  /** Everything that was printed. */
  readonly printed: string;
  readonly report: Report;
  /** Class, subject, attribute, declared and live of each finding. */
  readonly found: ReturnType<typeof essence>;
}

/** Runs `drift` on a deployment, an hour later: its rules have long been in effect. */
export async function driftCheck(
  { simulator, folder, credentials }: Deployment,
  appDir: string,
  { args = [], variables = {} }: DriftCheckOptions = {},
): Promise<DriftCheck> {
  const { exitCode, out, err } = await commandLine(
    ['drift', '--app-dir', appDir, '--endpoint', simulator.url, '--format', 'json', ...args],
    {
      cwd: folder,
      env: { ...credentials, ...variables },
      now: () => new Date(Date.now() + HOUR_MS),
    },
  );
  if (err !== '') throw new Error(err);
  const report = reportSchema.parse(JSON.parse(out));
  return { exitCode, printed: out, report, found: essence(report.findings) };
}

interface DriftCheckOptions {
  readonly args?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

const HOUR_MS = 60 * 60 * 1000;
