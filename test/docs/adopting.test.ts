import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeSeed } from 'tencent-live-callbacks/simulator';
import { adoptingAccount } from '../../scripts/adopting-account';
import { transcribe } from '../../scripts/transcript';
import { hasTerraform } from '../helpers/terraform';
import { blocksOf, page } from './markdown';

const PAGE = page('docs/adopting.md');

const blocks = blocksOf(PAGE);

test('the account of docs/adopting.md is 20 templates and 60 rules, as they are made: else run npm run generate:transcript', () => {
  const account = adoptingAccount();
  expect([account.templates.length, account.rules.length]).toEqual([20, 60]);
  const committed = readFileSync(join(__dirname, '../../examples/adopting/account.json'), 'utf8');
  expect(committed).toBe(serializeSeed(account));
});

test('the commands of docs/adopting.md print what stands beneath them: else run npm run generate:transcript', async () => {
  const { text, exitCodes } = await transcribe(PAGE.text, {
    until: hasTerraform() ? undefined : /^terraform /m,
  });
  expect(text).toBe(PAGE.text);
  // a check that finds drift, of which step 6 gets rid
  const codes = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0];
  expect(exitCodes).toEqual(codes.slice(0, exitCodes.length));
  expect(exitCodes).toHaveLength(hasTerraform() ? codes.length : 9);
}, 120_000);

test('docs/adopting.md ends with an empty plan and an account in sync', () => {
  const outputs = blocks.filter(({ language }) => language === 'text').map(({ text }) => text);
  expect(outputs).toContain('No changes. Your infrastructure matches the configuration.\n');
  expect(outputs.at(-1)).toMatch(/\nin sync \(besides: 1 propagating\)\n$/);
});

test('no output of docs/adopting.md shows a callback key', () => {
  const keys = adoptingAccount().templates.flatMap(({ CallbackKey }) => CallbackKey ?? []);
  expect([...new Set(keys)]).toHaveLength(2);
  for (const { text } of blocks.filter(({ language }) => language === 'text')) {
    expect(keys.filter((key) => text.includes(key))).toEqual([]);
  }
});

test('README.md adopts with the commands of docs/adopting.md', () => {
  const [, section = ''] = page('README.md').text.split('\n## Adopt what exists\n');
  const [readme] = blocksOf({ path: 'README.md', text: section.split('\n## ')[0] ?? '' });
  const lines = (readme?.text ?? '')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(8);
  const known = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
  const unknown = lines.filter((line) => !known.join('\n').split('\n').includes(line));
  expect(unknown).toEqual([]);
});
