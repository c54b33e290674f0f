import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { SCHEMAS } from '../../scripts/schemas';
import { recordedDrift } from '../helpers/recorded-drift';
import { simulators } from '../helpers/simulators';

const start = simulators();
const published = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

describe('the published JSON Schema of the report', () => {
  test.each(Object.keys(SCHEMAS))('%s is what the model says', (path) => {
    expect(published(path)).toBe(SCHEMAS[path]);
  });

  test('accepts the report of the recorded account', async () => {
    const { out } = await recordedDrift(start, 'drifted', ['--format', 'json']);
    const validate = new Ajv2020({ validateFormats: false }).compile(
      JSON.parse(published('schemas/report.json')),
    );
    expect(validate(JSON.parse(out))).toBe(true);
  });

  test('refuses a report with a class it does not know or without a member it needs', async () => {
    const { out } = await recordedDrift(start, 'drifted', ['--format', 'json']);
    const validate = new Ajv2020({ validateFormats: false }).compile(
      JSON.parse(published('schemas/report.json')),
    );
    expect(validate(JSON.parse(out.replace('"rebound"', '"moved"')))).toBe(false);
    expect(validate(JSON.parse(out.replace('"notes"', '"remarks"')))).toBe(false);
  });
});
