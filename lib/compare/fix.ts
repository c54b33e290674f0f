import {
  type InventoryBinding,
  type InventoryTemplate,
  type ObservedBinding,
  type ObservedTemplate,
  type Origin,
  shellQuoted,
} from '../model';
import { type CompareOptions, stackOf } from './sides';

/** Spread into a finding; empty where no command mends it. */
export interface Fix {
  readonly fix?: string;
}

/** Deploys the stack that declares or records the entry, after another command if need be. */
export function deployFix(
  origin: Origin,
  { commands }: CompareOptions,
  before: readonly string[] = [],
): Fix {
  const { deploy, beforeDeploy = [] } = commands.get(stackOf(origin)) ?? {};
  return deploy === undefined ? {} : command(before, beforeDeploy, deploy);
}

/** Takes an existing template into the state; a deploy would create a second one. */
export function importTemplateFix(
  declared: InventoryTemplate,
  live: ObservedTemplate | undefined,
  options: CompareOptions,
): Fix {
  if (live === undefined) return deployFix(declared, options);
  return importFix(declared, `${live.templateId}`, options);
}

/** Takes an existing rule into the state; the provider's id leaves the app name out. */
export function importBindingFix(
  declared: InventoryBinding,
  live: ObservedBinding,
  options: CompareOptions,
): Fix {
  return importFix(declared, `${live.template}#${live.domainName}`, options);
}

function importFix(origin: Origin, id: string, options: CompareOptions): Fix {
  const terraform = options.commands.get(stackOf(origin))?.terraform;
  if (terraform === undefined || origin.address === undefined) return {};
  return command([...terraform, 'import', origin.address, id]);
}

/** Writes the fields the provider cannot: those it lacks, and those it never clears. */
export function settleFix(origin: Origin, { commands }: CompareOptions): Fix {
  const settle = commands.get(stackOf(origin))?.settle;
  return settle === undefined ? {} : command(settle);
}

export const removeTemplateFix = (live: ObservedTemplate): Fix =>
  command(tccli('DeleteLiveCallbackTemplate', { TemplateId: live.templateId }));

export const removeRuleFix = (live: ObservedBinding, options: CompareOptions): Fix =>
  command(removeRule(live, options));

/** The words of the command that deletes one live rule. */
export const removeRule = (
  { domainName, appName }: ObservedBinding,
  { unbind }: CompareOptions,
): readonly string[] => [...unbind, '--domain', domainName, '--app', appName];

const tccli = (action: string, parameters: Readonly<Record<string, string | number>>) => [
  'tccli',
  'live',
  action,
  ...Object.entries(parameters).flatMap(([name, value]) => [`--${name}`, String(value)]),
];

/** A line for a POSIX shell. Values come from the account, so each is quoted; odd ones get none. */
export function command(...commands: readonly (readonly string[])[]): Fix {
  if (commands.flat().some((word) => /\p{Cc}/u.test(word))) return {};
  const lines = commands.filter(({ length }) => length > 0);
  return { fix: lines.map((line) => line.map(quote).join(' ')).join(' && ') };
}

const quote = (word: string): string =>
  /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : shellQuoted(word);
