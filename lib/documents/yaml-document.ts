import type * as z from 'zod';
import { documentInvalid, type DocumentSource } from '../errors';
import { type PlacedProblem, printable, shownValuePath } from '../model';
import { withoutByteOrderMark } from './byte-order-mark';
import { schemaProblems, wordIssue } from './schema-problems';
import { yamlLibrary } from './yaml-library';
import { parseYaml } from './yaml-nodes';
import { type Places } from './yaml-places';

/** What a YAML file holds, and where each value stands in it. */
export interface YamlDocument<T> extends Places {
  readonly value: T;
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
  const document = parseYaml(withoutByteOrderMark(text), yaml, source);
  const result = schema.safeParse(document.value, { error: wordIssue });
  if (result.success) return { ...document, value: result.data };
  throw documentRefused(source, schemaProblems(result.error.issues), document);
}

/**
 * Reads the same YAML at once and without a schema, for what cannot wait.
 *
 * @throws LiveCallbacksError with the code of `source`
 */
export const readYamlSync = (text: string, source: DocumentSource): YamlDocument<unknown> =>
  parseYaml(withoutByteOrderMark(text), yamlLibrary(), source);

/** The error that tells what is wrong in a document, each thing with its line and its path. */
export const documentRefused = (
  source: DocumentSource,
  problems: readonly PlacedProblem[],
  { positionOf, keyPositionOf }: Places,
) =>
  documentInvalid(
    source,
    problems.map((problem) => ({
      ...(problem.key === undefined
        ? positionOf(problem.path)
        : keyPositionOf(problem.path, problem.key)),
      problem: shownProblem(problem),
    })),
  );

/** A problem with its path in front, on one line. */
export const shownProblem = ({ path, text }: PlacedProblem): string =>
  printable(path.length === 0 ? text : `${shownValuePath(path)}: ${text}`);
