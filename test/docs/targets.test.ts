import { readTargets } from '../../lib/sources';
import { blocksOf, page } from './markdown';

test('docs/drift.md shows a targets file that is read as it is', async () => {
  const [text = ''] = blocksOf(page('docs/drift.md'))
    .map((block) => block.text)
    .filter((block) => block.includes('\ntargets:\n'));
  const targets = await readTargets(text, {
    file: 'ops/targets.yaml',
    cwd: '/work',
    appDir: 'cdktf.out',
    state: 'auto',
  });
  expect(targets.map(({ name, appDir, state }) => [name, appDir, state])).toEqual([
    ['prod-sg', 'cdktf.out', 'pull'],
    ['staging', 'staging/cdktf.out', 'auto'],
  ]);
});
