import { EVENT_KIND_NAMES, type EventKind } from '../event-kind';
import type { TemplateImport } from '../import-id';
import type { LimitsName } from '../limits';
import type { SettleOnDeploy } from '../settle-request';
import type { ValuePath } from '../value-path';
import { memberIn, type Layer, type TemplateLayers } from './layers';
import { placed, unlessNull, type Placed } from './placed';

/** A template with all that is said about it, each with the place where it is written. */
export interface WrittenTemplate {
  readonly key: string;
  /** Where it is declared. */
  readonly path: ValuePath;
  /** Its name before anything in it is replaced; `undefined` if its key is the name. */
  readonly templateName: Placed<string> | undefined;
  readonly description: Placed<string> | undefined;
  readonly keyVariable: string | undefined;
  readonly callbacks: readonly WrittenCallback[];
  readonly limits: LimitsName;
  readonly importFrom: Placed<TemplateImport> | undefined;
  readonly settleOnDeploy: Placed<boolean | SettleOnDeploy> | undefined;
}

/** Where events of one kind are sent. */
export interface WrittenCallback {
  readonly kind: EventKind;
  /** Where it is said, or the first part of it. */
  readonly path: ValuePath;
  readonly url: Placed<string> | undefined;
  /** For recording exceptions alone. */
  readonly levels: Placed<readonly string[]> | undefined;
}

/** Takes for each template what the nearest layers say. */
export const writtenTemplates = (layers: TemplateLayers): readonly WrittenTemplate[] =>
  [...layers].map(([key, { path, layers: ofKey }]) => ({
    key,
    path,
    templateName: memberIn(ofKey, 'templateName'),
    description: memberIn(ofKey, 'description'),
    keyVariable: memberIn(ofKey, 'callbackKey')?.value.variable,
    callbacks: EVENT_KIND_NAMES.flatMap((kind) => writtenCallback(kind, ofKey) ?? []),
    limits: memberIn(ofKey, 'limits')?.value ?? 'console',
    importFrom: memberIn(ofKey, 'importFrom'),
    settleOnDeploy: memberIn(ofKey, 'settleOnDeploy'),
  }));

/** A URL and its levels are taken over each by itself, but nothing from behind a null. */
function writtenCallback(kind: EventKind, layers: readonly Layer[]): WrittenCallback | undefined {
  const said: Said[] = [];
  for (const layer of layers) {
    const found = saidIn(layer, kind);
    if (found === null) break;
    if (found !== undefined) said.push(found);
  }
  const [nearest] = said;
  if (nearest === undefined) return undefined;
  const levels = said.find((found) => found.levels !== undefined)?.levels;
  return {
    kind,
    path: nearest.path,
    url: said.find(({ url }) => url !== undefined)?.url,
    levels: levels && unlessNull(levels),
  };
}

/** What one layer says about one kind of event, in its long form. */
interface Said {
  readonly path: ValuePath;
  readonly url: Placed<string> | undefined;
  readonly levels: Placed<readonly string[] | null> | undefined;
}

function saidIn({ values, path: ofLayer }: Layer, kind: EventKind): Said | null | undefined {
  const value = values.callbacks?.[kind];
  if (value === undefined || value === null) return value;
  const path = [...ofLayer, 'callbacks', kind];
  const { url, levels } = typeof value === 'string' ? { url: value } : value;
  return {
    path,
    url: placed(url, typeof value === 'string' ? path : [...path, 'url']),
    levels: placed(levels, [...path, 'levels']),
  };
}
