import { groupBy } from './group-by';
import { MAX_TEMPLATES } from './limits';
import { quote } from './text-rule';

/** A declared template among all of an app. */
export interface DeclaredTemplate {
  /** Path of its construct. */
  readonly path: string;
  /** The provider configuration it belongs to: equal keys mean one account. */
  readonly account: string;
  /** What a message calls the provider configuration. */
  readonly accountLabel: string;
  /** Literal name; `undefined` when only Terraform knows it. */
  readonly templateName: string | undefined;
}

/** A declared binding among all of an app. */
export interface DeclaredBinding {
  /** Path of its construct. */
  readonly path: string;
  /** Literal domain; `undefined` when only Terraform knows it. */
  readonly domainName: string | undefined;
  /** Literal app name; `undefined` when only Terraform knows it. */
  readonly appName: string | undefined;
  /** Equal keys mean the same template. */
  readonly templateKey: string;
}

/** For each declaration the sentences that say with which earlier one it conflicts. */
export type Conflicts<Declared> = ReadonlyMap<Declared, readonly string[]>;

/** Templates that are too many for their account, or whose name is taken there. */
export function templateConflicts<Declared extends DeclaredTemplate>(
  templates: readonly Declared[],
): Conflicts<Declared> {
  const conflicts = new Map<Declared, string[]>();
  for (const inAccount of groupBy(templates, ({ account }) => account).values()) {
    const [first] = inAccount;
    const excess = inAccount[MAX_TEMPLATES];
    if (first !== undefined && excess !== undefined) {
      add(conflicts, excess, tooManyTemplates(first, excess, inAccount.length));
    }
    forEachLater(
      inAccount,
      ({ templateName }) => templateName?.normalize('NFC'),
      (earlier, later) => {
        add(conflicts, later, takenName(earlier, later));
      },
    );
  }
  return conflicts;
}

/** Bindings of a domain and app name that is bound already, or whose ids in the provider collide. */
export function bindingConflicts<Declared extends DeclaredBinding>(
  bindings: readonly Declared[],
): Conflicts<Declared> {
  const conflicts = new Map<Declared, string[]>();
  forEachLater(bindings, domainAndApp, (earlier, later) => {
    add(conflicts, later, boundTwice(earlier, later));
  });
  forEachLater(bindings, templateAndDomain, (earlier, later) => {
    if (!conflicts.has(later)) add(conflicts, later, collidingIds(earlier, later));
  });
  return conflicts;
}

const domainAndApp = ({ domainName, appName }: DeclaredBinding): string | undefined =>
  domainName === undefined || appName === undefined
    ? undefined
    : JSON.stringify([sameDomain(domainName), appName.normalize('NFC')]);

const templateAndDomain = ({ domainName, templateKey }: DeclaredBinding): string | undefined =>
  domainName === undefined ? undefined : JSON.stringify([sameDomain(domainName), templateKey]);

/** Case does not tell domains apart. Terraform composes the characters of every text. */
const sameDomain = (domainName: string): string => domainName.toLowerCase().normalize('NFC');

const tooManyTemplates = (first: DeclaredTemplate, excess: DeclaredTemplate, count: number) =>
  `template ${MAX_TEMPLATES + 1} of ${count} with ${excess.accountLabel}, the first of which is ${first.path}; an account holds at most ${MAX_TEMPLATES}, so remove some, or bind one template to several domains`;

const takenName = (earlier: DeclaredTemplate, later: DeclaredTemplate) =>
  `templateName ${quoted(later.templateName)} is also the name of ${earlier.path} with ${later.accountLabel}; rename one of the two, as templates are told apart by name`;

const boundTwice = (earlier: DeclaredBinding, later: DeclaredBinding) =>
  `${streams(later)} are bound by ${earlier.path} already; remove one of the two, as a domain and app name have one template`;

const collidingIds = (earlier: DeclaredBinding, later: DeclaredBinding) =>
  `${streams(later)} use the same template as those of ${earlier.path} (${appLabel(earlier)}); the Terraform provider gives both bindings one id, and its next apply would delete a live rule, so give each app name a template of its own`;

const streams = (binding: DeclaredBinding): string =>
  `the streams of ${quoted(binding.domainName)} with ${appLabel(binding)}`;

const appLabel = ({ appName }: DeclaredBinding): string =>
  appName === undefined ? 'an app name known after apply' : `app name ${quote(appName)}`;

const quoted = (text: string | undefined): string => quote(String(text));

/** Calls back with each item whose key an earlier one has, and the first that has it. */
function forEachLater<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
  callback: (earlier: Item, later: Item) => void,
): void {
  const firsts = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const earlier = firsts.get(key);
    if (earlier === undefined) firsts.set(key, item);
    else callback(earlier, item);
  }
}

function add<Declared>(conflicts: Map<Declared, string[]>, declared: Declared, problem: string) {
  conflicts.set(declared, [...(conflicts.get(declared) ?? []), problem]);
}
