import { relative, resolve, sep } from 'node:path';
import { type Finding, type Report } from '../model';

/** The folder a check ran in, and the root of the repository it is in. */
export interface Places {
  readonly cwd: string;
  readonly workspace: string;
}

/**
 * The report with places as paths from the root of the repository, where GitHub looks for them;
 * the check knows them from the folder it ran in.
 */
export const withRepositoryPaths = (report: Report, places: Places): Report => ({
  ...report,
  findings: report.findings.map((finding) => moved(finding, places)),
});

function moved(finding: Finding, { cwd, workspace }: Places): Finding {
  const { location } = finding;
  if (location === undefined) return finding;
  const file = relative(workspace, resolve(cwd, location.file));
  if (file.startsWith('..')) return finding;
  return { ...finding, location: { ...location, file: file.replaceAll(sep, '/') } };
}
