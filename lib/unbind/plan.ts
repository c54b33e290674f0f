import { type Sides } from '../compare';
import {
  EVENT_KIND_NAMES,
  type EventKind,
  type ObservedBinding,
  type ObservedTemplate,
  Secret,
} from '../model';
import { type Claim, claimsOf } from './claims';
import { findRule } from './find-rule';
import { type RuleKey } from './rule-title';
import { type ShownTemplates, shownTemplates } from './shown-templates';

/** An event that would not be sent any more, and to where it is. */
export interface Stop {
  readonly kind: EventKind;
  /** `undefined` where it is secret. */
  readonly url: string | undefined;
  /** Which recording exceptions are sent. */
  readonly levels: readonly string[];
}

/** One rule to delete, and what that means. */
export interface UnbindPlan {
  readonly rule: ObservedBinding;
  /** What to call its template. */
  readonly templateTitle: string;
  /** `undefined` where the template does not exist. */
  readonly stops: readonly Stop[] | undefined;
  /** The other rules of the domain. */
  readonly neighbours: readonly {
    readonly rule: ObservedBinding;
    readonly templateTitle: string;
  }[];
  /** How many other rules the template has. */
  readonly otherRulesOfTemplate: number;
  /** Who holds on to the rule. */
  readonly claims: readonly Claim[];
}

/**
 * Finds the rule that is meant, and what its end would mean.
 *
 * @throws LiveCallbacksError `RULE_NOT_FOUND` or `RULE_AMBIGUOUS`
 */
export function planUnbind(sides: Sides, wanted: RuleKey): UnbindPlan {
  const { templates, bindings } = sides.live;
  const rule = findRule(bindings, wanted);
  const shown = shownTemplates(sides);
  const template = templates.find(({ templateId }) => templateId === rule.template);
  const others = bindings.filter((other) => other !== rule);
  return {
    rule,
    templateTitle: shown.titleOf(rule.template),
    stops: template && stopsOf(template, shown),
    neighbours: others
      .filter(({ domainName }) => domainName.toLowerCase() === rule.domainName.toLowerCase())
      .map((other) => ({ rule: other, templateTitle: shown.titleOf(other.template) })),
    otherRulesOfTemplate: others.filter((other) => other.template === rule.template).length,
    claims: claimsOf(sides, rule),
  };
}

const stopsOf = (template: ObservedTemplate, { hides }: ShownTemplates): Stop[] =>
  EVENT_KIND_NAMES.flatMap((kind) => {
    const url = template.values[`callbacks.${kind}`];
    if (url === undefined) return [];
    const isHidden = typeof url !== 'string' || hides(template, `callbacks.${kind}`);
    const levels = kind === 'recordingException' ? levelsOf(template) : [];
    return [{ kind, url: isHidden ? undefined : url, levels }];
  });

function levelsOf({ values }: ObservedTemplate): readonly string[] {
  const levels = values['callbacks.recordingException.levels'];
  return typeof levels === 'object' && !(levels instanceof Secret) ? levels : [];
}
