import { UniqueNames } from './names';

/** A variable for each key, such as `prodMain` for `prod-main`. */
export function variableNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const names = new UniqueNames();
  return new Map(keys.map((key) => [key, names.take(variableOf(key), 'Template')] as const));
}

function variableOf(key: string): string {
  const [first = '', ...others] = key.split(/[-_]+/).filter((part) => part !== '');
  const head = /^[A-Z0-9]+$/.test(first) ? first.toLowerCase() : lowerFirst(first);
  const name = [head, ...others.map(upperFirst)].join('').slice(0, MAX_LENGTH);
  return TAKEN.has(name.toLowerCase()) ? `${name}Template` : name;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The line that makes a template must not become too long. */
const MAX_LENGTH = 18;

/** Words of the language, and names that the program uses; in lower case. */
const TAKEN: ReadonlySet<string> = new Set(
  (
    'abstract any app arguments as async await boolean break callbackkey callbacktemplate case catch ' +
    'class const constructor continue debugger declare default delete do else enum eval export ' +
    'extends false finally for from function get if implements import in infinity instanceof ' +
    'interface is let module namespace nan never new null number object of package private ' +
    'protected public require exports return set stack static string super switch symbol ' +
    'tencentcloudprovider terraformstack this throw true try type typeof undefined unknown var ' +
    'void while with yield globalthis process console global window self name'
  ).split(' '),
);
