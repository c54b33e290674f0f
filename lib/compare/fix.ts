import {
  type AttributeValue,
  type InventoryBinding,
  type InventoryTemplate,
  type ObservedBinding,
  type ObservedTemplate,
  type Origin,
  Secret,
  type TemplateAttribute,
} from '../model';
import { type CompareOptions, stackOf } from './sides';

/** Spread into a finding; empty where no command mends it. */
interface Fix {
  readonly fix?: string;
}

/** Deploys the stack that declares or records the entry. */
export function deployFix(origin: Origin, { commands }: CompareOptions): Fix {
  const deploy = commands.get(stackOf(origin))?.deploy;
  return deploy === undefined ? {} : command(deploy);
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

/** Writes one field the provider cannot: one it lacks, or one it never clears. */
export function writeFieldFix(
  { field, type }: TemplateAttribute,
  live: ObservedTemplate,
  value: AttributeValue | undefined,
): Fix {
  // a key has no place in a shell line
  if (value instanceof Secret) return {};
  const text = type === 'list' ? JSON.stringify(value ?? []) : String(value ?? '');
  return tccli('ModifyLiveCallbackTemplate', { TemplateId: live.templateId, [field]: text });
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
function command(words: readonly string[]): Fix {
  // eslint-disable-next-line no-control-regex
  if (words.some((word) => /[\u0000-\u001f\u007f-\u009f]/.test(word))) return {};
  return { fix: words.map(quote).join(' ') };
}

const quote = (word: string): string =>
  /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#')
    ? word
    : `'${word.replaceAll("'", `'\\''`)}'`;
