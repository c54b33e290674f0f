import { command, isInModule, type StackCommands, stackOf } from '../compare';
import { type Origin } from '../model';
import { type Claim } from './claims';

/** Where code declares things, and what deploys it. */
export interface Places {
  /** By stack. */
  readonly commands: ReadonlyMap<string, Pick<StackCommands, 'deploy' | 'terraform'>>;
  /** By stack; `undefined` for a stack whose files are not known. */
  readonly locate: (origin: Origin) => { readonly file: string; readonly line: number } | undefined;
}

/** Half a sentence about a rule that is somebody's. */
export function claimedLine(claims: readonly Claim[]): string {
  const kinds = new Set(claims.map(({ kind }) => kind));
  if (kinds.has('declared')) return 'is declared';
  return kinds.has('recorded') ? 'is recorded in a state' : 'may be declared';
}

/** For each claim where it is, and what would remove the rule properly. */
export const claimLines = (claims: readonly Claim[], places: Places): readonly string[] =>
  claims.map((claim) => `${placeText(claim, places)}: ${remedyText(claim, places)}`);

/** Where a claim is: the line of its declaration, or the state. */
export function placeText({ kind, binding }: Claim, { locate }: Places): string {
  const { constructPath, address = '', stack = '' } = binding;
  if (kind === 'recorded') return `${address} in the state of "${stack}"`;
  const location = locate(binding);
  const name = constructPath ?? address;
  return location === undefined
    ? `${name} in "${stack}"`
    : `${location.file}:${location.line}: ${name}`;
}

function remedyText({ kind, binding, reason }: Claim, places: Places): string {
  const deploy = deployText(binding, places);
  if (kind === 'undecided') return `it may be this rule: ${reason ?? 'it is an expression'}`;
  if (kind === 'declared') return `remove it and ${deploy}`;
  return isInModule(binding)
    ? 'remove it from its module, which is not read, and deploy'
    : `not declared any more; ${deploy} to delete the rule`;
}

/** What a deploy is called in a sentence. */
export function deployText(origin: Origin, { commands }: Places): string {
  const words = commands.get(stackOf(origin))?.deploy;
  const line = words === undefined ? undefined : command(words).fix;
  return line === undefined ? 'deploy' : `run "${line}"`;
}

/** Takes the rule out of each state that records it: the provider crashes on what is gone. */
export const forgetLines = (claims: readonly Claim[], { commands }: Places): readonly string[] =>
  claims.flatMap(({ recorded }) => {
    if (recorded?.address === undefined) return [];
    const stack = stackOf(recorded);
    const terraform = commands.get(stack)?.terraform ?? ['terraform'];
    const line = command([...terraform, 'state', 'rm', recorded.address]).fix;
    return [
      `the state of "${stack}" still records it, and a destroy without a refresh crashes the provider; this takes it out of the state: ${line ?? 'terraform state rm'}`,
    ];
  });
