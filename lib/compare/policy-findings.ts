import {
  asSecret,
  type AttributeValue,
  EVENT_KIND_NAMES,
  EVENT_KINDS,
  excessProblem,
  groupBy,
  type InventoryTemplate,
  type ObservedInventory,
  type ObservedTemplate,
  type Origin,
  type PolicyProblem,
  policyProblems,
  type PolicyRules,
  Secret,
  type TemplateAttributeName,
  type TemplateValues,
  type Unresolved,
} from '../model';
import { type Draft, showSides, templateIdentity } from './draft';
import { expandRepeated } from './expand';
import { matchTemplates, type TemplateMatches } from './match';
import { type CompareOptions, type Sides } from './sides';

/** A live template, and how it breaks the policy. */
interface Breach {
  readonly live: ObservedTemplate;
  /** What code says or said about it; `undefined` where that is nothing. */
  readonly declared: InventoryTemplate | undefined;
  readonly recorded: ObservedTemplate | undefined;
  readonly problems: readonly PolicyProblem[];
}

type PolicyOptions = Pick<CompareOptions, 'policy' | 'scope'>;

export interface PolicyNotesOptions extends PolicyOptions {
  /** False for what belongs to a stack that was not chosen. */
  readonly isChecked: (entry: Origin) => boolean;
}

/**
 * What is live and breaks the policy: one finding for an attribute, however many rules it breaks.
 * `drafts` are the differences, whose fixes help where the code keeps to the policy.
 */
export function policyFindings(
  { templates }: ObservedInventory,
  matches: TemplateMatches,
  drafts: readonly Draft[],
  options: CompareOptions,
): Draft[] {
  return breachesOf(templates, matches, options).flatMap((breach) => {
    const errors = breach.problems.filter(({ level }) => level === 'error');
    return [...groupBy(errors, ({ attribute }) => attribute ?? '').values()].flatMap((problems) =>
      findingOf(breach, problems, drafts, options),
    );
  });
}

/** What is live and breaks a rule that only warns, as sentences for the notes. */
export function policyNotes(
  sides: Sides,
  { isChecked, ...options }: PolicyNotesOptions,
): readonly string[] {
  if (options.policy?.warnOnly === undefined) return [];
  const matches = matchTemplates({ ...sides, declared: expandRepeated(sides) });
  return breachesOf(sides.live.templates, matches, options).flatMap((breach) => {
    const about = aboutOf(breach);
    if (!isChecked(about)) return [];
    return breach.problems
      .filter(({ level }) => level === 'warning')
      .map(({ attribute, text }) => {
        const member = attribute === undefined ? '' : ` ${attribute}`;
        return `template ${about.templateName} (${breach.live.templateId})${member} ${text}`;
      });
  });
}

function breachesOf(
  templates: readonly ObservedTemplate[],
  { matches, undeclared }: TemplateMatches,
  { policy, scope }: PolicyOptions,
): readonly Breach[] {
  if (policy === undefined) return [];
  const sides = new Map(
    [...matches, ...undeclared.map((entry) => ({ ...entry, declared: undefined }))].flatMap(
      ({ live, ...entry }) => (live === undefined ? [] : [[live, entry] as const]),
    ),
  );
  // the account counts as a whole, whatever is reported of it; ids grow, so the oldest may stay
  return templates
    .toSorted((left, right) => left.templateId - right.templateId)
    .flatMap((live, index) => {
      const entry = sides.get(live);
      if (entry === undefined && scope === 'declared') return [];
      const { declared, recorded } = entry ?? {};
      return [{ live, declared, recorded, problems: problemsOf(live, index + 1, policy) }];
    });
}

function problemsOf(
  live: ObservedTemplate,
  position: number,
  policy: PolicyRules,
): readonly PolicyProblem[] {
  const excess = excessProblem({ position, where: 'of the account' }, policy);
  const isReadable = ({ rule, attribute }: PolicyProblem): boolean =>
    rule !== 'requiredEvents' || attribute === undefined || !UNREADABLE.has(attribute);
  return [
    ...policyProblems(policyTemplateOf(live.values), policy).filter(isReadable),
    ...(excess === undefined ? [] : [excess]),
  ];
}

/** What no read of the API returns may be set all the same. */
const UNREADABLE: ReadonlySet<TemplateAttributeName> = new Set(
  EVENT_KIND_NAMES.filter((kind) => !EVENT_KINDS[kind].readable).map(
    (kind) => `callbacks.${kind}` as const,
  ),
);

const policyTemplateOf = (values: TemplateValues) => ({
  hasKey: values.callbackKey !== undefined,
  urls: new Map(
    EVENT_KIND_NAMES.flatMap((kind) => {
      const value = values[`callbacks.${kind}`];
      return value === undefined ? [] : [[kind, urlOf(value)] as const];
    }),
  ),
});

/** A value that is hidden is judged like any other: what the rules say does not quote it. */
const urlOf = (value: AttributeValue | Unresolved): string | undefined =>
  value instanceof Secret ? value.reveal() : typeof value === 'string' ? value : undefined;

function findingOf(
  breach: Breach,
  problems: readonly PolicyProblem[],
  drafts: readonly Draft[],
  { policy, salt }: CompareOptions,
): Draft {
  const { live, declared, recorded } = breach;
  const about = aboutOf(breach);
  const attribute = problems[0]?.attribute;
  const reason = problems.map(({ text }) => text).join('; ');
  const whole = { class: 'forbidden', ...about, reason } as const;
  if (attribute === undefined) return whole;
  const sides = [declared, recorded, live].map((side) => side?.values[attribute]);
  // hidden on one side, hidden on all
  const isHidden = sides.some((side) => side instanceof Secret);
  const value = live.values[attribute];
  const shown = showSides({ live: isHidden && value ? asSecret(value) : value }, salt);
  const isMended =
    declared !== undefined &&
    policy !== undefined &&
    !policyProblems(policyTemplateOf(declared.values), policy).some(
      (problem) => problem.attribute === attribute,
    );
  const fix = isMended && fixOf({ ...about, attribute }, drafts);
  return { ...whole, attribute, ...shown, ...(fix ? { fix } : {}) };
}

const aboutOf = ({ live, declared, recorded }: Breach) =>
  ({ subject: 'template', ...templateIdentity(declared ?? recorded ?? live, live) }) as const;

/** What mends the difference between the declared value and the live one. */
const fixOf = (
  { stack, address, attribute }: Pick<Draft, 'stack' | 'address' | 'attribute'>,
  drafts: readonly Draft[],
): string | undefined =>
  drafts.find(
    (draft) => draft.stack === stack && draft.address === address && draft.attribute === attribute,
  )?.fix;
