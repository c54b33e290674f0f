import { counted, quote } from '../model';
import type { AdoptedTemplate, Adoption } from './adoption';
import { kindsProviderLacks } from './kinds-provider-lacks';

/** Something the one who adopts has to know. */
export interface Remark {
  readonly text: string;
  /** A command for a POSIX shell that the text is about; one line. */
  readonly command?: string;
}

/** What there is to know about the output; the same is said in it and on standard error. */
export const remarksOf = (adoption: Adoption): readonly Remark[] => [
  firstPlan(adoption),
  ...adoption.keys.map(({ name, templateId, users }) => ({
    text: `You have to set TF_VAR_${name} to the callback key of ${users.join(', ')}: no key is ever written. This sets it without showing it:`,
    command: `export TF_VAR_${name}="$(tccli live DescribeLiveCallbackTemplate --TemplateId ${templateId} | jq -r .Template.CallbackKey)"`,
  })),
  ...adoption.leftOut.map(({ what, reason, command }) => ({
    text: `Left out: ${what}: ${reason}${command === undefined ? '.' : '. This deletes it:'}`,
    command,
  })),
  ...(adoption.leftOut.length === 0 ? [] : [{ text: LEFT_OUT }]),
  ...adoption.templates.flatMap(templateRemarks),
  { text: WRITE_ONLY },
];

/** What Terraform says if nothing changes in the account until then. */
function firstPlan({ templates }: Adoption): Remark {
  const rules = templates.flatMap(({ bindings }) => bindings).length;
  const added = templates.filter((template) => kindsProviderLacks(template).length > 0).length;
  const changed = templates.filter(({ keyVariable }) => keyVariable !== undefined).length;
  const imported = templates.length + rules;
  const plan = `Plan: ${imported} to import, ${added} to add, ${changed} to change, 0 to destroy.`;
  return {
    text: [
      `${counted(templates.length, 'template')} and ${counted(rules, 'rule')} are adopted.`,
      `The first plan has to say "${plan}"`,
      ...(added === 0 ? [] : ['What is added only records what the provider lacks.']),
      ...(changed === 0 ? [] : ['What is changed is the note in the state that keys are secret.']),
      'The account stays as it is. Do not apply a plan that says anything else.',
    ].join(' '),
  };
}

function templateRemarks(template: AdoptedTemplate): readonly Remark[] {
  const { templateId, declaration, lacks } = template;
  const kinds = kindsProviderLacks(template);
  const sentences = [
    ...lacks,
    ...(kinds.length === 0
      ? []
      : [
          `the provider lacks ${kinds.join(', ')}: a deploy records what is declared of it and sends nothing; after a change run "live-callbacks settle", or set settleOnDeploy`,
        ]),
    ...(declaration.limits === 'api' ? [BEYOND_CONSOLE] : []),
  ];
  const name = quote(declaration.templateName);
  return sentences.map((sentence) => ({ text: `Template ${name} (${templateId}): ${sentence}.` }));
}

const LEFT_OUT =
  'What is left out stays in the account as it is, and "live-callbacks drift" reports it as unmanaged or dangling.';

const BEYOND_CONSOLE =
  "its name or description is beyond the console's limits, so the console may refuse to save it";

const WRITE_ONLY =
  'No read of the API returns recordingStatus: declare it by hand where it is used.';
