import { basename } from 'node:path';
import * as z from 'zod';
import { systemReason, variablesUnreadable } from '../errors';
import { known, unknown, type Known, type Unknown } from './evaluation';
import { evaluate, type Scope } from './expression';
import { readText } from './files';
import { isObject, type JsonObject } from './json-object';

export type NamedValues = ReadonlyMap<string, Known | Unknown>;

/**
 * Reads a `*.tfvars` or `*.tfvars.json` file, which errors call `shown`.
 *
 * @throws LiveCallbacksError `VARIABLES_UNREADABLE`; it names the file and never quotes it
 */
export async function readVariableFile(path: string, shown = path): Promise<NamedValues> {
  const source = `"${shown}"`;
  const text = await readText(path).catch((cause: unknown) => {
    throw variablesUnreadable(source, `it cannot be opened${systemReason(cause)}`);
  });
  if (!path.endsWith('.json')) return readHcl(basename(path), text, source);
  // strings of these files are clear text: Terraform evaluates nothing in them
  const values = Object.entries(readJsonObject(text, source));
  return new Map(values.map(([name, value]) => [name, known(value)]));
}

/**
 * Reads the text of a `TF_VAR_…` variable whose type is a list, map or object: an HCL expression.
 *
 * @throws LiveCallbacksError `VARIABLES_UNREADABLE`
 */
export async function readVariableText(name: string, text: string): Promise<Known | Unknown> {
  // JSON without templates means the same in HCL, whose parser takes a third of a second to load
  const json = /[$%]\{/.test(text) ? undefined : parseQuietly(text);
  if (json !== undefined) return known(json);
  const source = `TF_VAR_${name}`;
  const values = await readHcl(source, `value = ${text}\n`, source);
  const value = values.get('value');
  if (value === undefined || values.size !== 1) {
    throw variablesUnreadable(source, 'it is not one expression');
  }
  return value;
}

function parseQuietly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readJsonObject(text: string, source: string): JsonObject {
  const result = z.custom<JsonObject>(isObject).safeParse(parseQuietly(text));
  if (!result.success) throw variablesUnreadable(source, 'it is not a JSON object');
  return result.data;
}

async function readHcl(name: string, text: string, source: string): Promise<NamedValues> {
  const values = await parseHcl(name, text, source);
  return new Map(
    Object.entries(values).map(([variable, written]) => {
      // the parser hands out strings as Terraform JSON writes them, escapes included
      const value = evaluate(written, literalsOnly());
      return [
        variable,
        value.kind === 'known' ? value : unknown(`the value in ${source} is not a literal`),
      ];
    }),
  );
}

async function parseHcl(name: string, text: string, source: string): Promise<JsonObject> {
  const { parse } = await import('@cdktn/hcl2json');
  try {
    return await parse(name, text);
  } catch (cause) {
    // of the parser's own message only the line is passed on: the rest may quote the text
    const line = /:(\d+),\d+/.exec(String(cause))?.[1];
    throw variablesUnreadable(
      source,
      line === undefined ? 'it is not valid HCL' : `line ${line} is not valid HCL`,
    );
  }
}

const literalsOnly = (): Scope => ({
  resolve: () => unknown('references are not allowed'),
  recordedId: () => unknown('references are not allowed'),
  results: new Map(),
});
