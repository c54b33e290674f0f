import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  digestOf,
  GENERATED,
  generateBindings,
  isGeneratorInstalled,
} from '../../scripts/bindings/bindings';

const shipped = new Map(
  readdirSync(GENERATED, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path, readFileSync(join(GENERATED, path), 'utf8')]),
);
const sources = new Map([...shipped].filter(([path]) => path.endsWith('.ts')));

test('the digest belongs to the shipped bindings and to what they are made from', () => {
  expect(JSON.parse(shipped.get('digest.json') ?? '')).toEqual(digestOf(sources));
});

test('only the provider and the two callback resources are shipped', () => {
  expect([...shipped.keys()].sort()).toEqual([
    'css-callback-rule-attachment/index.ts',
    'css-callback-template/index.ts',
    'digest.json',
    'index.ts',
    'provider/index.ts',
  ]);
});

test('the bindings ask for a range of provider versions, not for one', () => {
  const text = [...sources.values()].join('');
  expect(text.match(/providerVersion\w*: .*/g)).toEqual([
    "providerVersionConstraint: '~> 1.82'",
    "providerVersionConstraint: '~> 1.82'",
    "providerVersionConstraint: '~> 1.82'",
  ]);
  expect(text).not.toContain('1.82.102');
});

const testWithGenerator = isGeneratorInstalled() ? test : test.skip;

testWithGenerator('the generator makes exactly the shipped bindings', () => {
  expect(Object.fromEntries(generateBindings())).toEqual(Object.fromEntries(shipped));
});
