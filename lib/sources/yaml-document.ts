import type * as z from 'zod';
import { documentInvalid, type DocumentSource } from '../errors';
import { withoutByteOrderMark } from './json-object';
import { schemaProblems, wordIssue } from './schema-problems';
import { shownValuePath, type ValuePath } from './value-path';
import { parseYaml } from './yaml-nodes';
import { type Position } from './yaml-places';

/** What a YAML file holds, and where each value stands in it. */
export interface YamlDocument<T> {
  readonly value: T;
  /** Where a value begins, or the nearest one around it that is written. */
  readonly positionOf: (path: ValuePath) => Position;
}

/**
 * Reads YAML 1.2, and so JSON, with the core schema alone: no tags, aliases, merge keys, and no
 * member twice. All that is wrong is said at once, each thing with its line.
 *
 * @throws LiveCallbacksError with the code of `source`
 */
export async function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  source: DocumentSource,
): Promise<YamlDocument<T>> {
  // loaded on demand: most runs read no YAML
  const yaml = await import('yaml');
  const { value, positionOf, keyPositionOf } = parseYaml(withoutByteOrderMark(text), yaml, source);
  const result = schema.safeParse(value, { error: wordIssue });
  if (result.success) return { value: result.data, positionOf };
  throw documentInvalid(
    source,
    schemaProblems(result.error.issues).map(({ path, key, text: problem }) => ({
      ...(key === undefined ? positionOf(path) : keyPositionOf(path, key)),
      problem: path.length === 0 ? problem : `${shownValuePath(path)}: ${problem}`,
    })),
  );
}
