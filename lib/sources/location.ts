import { BINDING_TYPE, TEMPLATE_TYPE } from '../model';
import { type ConfigurationFile } from './configuration';

/** A line of a file, for readers and for tools that annotate code. */
export interface Location {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Finds the line where a resource is declared. The files are searched when the first one is asked
 * for: most checks find nothing to point at.
 */
export function locator(
  files: readonly ConfigurationFile[],
): (address: string | undefined) => Location {
  let lines: ReadonlyMap<string, Location> | undefined;
  const start = { file: files[0]?.path ?? '', line: 1 };
  return (address) => {
    if (address === undefined) return start;
    lines ??= new Map(files.flatMap(resourceLines));
    return lines.get(withoutInstance(address)) ?? start;
  };
}

/** `…main["eu"]` and `…main[0]` are declared where `…main` is. */
const withoutInstance = (address: string): string => address.replace(/\[.*$/s, '');

/**
 * Every key that stands below the key of a resource type. Some are no names of resources; nobody
 * asks for these.
 */
function resourceLines({ path, text }: ConfigurationFile): readonly [string, Location][] {
  const found: [string, Location][] = [];
  let type: string | undefined;
  let line = 1;
  let counted = 0;
  for (const { index, 1: key = '' } of text.matchAll(KEY)) {
    line += newlines(text.slice(counted, index));
    counted = index;
    if (key === TEMPLATE_TYPE || key === BINDING_TYPE) type = key;
    else if (type !== undefined) found.push([`${type}.${key}`, { file: path, line }]);
  }
  // of two entries the first is to win
  return found.reverse();
}

const KEY = /"([^"\\]*)"\s*:/g;

const newlines = (text: string): number => text.split('\n').length - 1;
