import { differenceCount, ignoredCount, type Report } from '../model';
import { type ReportFiles } from './report-files';

/** What later steps read; `action.yml` explains each. */
export interface Outputs {
  readonly status: Report['status'] | 'error';
  readonly 'exit-code': string;
  readonly differences: string;
  readonly ignored: string;
  readonly unchecked: string;
  readonly counts: string;
  readonly 'json-file': string;
  readonly 'markdown-file': string;
  readonly 'html-file': string;
  readonly 'sarif-file': string;
  readonly 'comment-url': string;
  readonly 'issue-url': string;
}

/** Where the result can be read. */
export interface Addresses {
  readonly commentUrl: string | undefined;
  readonly issueUrl: string | undefined;
}

export const outputsOf = (report: Report, files: ReportFiles, addresses: Addresses): Outputs => ({
  status: report.status,
  'exit-code': String(report.exitCode),
  differences: String(differenceCount(report)),
  ignored: String(ignoredCount(report)),
  unchecked: String(report.summary.unchecked ?? 0),
  counts: JSON.stringify(report.summary),
  'json-file': files.json,
  'markdown-file': files.markdown,
  'html-file': files.html,
  'sarif-file': files.sarif,
  'comment-url': addresses.commentUrl ?? '',
  'issue-url': addresses.issueUrl ?? '',
});

/** Of a check that says nothing about drift: no count, and no file that could look like a result. */
export const NO_RESULT: Outputs = {
  status: 'error',
  'exit-code': '1',
  differences: '',
  ignored: '',
  unchecked: '',
  counts: '',
  'json-file': '',
  'markdown-file': '',
  'html-file': '',
  'sarif-file': '',
  'comment-url': '',
  'issue-url': '',
};
