import { readBaseline, readIgnoreFile } from '../../lib/sources';
import { blocksOf, page } from './markdown';

const blocks = blocksOf(page('docs/drift.md'));

test('the ignore file of docs/drift.md is one that is read', async () => {
  const text = blocks.find((block) => block.text.includes('schemas/ignore.json'))?.text ?? '';
  const rules = await readIgnoreFile(text, 'ignore.yaml');
  expect(rules.map(({ reason, until }) => [reason, until])).toEqual([
    ['the audit vendor sets its own URL', undefined],
    ['testers bind what they like', '2026-12-31'],
  ]);
});

test('the mistakes in docs/drift.md are said as it says', async () => {
  const said = blocks.find((block) => block.text.includes('the ignore file "'))?.text ?? '';
  const text = 'version: 1\nrules:\n  - class: changed\n    atribute: description\n';
  await expect(readIgnoreFile(text, '.live-callbacks-ignore.yaml')).rejects.toMatchObject({
    message: said.trimEnd().replace('live-callbacks: ', ''),
  });
});

test('the baseline of docs/drift.md is one that is read', () => {
  const text = blocks.find((block) => block.text.includes('"writtenAt"'))?.text ?? '';
  expect(readBaseline(text, 'baseline.json').findings).toHaveLength(1);
});
