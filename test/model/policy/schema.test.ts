import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { policyFileSchema, type PolicyRules } from '../../../lib/model';

const published: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../schemas/policy.json'), 'utf8'),
);
const validate = new Ajv2020().compile(z.looseObject({}).parse(published));

// the compiler misses what is left out
const rules: Required<PolicyRules> = {
  requireHttps: true,
  requireKey: true,
  allowedHosts: ['*.example.com'],
  requiredEvents: ['push', 'recordingStatus'],
  maxTemplates: 50,
  warnOnly: ['requireHttps', 'requireKey', 'allowedHosts', 'requiredEvents', 'maxTemplates'],
};

test('the published JSON Schema takes every member that the type has, and so does the reader', () => {
  const file = { $schema: './policy.json', version: 1, ...rules };
  expect(validate(file)).toBe(true);
  expect(policyFileSchema().parse(file)).toEqual(file);
});

test.each([
  { requireHttps: true },
  { version: 2, requireHttps: true },
  { version: 1, requireHttp: true },
  { version: 1, requireHttps: 'yes' },
  { version: 1, allowedHosts: '*.example.com' },
  { version: 1, allowedHosts: [] },
  { version: 1, requiredEvents: ['pusch'] },
  { version: 1, maxTemplates: 0 },
  { version: 1, maxTemplates: 51 },
  { version: 1, maxTemplates: 1.5 },
  { version: 1, warnOnly: ['warnOnly'] },
])('both refuse %j', (file) => {
  expect(validate(file)).toBe(false);
  expect(policyFileSchema().safeParse(file).success).toBe(false);
});
