import {
  type InventoryTemplate,
  type ObservedTemplate,
  TEMPLATE_ATTRIBUTES,
  type TemplateAttribute,
  Unresolved,
  isSameValue,
} from '../model';
import { type Draft, showSides, templateIdentity } from './draft';
import { deployFix, importTemplateFix, removeTemplateFix, writeFieldFix } from './fix';
import { type TemplateMatch, type TemplateMatches } from './match';
import { type CompareOptions, isInModule } from './sides';

/** Everything there is to say about templates. */
export function templateFindings(matches: TemplateMatches, options: CompareOptions): Draft[] {
  return [
    ...matches.matches.flatMap((match) => declaredFindings(match, options)),
    ...matches.undeclared.flatMap(({ recorded, live }) =>
      undeclaredFinding(recorded, live, options),
    ),
    ...(options.scope === 'account' ? matches.unmanaged.map(unmanagedFinding) : []),
  ];
}

function declaredFindings(match: TemplateMatch, options: CompareOptions): Draft[] {
  const { declared, hasState, recorded, live, undecided } = match;
  const identity = templateIdentity(declared, live ?? recorded);
  const whole = { subject: 'template', ...identity } as const;
  if (undecided !== undefined) return [{ class: 'unchecked', ...whole, reason: undecided }];
  if (hasState && recorded === undefined) {
    return [{ class: 'unapplied', ...whole, ...importTemplateFix(declared, live, options) }];
  }
  if (live === undefined) {
    return [{ class: 'missing', ...whole, ...deployFix(declared, options) }];
  }
  return TEMPLATE_ATTRIBUTES.flatMap((attribute) =>
    attributeFinding(attribute, { ...match, live }, options),
  ).map((draft) => ({ ...draft, ...identity }));
}

function attributeFinding(
  attribute: TemplateAttribute,
  match: TemplateMatch & { live: ObservedTemplate },
  options: CompareOptions,
): Draft[] {
  const { declared, recorded, live } = match;
  const { name } = attribute;
  if (declared.ignoredAttributes?.has(name) === true) return [];
  const written = declared.values[name];
  const record = recorded?.values[name];
  const actual = live.values[name];
  // what an expression gave at the last deploy stands in for what it gives now
  const expected = written instanceof Unresolved ? (record ?? written) : written;
  const about = { subject: 'template', attribute: name } as const;

  if (expected instanceof Unresolved) return [undecidedFinding(attribute, expected)];
  if (!attribute.readable && actual === undefined) {
    return expected === undefined ? [] : [{ class: 'unobservable', ...about, reason: WRITE_ONLY }];
  }
  if (isSameValue(expected, actual) || isLevelsDefault(attribute, match)) return [];

  const shown = showSides(
    recorded === undefined
      ? { declared: written, live: actual }
      : { declared: written, recorded: record, live: actual },
    options.salt,
  );
  const difference = { ...about, ...shown };
  const write = writeFieldFix(attribute, live, expected);
  if (expected === undefined) return [{ class: 'leftover', ...difference, ...write }];
  if (recorded !== undefined && isSameValue(record, actual)) {
    return [{ class: 'unapplied', ...difference, ...deployFix(declared, options) }];
  }
  const isLacking = attribute.attribute === undefined;
  const fix = isLacking ? write : deployFix(declared, options);
  return [{ class: 'changed', ...difference, ...fix }];
}

function undecidedFinding({ name, type }: TemplateAttribute, { reason }: Unresolved): Draft {
  const about = { subject: 'template', attribute: name, reason } as const;
  return { class: type === 'secret' ? 'unobservable' : 'unchecked', ...about };
}

const WRITE_ONLY = 'the API takes this field but never returns it';

/**
 * Levels without a URL have no effect, and "error" is what the account uses where none are given
 * (document 31074): neither is a difference.
 */
function isLevelsDefault(
  { type, name }: TemplateAttribute,
  { declared, live }: TemplateMatch & { live: ObservedTemplate },
): boolean {
  if (type !== 'list') return false;
  const isCalled = (template: InventoryTemplate) =>
    template.values['callbacks.recordingException'] !== undefined;
  if (!isCalled(declared) && !isCalled(live)) return true;
  return (
    isCalled(declared) &&
    declared.values[name] === undefined &&
    isSameValue(live.values[name], ['error'])
  );
}

function undeclaredFinding(
  recorded: ObservedTemplate,
  live: ObservedTemplate | undefined,
  options: CompareOptions,
): Draft[] {
  const whole = { subject: 'template', ...templateIdentity(recorded, live) } as const;
  if (isInModule(recorded)) return [{ class: 'unchecked', ...whole, reason: MODULE_NOT_READ }];
  if (live === undefined) return [];
  return [{ class: 'undeclared', ...whole, ...deployFix(recorded, options) }];
}

export const MODULE_NOT_READ = 'recorded in a module, whose configuration is not read';

const unmanagedFinding = (live: ObservedTemplate): Draft => ({
  class: 'unmanaged',
  subject: 'template',
  ...templateIdentity(live, live),
  ...removeTemplateFix(live),
});
