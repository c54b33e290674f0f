import {
  type InventoryBinding,
  type InventoryTemplate,
  type ObservedBinding,
  type ObservedTemplate,
  type Origin,
} from '../model';
import { type CompareOptions, stackOf } from './sides';

/** Spread into a finding; empty where no command mends it. */
interface Fix {
  readonly fix?: string;
}

/** Deploys the stack that declares or records the entry. */
export function deployFix(origin: Origin, { commands }: CompareOptions): Fix {
  const { deploy, beforeDeploy } = commands.get(stackOf(origin)) ?? {};
  return deploy === undefined ? {} : command(deploy, beforeDeploy);
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
  tccli('DeleteLiveCallbackTemplate', { TemplateId: live.templateId });

export const removeRuleFix = (live: ObservedBinding): Fix =>
  tccli('DeleteLiveCallbackRule', { DomainName: live.domainName, AppName: live.appName });

const tccli = (action: string, parameters: Readonly<Record<string, string | number>>) =>
  command([
    'tccli',
    'live',
    action,
    ...Object.entries(parameters).flatMap(([name, value]) => [`--${name}`, String(value)]),
  ]);

/** A line for a POSIX shell. Values come from the account, so each is quoted; odd ones get none. */
function command(words: readonly string[], before: readonly string[] = []): Fix {
  // eslint-disable-next-line no-control-regex
  if ([...before, ...words].some((word) => /[\u0000-\u001f\u007f-\u009f]/.test(word))) return {};
  const lines = [before, words].filter(({ length }) => length > 0);
  return { fix: lines.map((line) => line.map(quote).join(' ')).join(' && ') };
}

const quote = (word: string): string =>
  /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#')
    ? word
    : `'${word.replaceAll("'", `'\\''`)}'`;
