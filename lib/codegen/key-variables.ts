import { asSecret, type ObservedTemplate, type Secret } from '../model';
import type { KeyVariable } from './adoption';
import { UniqueNames } from './names';

/** A template that is adopted, by its key in code. */
export interface Keyed {
  readonly key: string;
  readonly template: ObservedTemplate;
}

/** A variable for each callback key of the account: equal ones share one. No key is shown. */
export function keyVariables(templates: readonly Keyed[]): readonly KeyVariable[] {
  const groups: { readonly secret: Secret; readonly members: Keyed[] }[] = [];
  for (const keyed of templates) {
    const value = keyed.template.values.callbackKey;
    if (value === undefined) continue;
    const secret = asSecret(value);
    const group = groups.find((each) => each.secret.equals(secret));
    if (group === undefined) groups.push({ secret, members: [keyed] });
    else group.members.push(keyed);
  }
  const names = new UniqueNames();
  return groups.flatMap(({ members }) => {
    const [first] = members;
    if (first === undefined) return [];
    const { templateId } = first.template;
    const own = `${ONLY_NAME}_${first.key.replaceAll('-', '_')}`;
    return {
      name: groups.length === 1 ? ONLY_NAME : names.take(own, `_${templateId}`),
      templateId,
      users: members.map(({ key }) => key),
    };
  });
}

const ONLY_NAME = 'callback_key';
