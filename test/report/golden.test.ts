import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reportSchema } from '../../lib/model';
import { GOLDEN_FILES } from './golden';
import { REPORTS } from './reports';

const REFRESH = 'no such file yet; "npm run generate:golden" writes it: read it before you commit';

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : REFRESH);

describe.each(GOLDEN_FILES)('$report as $format', ({ path, render }) => {
  test(`is what golden/${basename(path)} holds ("npm run generate:golden" refreshes it)`, () => {
    expect(render()).toBe(read(path));
  });

  test('ends with one newline and is the same each time', () => {
    const once = render();
    expect(once).toMatch(/[^\n]\n$/);
    expect(render()).toBe(once);
  });
});

test('every golden file belongs to a report and a format, and to one only', () => {
  const paths = GOLDEN_FILES.map(({ path }) => basename(path));
  expect(readdirSync(join(__dirname, 'golden')).toSorted()).toEqual(paths.toSorted());
});

test.each(Object.entries(REPORTS))('the report %s is valid', (_, report) => {
  expect(reportSchema.parse(report)).toEqual(report);
});
