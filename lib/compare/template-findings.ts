import {
  isSameValue,
  type ObservedTemplate,
  TEMPLATE_ATTRIBUTES,
  type TemplateAttribute,
  type Unresolved,
} from '../model';
import { attributeVerdict, type LiveMatch } from './attribute-verdict';
import { type Draft, showSides, templateIdentity } from './draft';
import { deployFix, importTemplateFix, removeTemplateFix, settleFix } from './fix';
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
  match: LiveMatch,
  options: CompareOptions,
): Draft[] {
  const verdict = attributeVerdict(attribute, match);
  if (verdict.kind === 'ignored' || verdict.kind === 'same') return [];
  if (verdict.kind === 'undecided') return [undecidedFinding(attribute, verdict.expected)];
  const { name } = attribute;
  const about = { subject: 'template', attribute: name } as const;
  const { expected } = verdict;
  if (verdict.kind === 'unreadable') {
    return expected === undefined ? [] : [{ class: 'unobservable', ...about, reason: WRITE_ONLY }];
  }

  const { declared, recorded } = match;
  const { actual } = verdict;
  const written = declared.values[name];
  const record = recorded?.values[name];
  const shown = showSides(
    recorded === undefined
      ? { declared: written, live: actual }
      : { declared: written, recorded: record, live: actual },
    options.salt,
  );
  const difference = { ...about, ...shown };
  const settle = settleFix(declared, options);
  if (expected === undefined) return [{ class: 'leftover', ...difference, ...settle }];
  if (recorded !== undefined && isSameValue(record, actual)) {
    return [{ class: 'unapplied', ...difference, ...deployFix(declared, options) }];
  }
  const isLacking = attribute.attribute === undefined;
  const fix = isLacking ? settle : deployFix(declared, options);
  return [{ class: 'changed', ...difference, ...fix }];
}

function undecidedFinding({ name, type }: TemplateAttribute, { reason }: Unresolved): Draft {
  const about = { subject: 'template', attribute: name, reason } as const;
  return { class: type === 'secret' ? 'unobservable' : 'unchecked', ...about };
}

const WRITE_ONLY = 'the API takes this field but never returns it';

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
