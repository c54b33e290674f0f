import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployments } from '../helpers/deployments';
import { recordedAccount, recordedText } from '../helpers/provider-recording';
import { describeWithTerraform } from '../helpers/terraform';

jest.setTimeout(60_000);

const deploy = deployments();

const ROOT = join(__dirname, '../..');

const variables = { TF_VAR_callback_key: 'adasda131312' };

describeWithTerraform('the provider alone', () => {
  test('a plan asks once for each template and each binding', async () => {
    const { provider, terraform } = await deploy({
      files: {
        'main.tf.json': recordedText('main.tf.json'),
        'terraform.tfstate': recordedText('terraform.tfstate.json'),
      },
      seed: recordedAccount('clean'),
    });
    const { init, plan } = terraform({ variables });
    await init();
    await plan('-refresh-only');
    expect(provider.calls.map(({ action }) => action).sort()).toEqual([
      'DescribeLiveCallbackRules',
      'DescribeLiveCallbackRules',
      'DescribeLiveCallbackRules',
      'DescribeLiveCallbackRules',
      'DescribeLiveCallbackTemplate',
      'DescribeLiveCallbackTemplate',
      'DescribeLiveCallbackTemplate',
    ]);
  });

  test('the state holds unset URLs as empty text and the key in clear', async () => {
    const { terraform } = await deploy({
      files: { 'main.tf.json': recordedText('main.tf.json') },
    });
    const { init, apply, state } = terraform({ variables });
    await init();
    await apply();
    const { resources } = await state();
    const vip = resources.find(({ type, name }) => type.endsWith('_template') && name === 'vip');
    expect(vip?.instances[0]?.attributes).toMatchObject({
      callback_key: 'adasda131312',
      snapshot_notify_url: '',
    });
  });
});

/** Marks and tests of `docs/provider-gaps.md`. */
const page = readFileSync(join(ROOT, 'docs/provider-gaps.md'), 'utf8');
const backed = [...page.matchAll(/^\| (\d[a-d]) +\| `(.+?)`: "(.+?)" +\|$/gm)].map(
  ([, mark = '', file = '', title = '']) => [mark, file, title] as const,
);

describe('docs/provider-gaps.md', () => {
  test.each(backed)('backs %s with a test of %s: "%s"', (_mark, file, title) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(`'${title}'`);
  });

  test('backs every cell of both columns', () => {
    const used = [...page.matchAll(/\[(\d[a-d])\]\(#tests\)/g)].map(([, mark]) => mark);
    expect(used).toEqual(backed.map(([mark]) => mark));
    const rows = page.split('\n').filter((line) => /^\| \d +\| /.test(line));
    expect(rows).toHaveLength(9);
    for (const row of rows) {
      const [plain = '', ours = ''] = row.split('|').slice(4);
      expect(plain).toMatch(/\(#tests\)/);
      expect(ours).toMatch(/\(#tests\)/);
    }
  });
});
