import {
  type InventoryBinding,
  type ObservedBinding,
  PROPAGATION_MINUTES,
  Unresolved,
} from '../model';
import {
  type BindingLookup,
  createBindingLookup,
  isShared,
  keyOf,
  liveLabel,
  resolve,
  type Resolved,
  wantedTemplate,
} from './binding-lookup';
import { type Draft, originOf } from './draft';
import { deployFix, importBindingFix, removeRule, removeRuleFix } from './fix';
import { foreignReason, type TemplateMatch } from './match';
import { type CompareOptions, isInModule, type Sides, stackOf } from './sides';
import { MODULE_NOT_READ } from './template-findings';

/** Everything there is to say about bindings. */
export function bindingFindings(
  sides: Sides,
  matches: readonly TemplateMatch[],
  options: CompareOptions,
): Draft[] {
  const lookup = { ...createBindingLookup(sides, matches), options };
  const declared = sides.declared.bindings.map((binding) => resolve(binding, lookup));
  const declaredKeys = new Set(declared.map(({ key }) => key));
  const undeclared = new Map(
    [...lookup.recordedByPlace.values()]
      .filter((entry) => !declaredKeys.has(keyOf(entry)))
      .map((entry) => [keyOf(entry), entry]),
  );
  const unmanaged = sides.live.bindings.filter(
    (live) => !declaredKeys.has(keyOf(live)) && !undeclared.has(keyOf(live)),
  );
  return [
    ...declared.flatMap((entry) => declaredFindings(entry, lookup)),
    ...[...undeclared.values()].flatMap((entry) => undeclaredFindings(entry, lookup)),
    ...(options.scope === 'account' ? unmanaged : []).flatMap((live) =>
      unmanagedFindings(live, lookup),
    ),
  ];
}

interface Comparison extends BindingLookup {
  readonly options: CompareOptions;
}

function declaredFindings({ binding, recorded, key }: Resolved, lookup: Comparison): Draft[] {
  const { options, sides } = lookup;
  const [live, ...others] = lookup.liveByKey.get(key ?? '') ?? [];
  const undecided =
    foreignReason(binding) ??
    (key === undefined ? unresolvedReason(binding) : undefined) ??
    (others.length > 0 ? SEVERAL_RULES : undefined);
  if (undecided !== undefined) {
    return [{ class: 'unchecked', ...identity(binding), reason: undecided }];
  }
  const wanted = wantedTemplate(binding, lookup);
  const is = (draft: Pick<Draft, 'class' | 'reason' | 'fix'>): Draft[] => [
    {
      ...draft,
      ...identity(binding),
      declared: wanted.label,
      live: live === undefined ? null : liveLabel(live.template, lookup),
    },
    ...propagating(live, binding, options),
  ];
  const deploy = () => deployFix(binding, options);
  const isRecorded = recorded !== undefined && keyOf(recorded) === key;

  if (live !== undefined) {
    if (!lookup.liveTemplates.has(live.template)) return is({ class: 'dangling', ...deploy() });
    if (wanted.undecided !== undefined) return is({ class: 'unchecked', reason: wanted.undecided });
    if (wanted.id !== live.template) {
      // the provider would take this rule for the other one of its new template
      const before = isShared(live, lookup) ? removeDeclaredRule(live, options) : [];
      return is({ class: 'rebound', ...deployFix(binding, options, before) });
    }
  }
  if (sides.recorded.has(stackOf(binding)) && !isRecorded) {
    const fix = live === undefined ? deploy() : importBindingFix(binding, live, options);
    return is({ class: 'unapplied', ...fix });
  }
  if (live === undefined) return is({ class: 'missing', ...deploy() });
  return propagating(live, binding, options);
}

/** A deploy makes the rule again, so it may go although it is declared. */
const removeDeclaredRule = (live: ObservedBinding, options: CompareOptions): readonly string[] => [
  ...removeRule(live, options),
  '--even-declared',
];

const SEVERAL_RULES =
  'the account has several rules for it, which differ in the case of the domain only';

function undeclaredFindings(recorded: ObservedBinding, lookup: Comparison): Draft[] {
  if (isInModule(recorded)) {
    return [{ class: 'unchecked', ...identity(recorded), reason: MODULE_NOT_READ }];
  }
  const [live] = lookup.liveByKey.get(keyOf(recorded)) ?? [];
  if (live === undefined) return [];
  const about = { ...identity(recorded), live: liveLabel(live.template, lookup) };
  const deploy = deployFix(recorded, lookup.options);
  const draft: Draft = !lookup.liveTemplates.has(live.template)
    ? { class: 'dangling', ...about, ...deploy }
    : { class: 'undeclared', ...about, ...deploy };
  return [draft, ...propagating(live, recorded, lookup.options)];
}

function unmanagedFindings(live: ObservedBinding, lookup: Comparison): Draft[] {
  const isDangling = !lookup.liveTemplates.has(live.template);
  return [
    {
      class: isDangling ? 'dangling' : 'unmanaged',
      ...identity(live),
      live: liveLabel(live.template, lookup),
      ...(isShared(live, lookup) ? { reason: SHARED } : {}),
      ...removeRuleFix(live, lookup.options),
    },
    ...propagating(live, live, lookup.options),
  ];
}

const SHARED =
  'live, but not declared; it shares template and domain with another rule, so that a deploy may change or delete the wrong one';

function propagating(
  live: ObservedBinding | undefined,
  about: InventoryBinding,
  { now }: CompareOptions,
): Draft[] {
  if (live?.changedAt === undefined) return [];
  const ageMinutes = (now.getTime() - live.changedAt.getTime()) / 60_000;
  if (ageMinutes >= PROPAGATION_MINUTES) return [];
  const reason = `changed at ${live.changedAt.toISOString()}, takes up to ${PROPAGATION_MINUTES} minutes to work`;
  return [{ class: 'propagating', ...identity(about), reason }];
}

const identity = (binding: InventoryBinding) =>
  ({
    subject: 'binding',
    ...originOf(binding),
    domainName: expressionOr(binding.domainName),
    appName: expressionOr(binding.appName),
  }) as const;

const expressionOr = (value: string | Unresolved): string =>
  value instanceof Unresolved ? value.expression : value;

const unresolvedReason = ({ domainName, appName }: InventoryBinding): string =>
  [domainName, appName].find((value) => value instanceof Unresolved)?.reason ?? '';
