import { type Finding, printable } from '../../model';
import { identityOf } from '../identity';
import { type Place } from '../place';
import { sarifMessage } from './message';
import { LEVELS, RULE_INDEXES } from './rules';
import { severityOf } from '../severity';
import { statementOf } from '../statement';
import { ignoredBecause } from '../wording';

/** A finding as a result of SARIF. */
export function resultOf(finding: Finding, place: Place, isComparedWithBaseline: boolean) {
  const { headline, details } = statementOf(finding);
  const identity = identityOf(finding);
  return {
    ruleId: finding.class,
    ruleIndex: RULE_INDEXES.get(finding.class),
    level: LEVELS[severityOf(finding.class)].level,
    message: sarifMessage([`${headline}.`, ...details].join('\n')),
    locations: [{ physicalLocation: physicalLocationOf(place), ...logicalLocationsOf(finding) }],
    partialFingerprints: {
      // the only one that GitHub looks at: without it a hash of the line stands in, which all
      // findings about one resource share, and those that nobody declared
      primaryLocationLineHash: identity,
      'liveCallbacks/v1': identity,
    },
    // on every result or on none, says the standard
    suppressions: finding.ignored ? [suppressionOf(finding)] : [],
    ...(isComparedWithBaseline && { baselineState: baselineStateOf(finding) }),
  };
}

function logicalLocationsOf({ constructPath, address }: Finding) {
  const name = constructPath ?? address;
  if (name === undefined) return {};
  return { logicalLocations: [{ fullyQualifiedName: printable(name), kind: 'resource' }] };
}

const suppressionOf = (finding: Finding) => ({
  kind: 'external',
  status: 'accepted',
  justification: printable(ignoredBecause(finding)),
});

/** Whether a baseline holds it, for a finding of a report that was compared with one. */
export const isInBaseline = ({ ignoredBy, firstSeen }: Finding): boolean =>
  ignoredBy?.kind === 'baseline' || firstSeen !== undefined;

const baselineStateOf = (finding: Finding) => (isInBaseline(finding) ? 'unchanged' : 'new');

function physicalLocationOf({ file, line }: Place) {
  return { artifactLocation: artifactLocationOf(file), region: { startLine: line } };
}

/** A relative path is one in the repository: the check runs at its root. */
function artifactLocationOf(file: string) {
  const path = file.replace(/^\.\//, '').split('/').map(encode).join('/');
  if (file.startsWith('/')) return { uri: `file://${path}` };
  if (DRIVE.test(file)) return { uri: `file:///${path.replace('%3A', ':')}` };
  return { uri: path, uriBaseId: '%SRCROOT%' };
}

const DRIVE = /^[a-z]:\//i;

/** Half a surrogate pair, which no URI can hold, becomes the replacement character. */
const encode = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
