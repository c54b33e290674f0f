import type { PlacedProblem } from '../placed-problem';
import type { ValuePath } from '../value-path';
import { bindingEntries, type BindingEntries } from './binding-entries';
import type { ChosenFleet } from './chosen-environment';
import type { FleetBindingImport } from './config';
import { ownMember } from './own-member';
import { unlessNull, type Placed } from './placed';
import { unknownMember } from './unknown-member';

/** A binding with all that is said about it, each with the place where it is written. */
export interface WrittenBinding {
  readonly domainName: string;
  /** Where the domain stands as a member. */
  readonly domainPath: ValuePath;
  readonly appName: string;
  /** Where the binding is declared. */
  readonly path: ValuePath;
  readonly template: Placed<string>;
  readonly importFrom: Placed<FleetBindingImport> | undefined;
}

/** The bindings of an environment: what it changes of them counts, the rest is as declared. */
export function writtenBindings({ config, changes, changesPath }: ChosenFleet): {
  readonly bindings: readonly WrittenBinding[];
  readonly problems: readonly PlacedProblem[];
} {
  const bindings: WrittenBinding[] = [];
  const problems: PlacedProblem[] = [];
  const declared = config.bindings ?? {};
  const path = [...changesPath, 'bindings'];
  for (const domainName of new Set([
    ...Object.keys(declared),
    ...Object.keys(changes.bindings ?? {}),
  ])) {
    const change = ownMember(changes.bindings, domainName);
    const base = ownMember(declared, domainName);
    if (change === null && base === undefined) {
      const text = nothingToRemove(domainName, Object.keys(declared));
      problems.push({ path, key: domainName, text });
    }
    if (change === null) continue;
    const merged = mergedApps(
      bindingEntries(change, [...path, domainName]),
      bindingEntries(base, ['bindings', domainName]),
      [...path, domainName],
    );
    const domainPath = base === undefined ? path : ['bindings'];
    bindings.push(...merged.apps.map((app) => ({ domainName, domainPath, ...app })));
    problems.push(...merged.problems);
  }
  return { bindings, problems };
}

/** A binding of one domain. */
type WrittenApp = Omit<WrittenBinding, 'domainName' | 'domainPath'>;

/** The app names of one domain, with what is changed of each. */
function mergedApps(
  changes: BindingEntries,
  declared: BindingEntries,
  changesPath: ValuePath,
): {
  readonly apps: readonly WrittenApp[];
  readonly problems: readonly PlacedProblem[];
} {
  const apps: WrittenApp[] = [];
  const problems: PlacedProblem[] = [];
  for (const appName of new Set([...declared.keys(), ...changes.keys()])) {
    const change = changes.get(appName);
    const base = declared.get(appName) ?? undefined;
    if (change === null) {
      if (base === undefined) {
        const text = nothingToRemove(appName, [...declared.keys()]);
        problems.push({ path: changesPath, key: appName, text });
      }
      continue;
    }
    const path = (base ?? change)?.path ?? changesPath;
    const template = change?.template ?? base?.template;
    if (template === undefined) {
      problems.push({ path, text: 'must name a template, as there is none to change' });
      continue;
    }
    const importFrom = change?.importFrom ?? base?.importFrom;
    apps.push({ appName, path, template, importFrom: importFrom && unlessNull(importFrom) });
  }
  return { apps, problems };
}

const nothingToRemove = (name: string, names: readonly string[]): string =>
  `there is nothing to remove: ${unknownMember(name, names)}`;
