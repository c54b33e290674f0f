import {
  type InventoryBinding,
  type ObservedBinding,
  type ObservedTemplate,
  PROPAGATION_MINUTES,
  Unresolved,
} from '../model';
import { type Draft, originOf, templateLabel } from './draft';
import { deployFix, importBindingFix, removeRuleFix } from './fix';
import { type TemplateMatch } from './match';
import { byPlace, type CompareOptions, isInModule, placeOf, type Sides, stackOf } from './sides';
import { MODULE_NOT_READ } from './template-findings';

interface World {
  readonly options: CompareOptions;
  readonly sides: Sides;
  readonly recordedByPlace: ReadonlyMap<string, ObservedBinding>;
  readonly liveByKey: ReadonlyMap<string, ObservedBinding>;
  readonly liveTemplates: ReadonlyMap<number, ObservedTemplate>;
  readonly matchByPlace: ReadonlyMap<string, TemplateMatch>;
}

/** A declared binding with the domain and app name it stands for. */
interface Resolved {
  readonly binding: InventoryBinding;
  readonly recorded: ObservedBinding | undefined;
  readonly key: string | undefined;
}

/** Everything there is to say about bindings. */
export function bindingFindings(
  sides: Sides,
  matches: readonly TemplateMatch[],
  options: CompareOptions,
): Draft[] {
  const recorded = [...sides.recorded.values()].flatMap(({ bindings }) => bindings);
  const world: World = {
    options,
    sides,
    recordedByPlace: byPlace(recorded),
    liveByKey: new Map(sides.live.bindings.map((live) => [keyOf(live), live])),
    liveTemplates: new Map(sides.live.templates.map((live) => [live.templateId, live])),
    matchByPlace: new Map(
      matches.map((match) => [placeOf(stackOf(match.declared), match.declared.address), match]),
    ),
  };
  const declared = sides.declared.bindings.map((binding) => resolve(binding, world));
  const declaredKeys = new Set(declared.map(({ key }) => key));
  const undeclared = new Map(
    recorded
      .filter((entry) => !declaredKeys.has(keyOf(entry)) && world.liveByKey.has(keyOf(entry)))
      .map((entry) => [keyOf(entry), entry]),
  );
  const unmanaged = sides.live.bindings.filter(
    (live) => !declaredKeys.has(keyOf(live)) && !undeclared.has(keyOf(live)),
  );
  return [
    ...declared.flatMap((entry) => declaredFindings(entry, world)),
    ...[...undeclared.values()].flatMap((entry) => undeclaredFindings(entry, world)),
    ...(options.scope === 'account' ? unmanaged : []).flatMap((live) =>
      unmanagedFindings(live, world),
    ),
  ];
}

/** Domain names are compared without case, as DNS does. App names are not. */
const keyOf = ({ domainName, appName }: Pick<ObservedBinding, 'domainName' | 'appName'>): string =>
  `${domainName.toLowerCase()}\n${appName}`;

/** What an expression gave at the last deploy stands in for what it gives now. */
function resolve(binding: InventoryBinding, { recordedByPlace }: World): Resolved {
  const recorded = recordedByPlace.get(placeOf(stackOf(binding), binding.address));
  const standIn = <T>(value: T | Unresolved, record: T | Unresolved | undefined) =>
    value instanceof Unresolved ? (record ?? value) : value;
  const resolved = {
    ...binding,
    domainName: standIn(binding.domainName, recorded?.domainName),
    appName: standIn(binding.appName, recorded?.appName),
    template: standIn(binding.template, recorded?.template),
  };
  const { domainName, appName } = resolved;
  const isKnown = !(domainName instanceof Unresolved) && !(appName instanceof Unresolved);
  return { binding: resolved, recorded, key: isKnown ? keyOf({ domainName, appName }) : undefined };
}

function declaredFindings({ binding, recorded, key }: Resolved, world: World): Draft[] {
  const { options, sides } = world;
  if (key === undefined) {
    return [{ class: 'unchecked', ...identity(binding), reason: unresolvedReason(binding) }];
  }
  const live = world.liveByKey.get(key);
  const wanted = wantedTemplate(binding, world);
  const is = (draft: Pick<Draft, 'class' | 'reason' | 'fix'>): Draft[] => [
    {
      ...draft,
      ...identity(binding),
      declared: wanted.label,
      live: live === undefined ? null : liveTemplateLabel(live, world),
    },
    ...propagating(live, binding, options),
  ];
  const deploy = deployFix(binding, options);
  const isRecorded = recorded !== undefined && keyOf(recorded) === key;

  if (live !== undefined) {
    if (!world.liveTemplates.has(live.template)) return is({ class: 'dangling', ...deploy });
    if (wanted.undecided !== undefined) return is({ class: 'unchecked', reason: wanted.undecided });
    if (wanted.id !== live.template) return is({ class: 'rebound', ...deploy });
  }
  if (sides.recorded.has(stackOf(binding)) && !isRecorded) {
    const fix = live === undefined ? deploy : importBindingFix(binding, live, options);
    return is({ class: 'unapplied', ...fix });
  }
  if (live === undefined) return is({ class: 'missing', ...deploy });
  return propagating(live, binding, options);
}

function undeclaredFindings(recorded: ObservedBinding, world: World): Draft[] {
  const live = world.liveByKey.get(keyOf(recorded));
  if (live === undefined) return [];
  const about = { ...identity(recorded), live: liveTemplateLabel(live, world) };
  const deploy = deployFix(recorded, world.options);
  const draft: Draft = !world.liveTemplates.has(live.template)
    ? { class: 'dangling', ...about, ...deploy }
    : isInModule(recorded)
      ? { class: 'unchecked', ...about, reason: MODULE_NOT_READ }
      : { class: 'undeclared', ...about, ...deploy };
  return [draft, ...propagating(live, recorded, world.options)];
}

function unmanagedFindings(live: ObservedBinding, world: World): Draft[] {
  const isDangling = !world.liveTemplates.has(live.template);
  return [
    {
      class: isDangling ? 'dangling' : 'unmanaged',
      ...identity(live),
      live: liveTemplateLabel(live, world),
      ...removeRuleFix(live),
    },
    ...propagating(live, live, world.options),
  ];
}

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

/** Which live template the declaration asks for. */
function wantedTemplate(
  { template }: InventoryBinding,
  { matchByPlace, liveTemplates }: World,
): { label: string; id?: number; undecided?: string } {
  if (template instanceof Unresolved) {
    return { label: template.expression, undecided: template.reason };
  }
  if (typeof template === 'number') {
    const live = liveTemplates.get(template);
    return {
      label: live === undefined ? `template ${template}` : templateLabel(live),
      id: template,
    };
  }
  const match = matchByPlace.get(placeOf(template.stack, template.address));
  if (match === undefined) {
    return { label: template.address, undecided: `${template.address} is not declared` };
  }
  const { declared, live, undecided } = match;
  return { label: templateLabel(declared), id: live?.templateId, undecided };
}

function liveTemplateLabel(live: ObservedBinding, { liveTemplates }: World): string {
  const template = liveTemplates.get(live.template);
  return template === undefined ? `template ${live.template}` : templateLabel(template);
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
