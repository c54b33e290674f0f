import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type * as z from 'zod';
import { commandLinesOf } from '../docs/command-lines';

const FOLDER = join(__dirname, '../../examples/drift-in-ci');

export const pathOf = (file: string): string => join(FOLDER, file);

export const textOf = (file: string): string => readFileSync(pathOf(file), 'utf8');

/** A file of YAML, whose shape must be this one. */
export const yamlOf = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(parse(textOf(file), { strict: true, uniqueKeys: true }));

/** Every text in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The command lines of `live-callbacks` in a shell script. */
export const commandLinesIn = (script: string): readonly string[] =>
  commandLinesOf({ path: '', text: `\`\`\`sh\n${script}\n\`\`\`\n` });
