import { type Report } from '../model';

/** The report as JSON, valid against `tencent-live-callbacks/schemas/report.json`. */
export const json = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
