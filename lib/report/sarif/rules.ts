import { FINDING_CLASSES, FINDING_CLASS_NAMES, type FindingClass } from '../../model';
import { type Severity, severityOf } from '../severity';

/** How SARIF and GitHub code scanning call a severity. */
export const LEVELS = {
  undecided: { level: 'error', problem: 'error' },
  grave: { level: 'error', problem: 'error' },
  slight: { level: 'warning', problem: 'warning' },
  remark: { level: 'note', problem: 'recommendation' },
} as const satisfies Record<Severity, { level: string; problem: string }>;

/** What a class of finding means for the one who gets it, and what to do. */
const HELP: Readonly<Record<FindingClass, { name: string; full: string; remedy: string }>> = {
  changed: {
    name: 'ChangedByHand',
    full: 'A template is live with another value than the code declares. It was changed in the console or through the API.',
    remedy: 'Deploy, or take the live value into the code.',
  },
  missing: {
    name: 'DeletedByHand',
    full: 'A template or binding is declared and was deployed, but is not in the account any more.',
    remedy: 'Deploy. Where Terraform still records a template, the fix first makes it forget it.',
  },
  unapplied: {
    name: 'NotDeployed',
    full: 'The code declares something that was not deployed.',
    remedy: 'Deploy. Where the account holds one of that name already, import it first.',
  },
  leftover: {
    name: 'LeftOver',
    full: 'A template is live with a value in a field that the code leaves unset, for example a URL that events still go to.',
    remedy: 'Declare the value, or clear it with `live-callbacks settle`: a deploy never does.',
  },
  rebound: {
    name: 'BoundElsewhere',
    full: 'A domain and app name are bound to another template than declared. Their events go to other URLs.',
    remedy: 'Deploy, or declare the other template.',
  },
  unmanaged: {
    name: 'NotDeclared',
    full: 'A template or binding is in the account that no code declares.',
    remedy: 'Declare and import it, delete it, or ignore it with a reason.',
  },
  undeclared: {
    name: 'WaitsForDestroy',
    full: 'A template or binding was deployed and is live, but is no longer in the code.',
    remedy: 'Deploy: it destroys what the code no longer declares. Or declare it again.',
  },
  dangling: {
    name: 'BoundToNothing',
    full: 'A domain and app name are bound to a template that does not exist: nothing says where their events go.',
    remedy: 'Bind them to a template, or delete the rule.',
  },
  forbidden: {
    name: 'BreaksPolicy',
    full: 'A template is live with a value that the policy does not allow, or lacks one that it requires. The reason names the rule.',
    remedy: 'Change the template. Where the code keeps to the policy, deploy.',
  },
  propagating: {
    name: 'NotInEffectYet',
    full: 'A rule was changed less than ten minutes ago. It may not be in effect yet.',
    remedy: 'Wait, then check again.',
  },
  unobservable: {
    name: 'CannotBeReadBack',
    full: 'The code declares a value that cannot be compared: the API never returns it, or it is not known here.',
    remedy: 'Nothing: the report only says so.',
  },
  unchecked: {
    name: 'CouldNotBeDecided',
    full: 'Something could not be compared, so the check is incomplete and no clean result.',
    remedy: 'Give the check what it lacked, for example a state or a variable, and run it again.',
  },
};

/** One rule per class of finding, in an order that never depends on a report. */
export const RULES = FINDING_CLASS_NAMES.map((id) => {
  const { name, full, remedy } = HELP[id];
  const { level, problem } = LEVELS[severityOf(id)];
  return {
    id,
    name,
    shortDescription: { text: sentence(FINDING_CLASSES[id].meaning) },
    fullDescription: { text: full },
    help: {
      text: `${full} ${remedy.replaceAll('`', '')}`,
      markdown: `${full}\n\n**What to do:** ${remedy}`,
    },
    defaultConfiguration: { level },
    properties: {
      tags: ['drift', 'terraform', 'tencent-cloud'],
      precision: FINDING_CLASSES[id].isDifference ? 'very-high' : 'high',
      'problem.severity': problem,
    },
  };
});

export const RULE_INDEXES: ReadonlyMap<string, number> = new Map(
  RULES.map(({ id }, index) => [id, index]),
);

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
