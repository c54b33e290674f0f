import { type Finding, printable, type Report } from '../model';
import { identityOf } from './identity';
import { type Place, placesOf } from './place';
import { type Severity, severityOf, worstFirst } from './severity';
import { statementOf } from './statement';

/**
 * The report for GitLab's code quality widget. Ignored findings are left out: GitLab has no way to
 * mark them.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function codeQuality({ findings }: Report): string {
  const counting = worstFirst(findings.filter(({ ignored }) => !ignored));
  const placeOf = placesOf(findings);
  return `${JSON.stringify(
    counting.map((finding) => violationOf(finding, placeOf(finding))),
    null,
    2,
  )}\n`;
}

function violationOf(finding: Finding, { file, line }: Place) {
  const { headline, details } = statementOf(finding);
  return {
    description: [headline, ...details].join('; '),
    check_name: `live-callbacks/${finding.class}`,
    fingerprint: identityOf(finding),
    severity: SEVERITIES[severityOf(finding.class)],
    location: { path: printable(file), lines: { begin: line } },
  };
}

const SEVERITIES = {
  undecided: 'blocker',
  grave: 'critical',
  slight: 'major',
  remark: 'info',
} as const satisfies Record<Severity, string>;
