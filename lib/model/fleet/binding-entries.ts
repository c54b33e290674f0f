import type { ValuePath } from '../value-path';
import type { FleetBindingImport, FleetDomainChange } from './config';
import { placed, type Placed } from './placed';

/** What one place says about the streams of an app name, in its long form. */
export interface BindingEntry {
  readonly path: ValuePath;
  readonly template: Placed<string> | undefined;
  readonly importFrom: Placed<FleetBindingImport | null> | undefined;
}

/** What one place says about a domain, by app name; null removes. */
export type BindingEntries = ReadonlyMap<string, BindingEntry | null>;

/** Where a domain names one template, its streams with this app name use it. */
const DEFAULT_APP = 'live';

/** Lengthens the short forms. */
export function bindingEntries(
  domain: FleetDomainChange | undefined,
  path: ValuePath,
): BindingEntries {
  if (domain === undefined) return new Map();
  if (typeof domain === 'string') return new Map([[DEFAULT_APP, entryOf(domain, path)]]);
  return new Map(
    Object.entries(domain).map(([appName, entry]) => {
      return [appName, entry === null ? null : entryOf(entry, [...path, appName])] as const;
    }),
  );
}

function entryOf(
  entry: string | { readonly template?: string; readonly importFrom?: FleetBindingImport | null },
  path: ValuePath,
): BindingEntry {
  if (typeof entry === 'string') {
    return { path, template: placed(entry, path), importFrom: undefined };
  }
  return {
    path,
    template: placed(entry.template, [...path, 'template']),
    importFrom: placed(entry.importFrom, [...path, 'importFrom']),
  };
}
