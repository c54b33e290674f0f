import {
  groupBy,
  type InventoryTemplate,
  type ObservedTemplate,
  type Origin,
  Secret,
  Unresolved,
} from '../model';
import { byPlace, placeOf, recordedTemplates, type Sides, stackOf } from './sides';

/** A declared template with its counterparts on the other two sides. */
export interface TemplateMatch {
  readonly declared: InventoryTemplate;
  /** Whether the stack's state was read at all. */
  readonly hasState: boolean;
  readonly recorded: ObservedTemplate | undefined;
  readonly live: ObservedTemplate | undefined;
  /** Why no counterpart could be decided on. */
  readonly undecided?: string;
}

export interface TemplateMatches {
  readonly matches: readonly TemplateMatch[];
  /** Recorded, no longer declared; live or not. */
  readonly undeclared: readonly {
    readonly recorded: ObservedTemplate;
    readonly live: ObservedTemplate | undefined;
  }[];
  /** Live, neither declared nor recorded, nor named by a declared binding. */
  readonly unmanaged: readonly ObservedTemplate[];
}

/**
 * Finds each declared template in the account: by the id its state records, else by its name.
 * A live template belongs to at most one declared one, and ids go first.
 */
export function matchTemplates(sides: Sides): TemplateMatches {
  const recordedByPlace = byPlace(recordedTemplates(sides));
  const liveById = new Map(sides.live.templates.map((live) => [live.templateId, live]));
  const claimed = new Set<ObservedTemplate>();
  const claim = (live: ObservedTemplate | undefined) => {
    if (live !== undefined) claimed.add(live);
    return live;
  };

  const started = sides.declared.templates.map((declared) => {
    const stack = stackOf(declared);
    const recorded = recordedByPlace.get(placeOf(stack, declared.address));
    const hasState = sides.recorded.has(stack);
    const undecided = foreignReason(declared);
    if (undecided !== undefined) {
      return { declared, hasState, recorded, live: undefined, undecided };
    }
    const live = recorded && claim(liveById.get(recorded.templateId));
    return { declared, hasState, recorded, live };
  });

  const declaredRecords = new Set(started.map(({ recorded }) => recorded));
  const undeclared = [...recordedByPlace.values()].flatMap((recorded) => {
    if (declaredRecords.has(recorded)) return [];
    const live = liveById.get(recorded.templateId);
    if (live !== undefined && claimed.has(live)) return [];
    return [{ recorded, live: claim(live) }];
  });

  const liveByName = groupBy(
    sides.live.templates.filter((live) => !claimed.has(live)),
    ({ values }) => nameKey(values.templateName),
  );
  const matches = started.map((match) => {
    if (match.recorded !== undefined || match.undecided !== undefined) return match;
    return { ...match, ...findByName(match, liveByName, claimed) };
  });

  // a template that a declared binding names by its id is known to the code
  const named = new Set(sides.declared.bindings.map(({ template }) => template));
  return {
    matches,
    undeclared,
    unmanaged: sides.live.templates.filter(
      (live) => !claimed.has(live) && !named.has(live.templateId),
    ),
  };
}

/** The account of other credentials is not the one that was read: its ids mean nothing here. */
export const foreignReason = ({ foreignProvider }: Origin): string | undefined =>
  foreignProvider &&
  `its provider configuration "${foreignProvider}" may be another account; check that account by itself`;

function findByName(
  { declared, hasState }: TemplateMatch,
  liveByName: ReadonlyMap<string, readonly ObservedTemplate[]>,
  claimed: Set<ObservedTemplate>,
): { live: ObservedTemplate | undefined; undecided?: string } {
  if (declared.isRepeated === true) {
    return { live: undefined, undecided: hasState ? NO_INSTANCES : UNKNOWN_INSTANCES };
  }
  const name = declared.values.templateName;
  if (name instanceof Unresolved) return { live: undefined, undecided: name.reason };
  const candidates = liveByName.get(nameKey(name)) ?? [];
  const live = candidates.find((candidate) => !claimed.has(candidate));
  for (const candidate of candidates) claimed.add(candidate);
  if (candidates.length < 2) return { live };
  const ids = candidates.map(({ templateId }) => templateId).join(' and ');
  return {
    live: undefined,
    undecided: `live templates ${ids} both have this name; ${declared.isStateless === true ? 'rename one' : 'pass --state, or rename one'}`,
  };
}

const UNKNOWN_INSTANCES = 'only the state knows the instances of count and for_each; pass --state';
const NO_INSTANCES = 'the state has no instance of it, and how many are declared is not known';

const nameKey = (name: InventoryTemplate['values']['templateName']): string =>
  name instanceof Secret ? name.reveal() : typeof name === 'string' ? name : '';
