import { ascendingBy, type Finding } from '../model';
import { bindingFindings } from './binding-findings';
import { type Draft } from './draft';
import { expandRepeated } from './expand';
import { matchTemplates } from './match';
import { policyFindings } from './policy-findings';
import { type CompareOptions, type Sides } from './sides';
import { templateFindings } from './template-findings';
import { withWayOut } from './way-out';

/**
 * Compares what is declared, what Terraform recorded and what is live. The same sides give the
 * same findings in the same order on any machine; only fingerprints of keys depend on the salt.
 */
export function compare(given: Sides, givenOptions: CompareOptions): Finding[] {
  const sides = { ...given, declared: expandRepeated(given) };
  const templates = matchTemplates(sides);
  const commands = withWayOut(givenOptions.commands, templates.matches);
  const options = { ...givenOptions, commands };
  const drafts = [
    ...templateFindings(templates, options),
    ...bindingFindings(sides, templates.matches, options),
  ];
  const forbidden = policyFindings(sides.live, templates, drafts, options);
  return withoutRiskyFixes([...drafts, ...forbidden])
    .map((draft) => ({ ...draft, ignored: false, fingerprint: fingerprintOf(draft) }))
    .sort(ascendingBy(orderKeys));
}

/**
 * While some entry could not be placed, something that looks unmanaged may be just that entry: no
 * command to delete it is given then.
 */
function withoutRiskyFixes(drafts: readonly Draft[]): readonly Draft[] {
  const isUnplaced = (draft: Draft) => draft.class === 'unchecked' && draft.attribute === undefined;
  const subjects = new Set(drafts.filter(isUnplaced).map(({ subject }) => subject));
  return drafts.map((draft) => {
    const isRisky = draft.stack === undefined && subjects.has(draft.subject);
    return isRisky && draft.fix !== undefined
      ? { ...draft, fix: undefined, reason: 'it may be one of those that could not be decided' }
      : draft;
  });
}

/** Stable over runs: place, class and attribute, never a value. */
const fingerprintOf = (draft: Draft): string =>
  [draft.class, draft.subject, ...placeWords(draft), draft.attribute ?? ''].join(':');

const placeWords = ({ subject, stack, address, templateId, domainName, appName }: Draft) => {
  if (address !== undefined) return [stack ?? '', address];
  return subject === 'template' ? [templateId ?? ''] : [domainName ?? '', appName ?? ''];
};

const orderKeys = (finding: Finding): readonly string[] => [
  finding.stack ?? '',
  finding.subject,
  finding.templateName ?? finding.domainName ?? '',
  finding.class,
  finding.attribute ?? '',
  finding.appName ?? '',
  finding.address ?? '',
];
