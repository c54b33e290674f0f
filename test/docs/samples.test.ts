import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MADE_ELSEWHERE, makeSamples, SAMPLES_FOLDER } from '../../scripts/samples';
import { page } from './markdown';

let samples: ReadonlyMap<string, string>;

beforeAll(async () => {
  samples = await makeSamples();
});

const names = readdirSync(SAMPLES_FOLDER).sort();

test('each sample is what the command line writes now: else run npm run generate:samples', () => {
  for (const [name, text] of samples) {
    const path = join(SAMPLES_FOLDER, name);
    expect([name, existsSync(path) && readFileSync(path, 'utf8')]).toEqual([name, text]);
  }
});

test('docs/samples holds nothing else', () => {
  expect(names).toEqual([...samples.keys(), ...MADE_ELSEWHERE].sort());
});

test('docs/samples/README.md links to each sample once', () => {
  const { text } = page('docs/samples/README.md');
  const linked = [...text.matchAll(/\]\(([\w.-]+)\)/g)].map(([, name]) => name);
  expect(linked.filter((name) => name !== undefined && names.includes(name)).sort()).toEqual(
    names.filter((name) => name !== 'README.md'),
  );
});

test('the samples name no simulator and no machine', () => {
  const telling = [...samples].filter(([, text]) => /127\.0\.0\.1|localhost|\/tmp\//.test(text));
  expect(telling.map(([name]) => name)).toEqual([]);
});
