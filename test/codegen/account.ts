import {
  planAdoption,
  remarksOf,
  type TargetName,
  TARGETS,
  type TextOptions,
} from '../../lib/codegen';
import { type ObservedTemplate, Secret } from '../../lib/model';

/** A live template with these values. */
export const template = (
  templateId: number,
  templateName: string,
  values: ObservedTemplate['values'] = { 'callbacks.push': 'https://cb.example.com/push' },
): ObservedTemplate => ({ templateId, values: { templateName, ...values } });

/** A live rule. */
export const rule = (domainName: string, appName: string, templateId: number) => ({
  domainName,
  appName,
  template: templateId,
});

interface Account {
  readonly templates: readonly ObservedTemplate[];
  readonly rules?: readonly ReturnType<typeof rule>[];
}

const ALL = { isTemplateWanted: () => true, isDomainWanted: () => true, isByDomain: false };

/** What is adopted of an account in one form. */
export const adoptionOf = ({ templates, rules = [] }: Account, form: TargetName = 'constructs') =>
  planAdoption({ templates, bindings: rules }, ALL, TARGETS[form].rules);

/** The declaration of an account, without the remarks at its head. */
export const codeOf = (account: Account, form: TargetName, options: TextOptions = {}): string =>
  TARGETS[form].text(adoptionOf(account, form), options).replace(/^(?:(?:\/\/|#).*\n)+\n/, '');

/** What is said about what is left out. */
export const leftOut = (account: Account, form: TargetName = 'constructs'): readonly string[] =>
  adoptionOf(account, form).leftOut.map(({ what, reason }) => `${what}: ${reason}`);

/** All that is said, with its commands. */
export const remarks = (account: Account, form: TargetName = 'constructs'): readonly string[] =>
  remarksOf(adoptionOf(account, form)).flatMap(({ text, command }) =>
    command === undefined ? [text] : [text, command],
  );

/** As the console leaves accounts: two keys, a field the provider lacks, two app names. */
export const ACCOUNT: Account = {
  templates: [
    template(1003, '直播', {
      description: 'it\'s "quoted"',
      callbackKey: new Secret('another-key'),
      'callbacks.recording': 'http://cb.example.com/record',
    }),
    template(1002, 'prod-main', {
      callbackKey: new Secret('adasda131312'),
      'callbacks.push': 'https://cb.example.com/push',
      'callbacks.recordingException': 'https://cb.example.com/exception',
      'callbacks.recordingException.levels': ['error'],
    }),
    template(1004, 'prod-copy', {
      callbackKey: new Secret('adasda131312'),
      'callbacks.push': 'https://cb.example.com/push',
    }),
  ],
  rules: [
    rule('push.example.com', 'vip', 1003),
    rule('push.example.com', 'live', 1002),
    rule('push.example.com', 'test', 1002),
  ],
};
