import { groupBy, type ObservedBinding, quote } from '../model';
import type { AdoptedTemplate, Split } from './adoption';
import { kindsProviderLacks } from './kinds-provider-lacks';
import { nameOf, type UniqueNames } from './names';

/** Proposes a template of its own for each app name whose rules collide with those of another. */
export const splitsOf = (
  { key, templateName }: { readonly key: string; readonly templateName: string },
  colliding: readonly ObservedBinding[],
  { keys, names }: { readonly keys: UniqueNames; readonly names: UniqueNames },
): readonly Split[] =>
  [...groupBy(colliding, ({ appName }) => appName)].map(([appName, rules]) => {
    const suffix = `-${nameOf(appName, 'app').slice(0, MAX_SUFFIX)}`;
    return {
      key: keys.take(`${key.slice(0, MAX_LENGTH - suffix.length)}${suffix}`, '-split'),
      templateName: names.take(nameWith(templateName, suffix), '-2'),
      appName,
      domainNames: rules.map(({ domainName }) => domainName).sort(),
    };
  });

const nameWith = (name: string, suffix: string): string =>
  Array.from(name)
    .slice(0, MAX_LENGTH - suffix.length)
    .join('') + suffix;

const MAX_SUFFIX = 12;

/** The console's limit for names, with room for a number. */
const MAX_LENGTH = 28;

/** What a comment says about a proposal; `first` is what has to be deployed before it. */
export function proposalText(
  template: AdoptedTemplate,
  { appName, first }: { readonly appName: string; readonly first: string },
): string {
  const lacked = kindsProviderLacks(template);
  const settle =
    lacked.length === 0
      ? ''
      : ` Run "live-callbacks settle" right after it: until then the copy has no ${lacked.join(', ')}.`;
  return `Streams of app name ${quote(appName)} use ${template.key} too, on a domain where it has another rule already. The provider has one id for both. Once ${first} is deployed, this gives them a copy of their own, to which the next deploy binds them.${settle}`;
}
