import { credentialVariables } from '../api';
import { type DriftOptions, inspectSides, type Inspection } from '../drift';
import { type Finding, type Report } from '../model';
import { shownAccount } from './accounts';
import { isRead, type Reading, type ReadTarget } from './reading';
import { sidesOf } from './sides-of';

export type JudgeOptions = Pick<
  DriftOptions,
  'now' | 'salt' | 'scope' | 'policy' | 'failOn' | 'env'
>;

/** Compares the sides of one target, knowing what was read of the others. */
export function judge(
  reading: ReadTarget,
  readings: readonly Reading[],
  options: JudgeOptions,
): Inspection {
  const { target } = reading;
  const inspection = inspectSides(sidesOf(reading, readings), {
    ...options,
    // what nobody declares is said once for an account
    scope: isFirstOfAccount(reading, readings) ? options.scope : 'declared',
    appDir: target.appDir,
    account: shownAccount(target, options.env),
    apiCalls: callsOf(reading, readings),
  });
  const { report } = inspection;
  const findings = isWholeAccount(reading, readings)
    ? report.findings
    : report.findings.map(withoutDeletion);
  const notes = [...report.notes, ...credentialNotes(reading, findings, options.env)];
  return { ...inspection, report: { ...report, findings, notes } };
}

export const isFirstOfAccount = (reading: ReadTarget, readings: readonly Reading[]): boolean =>
  readings.find((each) => isRead(each) && each.account === reading.account) === reading;

/** The calls of an account, which are those of the first target that made any. */
export const callsOf = (reading: Reading, readings: readonly Reading[]): number =>
  readings.find(({ api }) => api === reading.api) === reading ? (reading.api?.callCount ?? 0) : 0;

/** False while a stack was not read that may declare what seems to be nobody's. */
const isWholeAccount = ({ account }: ReadTarget, readings: readonly Reading[]): boolean =>
  readings
    .filter((each) => each.account === account)
    .every(({ files }) => files?.allStacks !== undefined);

const withoutDeletion = (finding: Finding): Finding =>
  finding.stack === undefined && finding.fix !== undefined
    ? { ...finding, fix: undefined, reason: 'it may be declared by a stack that cannot be read' }
    : finding;

/** A command is of no use with the credentials of another account. */
function credentialNotes(
  { target: { credentials: prefix } }: ReadTarget,
  findings: readonly Finding[],
  env: JudgeOptions['env'],
): Report['notes'] {
  const provider = credentialVariables();
  const own = credentialVariables(prefix);
  const isProviders = own.secretId === provider.secretId;
  if (isProviders || findings.every(({ fix }) => fix === undefined)) return [];
  const exports = (['secretId', 'secretKey', 'securityToken'] as const)
    .filter((name) => env[own[name]]?.trim())
    .map((name) => `${provider[name]}="$${own[name]}"`);
  return [`commands need the credentials of the account: export ${exports.join(' ')}`];
}
