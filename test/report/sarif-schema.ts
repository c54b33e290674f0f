import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const SCHEMA = join(__dirname, '../fixtures/sarif-2.1.0/sarif-2.1.0-rtm.5.json');

/** What is wrong with a SARIF log by the standard's schema; nothing where it is valid. */
export function sarifProblems(log: unknown): readonly string[] {
  validate ??= compile();
  if (validate(log)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

let validate: ValidateFunction | undefined;

/** The schema is of draft 4: its `id` is one of a kind that no later draft takes. */
function compile(): ValidateFunction {
  const whole = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  const schema = Object.fromEntries(
    Object.entries(whole).filter(([name]) => name !== 'id' && name !== '$schema'),
  );
  return new Ajv({
    strict: false,
    allErrors: true,
    // its pattern of a language has a bracket too many, which only the older syntax lets pass
    unicodeRegExp: false,
    formats: {
      // RFC 3986: a scheme, and nowhere a character that must be percent-encoded
      uri: /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i,
      'uri-reference': /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i,
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
    },
  }).compile(schema);
}
