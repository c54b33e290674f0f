import {
  compare,
  countByClass,
  DIFFERENCES,
  type Sides,
  type StackCommands,
  vanishedRuleNotes,
  verdict,
} from './compare';
import { type Finding, type FindingClass, type Report } from './model';
import { type DeclaredStack, readSides, type ReadSidesOptions } from './sources';

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
export { type Finding, type FindingClass, type Report, reportSchema, Secret } from './model';
export {
  automaticState,
  type DeclaredStack,
  type ReadSidesOptions,
  type StateReader,
  type StateText,
} from './sources';

/** What a drift check compares, and how its findings are judged. */
export interface DriftOptions extends ReadSidesOptions {
  /** The moment of the check: rules that changed less than ten minutes before are propagating. */
  readonly now: Date;
  /** Random text that salts the fingerprints of keys. It is shown nowhere. */
  readonly salt: string;
  /** `account`: templates and rules that nobody declared are findings too. @default 'account' */
  readonly scope?: 'account' | 'declared';
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
  readonly report: Report;
  readonly sides: Sides;
}

/** Like {@link checkDrift}, with the sides that were compared. */
export async function inspectDrift(options: DriftOptions): Promise<Inspection> {
  const { api, now, salt, scope = 'account', failOn = DIFFERENCES } = options;
  const { declared, recorded, live, stacks, notes, isChecked } = await readSides(options);
  const commands = new Map(stacks.map((stack) => [stack.name, commandsOf(stack, options.appDir)]));

  const sides = { declared, recorded, live };
  const findings = withLocations(
    compare(sides, { now, salt, scope, commands }).filter(isChecked),
    stacks,
  );
  const report: Report = {
    schemaVersion: 1,
    ...verdict(findings, failOn),
    checkedAt: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    account: { endpoint: api.endpoint.host, region: api.region },
    counts: {
      declaredTemplates: declared.templates.filter(isChecked).length,
      declaredBindings: declared.bindings.filter(isChecked).length,
      liveTemplates: live.templates.length,
      liveBindings: live.bindings.length,
    },
    apiCalls: api.callCount,
    summary: countByClass(findings),
    findings,
    notes: [...notes, ...vanishedRuleNotes(sides, commands)],
  };
  return { report, sides };
}

/** What nobody declared would be declared in the first stack. */
function withLocations(findings: readonly Finding[], stacks: readonly DeclaredStack[]): Finding[] {
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  return findings.map((finding) => {
    const stack = byName.get(finding.stack ?? '') ?? stacks[0];
    return { ...finding, location: stack?.locate(finding.address) };
  });
}

const commandsOf = (
  { name, tool, shownDirectory }: DeclaredStack,
  appDir: string,
): StackCommands => {
  const terraform = ['terraform', `-chdir=${shownDirectory}`];
  const elsewhere = appDir === DEFAULT_APP_DIR ? [] : ['--app-dir', appDir];
  return {
    deploy: tool === 'cdktf' ? ['cdktf', 'deploy', name] : [...terraform, 'apply'],
    terraform,
    settle: ['live-callbacks', 'settle', '--stack', name, ...elsewhere],
  };
};

/** Where the command line looks if it is not told. */
const DEFAULT_APP_DIR = 'cdktf.out';
