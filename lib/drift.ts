import {
  compare,
  policyNotes,
  type Sides,
  stackCommands,
  unbindCommand,
  vanishedRuleNotes,
} from './compare';
import {
  DIFFERENCES,
  type Finding,
  type FindingClass,
  type PolicyRules,
  type Report,
  summariesOf,
  toTheSecond,
  verdict,
} from './model';
import { DEFAULT_APP_DIR, readSides, type ReadSides, type ReadSidesOptions } from './sources';

export {
  createLiveApi,
  credentialsFromEnvironment,
  type Credentials,
  type Deadline,
  type Endpoint,
  type LiveApi,
  type LiveApiOptions,
  resolveEndpoint,
} from './api';
export { combineReports, type CheckedAccount, type UncheckedAccount } from './compare';
export {
  type Baseline,
  type BaselineEntry,
  type Finding,
  type FindingClass,
  type IgnoreRule,
  type PolicyRuleName,
  type PolicyRules,
  type Report,
  reportSchema,
  Secret,
} from './model';
export { readPolicy } from './policy';
export {
  automaticState,
  type DeclaredFleet,
  type DeclaredStack,
  type FleetSource,
  readBaseline,
  readIgnoreFile,
  type ReadSidesOptions,
  serializeBaseline,
  type StateReader,
  type StateText,
} from './sources';
export {
  type BaselineUpdate,
  type Coverage,
  triage,
  type TriageOptions,
  updateBaseline,
} from './triage';

/** What a drift check compares, and how its findings are judged. */
export interface DriftOptions extends ReadSidesOptions {
  /** The moment of the check: rules that changed less than ten minutes before are propagating. */
  readonly now: Date;
  /** Random text that salts the fingerprints of keys. It is shown nowhere. */
  readonly salt: string;
  /** `account`: templates and rules that nobody declared are findings too. @default 'account' */
  readonly scope?: 'account' | 'declared';
  /**
   * What every live template must keep to: what does not is `forbidden`, or a note for a rule that
   * only warns. @default - that of the fleet, if one declares; else everything is allowed
   */
  readonly policy?: PolicyRules;
  /** Classes that make the exit code 2. @default - every class that is a difference */
  readonly failOn?: readonly FindingClass[];
}

/**
 * Reads what is declared, recorded and live, compares the three, and changes nothing. The account
 * costs two API calls however much it holds.
 *
 * @throws LiveCallbacksError when a side cannot be read: there is no report then that could look
 * clean
 */
export async function checkDrift(options: DriftOptions): Promise<Report> {
  return (await inspectDrift(options)).report;
}

/** A report, and what it is about. */
export interface Inspection {
  /** What was found. */
  readonly report: Report;
  /** The three inventories that were compared. */
  readonly sides: Sides;
  /** False for what belongs to a stack that was not chosen: no finding is about it. */
  readonly isChecked: ReadSides['isChecked'];
}

/** Like {@link checkDrift}, with the sides that were compared. */
export async function inspectDrift(options: DriftOptions): Promise<Inspection> {
  const { endpoint, region } = options.api;
  return inspectSides(await readSides(options), {
    ...options,
    account: { endpoint: endpoint.host, region },
    apiCalls: options.api.callCount,
  });
}

/** How sides that were read are judged, and what the report says of their reading. */
export interface InspectionOptions
  extends
    Pick<DriftOptions, 'appDir' | 'now' | 'salt' | 'scope' | 'policy' | 'failOn'>,
    Pick<Report, 'account' | 'apiCalls'> {}

/** Compares sides that were read before. */
export function inspectSides(read: ReadSides, options: InspectionOptions): Inspection {
  const { now, salt, scope = 'account', failOn = DIFFERENCES } = options;
  const { declared, recorded, live, stacks, notes, isChecked } = read;
  const policy = options.policy ?? read.policy;
  const { appDir = DEFAULT_APP_DIR } = options;
  const commands = new Map(stacks.map((stack) => [stack.name, stackCommands(stack, appDir)]));
  const unbind = unbindCommand(stacks, appDir);

  const sides = { declared, recorded, live };
  const findings = withLocations(
    compare(sides, { now, salt, scope, commands, unbind, policy }).filter(isChecked),
    stacks,
  );
  const report: Report = {
    schemaVersion: 1,
    ...verdict(findings, failOn),
    checkedAt: toTheSecond(now),
    account: options.account,
    counts: {
      declaredTemplates: declared.templates.filter(isChecked).length,
      declaredBindings: declared.bindings.filter(isChecked).length,
      liveTemplates: live.templates.length,
      liveBindings: live.bindings.length,
    },
    apiCalls: options.apiCalls,
    ...summariesOf(findings),
    findings,
    notes: [
      ...notes,
      ...vanishedRuleNotes(sides, commands),
      ...policyNotes(sides, { policy, scope, isChecked }),
    ],
  };
  return { report, sides, isChecked };
}

/** What nobody declared would be declared in the first stack. */
function withLocations(findings: readonly Finding[], stacks: ReadSides['stacks']): Finding[] {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  return findings.map((finding) => {
    const stack = byName.get(finding.stack ?? '') ?? stacks[0];
    return { ...finding, location: stack?.locate(finding.address) };
  });
}
