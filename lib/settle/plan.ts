import {
  attributeVerdict,
  expandRepeated,
  type LiveMatch,
  matchTemplates,
  type Sides,
  type TemplateMatch,
} from '../compare';
import {
  type AttributeValue,
  type InventoryTemplate,
  isSameValue,
  type ObservedTemplate,
  Secret,
  TEMPLATE_ATTRIBUTES,
  type TemplateAttribute,
  type TemplateAttributeName,
} from '../model';

/** One field to write. */
export interface Change {
  readonly attribute: TemplateAttribute;
  /** `undefined` where it is unset, or where no read tells. */
  readonly live: AttributeValue | undefined;
  /** What is written; `undefined` clears the field. */
  readonly declared: AttributeValue | undefined;
  /** True where neither side may be shown. */
  readonly isSecret: boolean;
  /** False where nothing tells whether the account holds something else. */
  readonly isKnownToDiffer: boolean;
}

/** The fields of one template to write, in one call. */
export interface TemplatePlan {
  readonly match: LiveMatch;
  readonly changes: readonly Change[];
}

/** A declared template, or an attribute of one, that is left alone. */
export interface LeftAlone {
  readonly template: InventoryTemplate;
  readonly attribute?: TemplateAttributeName;
  readonly reason: string;
  /** True where it could not be decided whether there is anything to do. */
  readonly isUndecided: boolean;
}

/** All there is to do in the account that a deploy cannot do. */
export interface SettlePlan {
  readonly templates: readonly TemplatePlan[];
  readonly leftAlone: readonly LeftAlone[];
}

/**
 * Finds what a deploy cannot do: declared fields that the provider lacks, and live values that the
 * declaration leaves unset. A template that nobody declared is never part of it.
 *
 * @param isChosen which declared templates are meant
 */
export function planSettlement(
  given: Sides,
  isChosen: (template: InventoryTemplate) => boolean,
): SettlePlan {
  const sides = { ...given, declared: expandRepeated(given) };
  const { matches } = matchTemplates(sides);
  const plans = matches
    .filter(({ declared }) => isChosen(declared))
    .map((match) => planMatch(match, matches));
  return {
    templates: plans.flatMap(({ templates }) => templates),
    leftAlone: plans.flatMap(({ leftAlone }) => leftAlone),
  };
}

/** The plan for one template that was declared elsewhere and is in the account. */
export function planTemplate(declared: InventoryTemplate, live: ObservedTemplate): SettlePlan {
  // a name whose changes are ignored is not handed over, and the plan shall name the template
  const { templateName } = live.values;
  const named = { ...declared, values: { templateName, ...declared.values } };
  const match = { declared: named, hasState: false, recorded: undefined, live };
  return planFields(match, {
    // who declares every field also says that a field which cannot be read is to be empty
    clearsUnreadable: true,
    // a sensitive value comes as plain text, and Terraform shows what is printed if this fails
    isSecret: true,
  });
}

function planMatch(match: TemplateMatch, all: readonly TemplateMatch[]): SettlePlan {
  const { declared, hasState, recorded, live, undecided } = match;
  const leave = (reason: string, isUndecided: boolean): SettlePlan => ({
    templates: [],
    leftAlone: [{ template: declared, reason, isUndecided }],
  });
  if (undecided !== undefined) return leave(undecided, true);
  if (hasState && recorded === undefined) return leave('it is not in the state; deploy it', false);
  if (live === undefined) return leave('it is not in the account; deploy it', false);
  // two declarations of one template would undo each other
  const isShared = all.some((other) => other !== match && other.live === live);
  if (isShared) return leave(`template ${live.templateId} is declared more than once`, true);
  return planFields({ ...match, live }, { clearsUnreadable: false, isSecret: false });
}

interface PlanOptions {
  readonly clearsUnreadable: boolean;
  /** Whether no value at all may be shown. */
  readonly isSecret: boolean;
}

function planFields(match: LiveMatch, options: PlanOptions): SettlePlan {
  const changes: Change[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const attribute of TEMPLATE_ATTRIBUTES) {
    // a template cannot be without a name, and another name is for a deploy
    if (attribute.name === 'templateName') continue;
    const verdict = attributeVerdict(attribute, match);
    // what was sensitive in code is still a secret once it is removed from there
    const isSecret = options.isSecret || match.recorded?.values[attribute.name] instanceof Secret;
    if (verdict.kind === 'different') {
      const { expected: declared, actual: live } = verdict;
      const isForDeploy = declared !== undefined && attribute.attribute !== undefined;
      if (!isForDeploy)
        changes.push({ attribute, live, declared, isSecret, isKnownToDiffer: true });
    }
    if (verdict.kind === 'unreadable') {
      const change = { isSecret, ...unreadableChange(attribute, match, verdict.expected) };
      if (options.clearsUnreadable || change.isKnownToDiffer || change.declared !== undefined) {
        changes.push(change);
      }
    }
    // a declared key is declared whatever its value is: it cannot be left over
    if (verdict.kind === 'undecided' && attribute.type !== 'secret') {
      const { reason } = verdict.expected;
      leftAlone.push({
        template: match.declared,
        attribute: attribute.name,
        reason,
        isUndecided: true,
      });
    }
  }
  return { templates: changes.length === 0 ? [] : [{ match, changes }], leftAlone };
}

/** Only what was recorded tells that a field which cannot be read has changed. */
function unreadableChange(
  attribute: TemplateAttribute,
  { recorded }: LiveMatch,
  declared: AttributeValue | undefined,
): Omit<Change, 'isSecret'> {
  const isKnownToDiffer =
    recorded !== undefined && !isSameValue(recorded.values[attribute.name], declared);
  return { attribute, live: undefined, declared, isKnownToDiffer };
}

/** True if something is known to differ; else all writes are of fields that cannot be read. */
export const hasKnownWork = ({ templates }: SettlePlan): boolean =>
  templates.some(({ changes }) => changes.some(({ isKnownToDiffer }) => isKnownToDiffer));

/** True if it could not be decided everywhere whether there is something to do. */
export const isIncomplete = ({ leftAlone }: SettlePlan): boolean =>
  leftAlone.some(({ isUndecided }) => isUndecided);
