import {
  groupBy,
  type InventoryBinding,
  type ObservedBinding,
  type ObservedTemplate,
  Secret,
  Unresolved,
} from '../model';
import { templateLabel } from './draft';
import { type TemplateMatch } from './match';
import { byPlace, placeOf, type Sides, stackOf } from './sides';

/** The three sides, looked up the way bindings need it. */
export interface BindingLookup {
  readonly sides: Sides;
  readonly recordedByPlace: ReadonlyMap<string, ObservedBinding>;
  /** More than one where domain names differ in case only. */
  readonly liveByKey: ReadonlyMap<string, readonly ObservedBinding[]>;
  /** Rules by template and domain, which is how the provider looks for them. */
  readonly liveByProviderId: ReadonlyMap<string, readonly ObservedBinding[]>;
  readonly liveTemplates: ReadonlyMap<number, ObservedTemplate>;
  readonly matchByPlace: ReadonlyMap<string, TemplateMatch>;
  /** Live templates whose name a sensitive variable gave. */
  readonly secretIds: ReadonlySet<number | undefined>;
}

/** A declared binding with the domain and app name it stands for. */
export interface Resolved {
  readonly binding: InventoryBinding;
  readonly recorded: ObservedBinding | undefined;
  readonly key: string | undefined;
}

export function createBindingLookup(
  sides: Sides,
  matches: readonly TemplateMatch[],
): BindingLookup {
  const recorded = [...sides.recorded.values()].flatMap(({ bindings }) => bindings);
  return {
    sides,
    recordedByPlace: byPlace(recorded),
    liveByKey: groupBy(sides.live.bindings, keyOf),
    liveByProviderId: groupBy(sides.live.bindings, providerIdOf),
    liveTemplates: new Map(sides.live.templates.map((live) => [live.templateId, live])),
    matchByPlace: new Map(
      matches.map((match) => [placeOf(stackOf(match.declared), match.declared.address), match]),
    ),
    secretIds: new Set(
      matches
        .filter(({ declared }) => declared.values.templateName instanceof Secret)
        .map(({ live }) => live?.templateId),
    ),
  };
}

/** The id the Terraform provider gives a rule; the app name is no part of it. */
const providerIdOf = ({ template, domainName }: ObservedBinding): string =>
  `${template}#${domainName}`;

/** True for a rule that the provider cannot tell from another one. */
export const isShared = (live: ObservedBinding, { liveByProviderId }: BindingLookup): boolean =>
  (liveByProviderId.get(providerIdOf(live)) ?? []).length > 1;

/** Domain names are compared without case, as DNS does. App names are not. */
export const keyOf = ({
  domainName,
  appName,
}: Pick<ObservedBinding, 'domainName' | 'appName'>): string =>
  `${domainName.toLowerCase()}\n${appName}`;

/** What an expression gave at the last deploy stands in for what it gives now. */
export function resolve(
  binding: InventoryBinding,
  { recordedByPlace }: Pick<BindingLookup, 'recordedByPlace'>,
): Resolved {
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

/** Which live template the declaration asks for. */
export function wantedTemplate(
  { template }: InventoryBinding,
  lookup: BindingLookup,
): { label: string; id?: number; undecided?: string } {
  if (template instanceof Unresolved) {
    return { label: template.expression, undecided: template.reason };
  }
  if (typeof template === 'number') {
    return { label: liveLabel(template, lookup), id: template };
  }
  const match = lookup.matchByPlace.get(placeOf(template.stack, template.address));
  if (match === undefined) {
    return { label: template.address, undecided: `${template.address} is not declared` };
  }
  const { declared, live, undecided } = match;
  return { label: templateLabel(declared), id: live?.templateId, undecided };
}

/** What to call a live template in reports. */
export function liveLabel(templateId: number, { liveTemplates, secretIds }: BindingLookup): string {
  const template = liveTemplates.get(templateId);
  const isShown = template !== undefined && !secretIds.has(templateId);
  return isShown ? templateLabel(template) : `template ${templateId}`;
}
