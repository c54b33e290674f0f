import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTargets } from '../../lib/sources';
import { temporaryFolders } from '../helpers/temporary-folder';
import { commandLinesOf, problemOf } from '../docs/command-lines';
import { brokenLinks, page } from '../docs/markdown';
import { checkDeployedTargets, keyOf } from './deployed-targets';
import { boundIn, stackIn, stacksIn, synthesizedOnce, textOfStack } from './synthesized-example';

const EXAMPLE = join(__dirname, '../../examples/environments');
const ENVIRONMENTS = ['dev', 'staging', 'prod'] as const;

const outdir = synthesizedOnce(EXAMPLE);
const folderWith = temporaryFolders();

describe('examples/environments', () => {
  test('is a stack for each environment', () => {
    expect(stacksIn(outdir)).toEqual(['dev', 'prod', 'staging']);
  });

  test('keeps each state in the account of its environment', () => {
    const facts = ENVIRONMENTS.map((environment) => {
      const { provider, terraform } = stackIn(outdir, environment);
      return { provider, terraform };
    });
    const backend = { region: 'ap-guangzhou', prefix: 'live-callbacks', encrypt: true };
    const providers = {
      tencentcloud: { source: 'tencentcloudstack/tencentcloud', version: '~> 1.82' },
    };
    expect(facts).toEqual(
      ['1', '2', '3'].map((last) => ({
        provider: {
          tencentcloud: [{ region: 'ap-guangzhou', allowed_account_ids: [`10000000000${last}`] }],
        },
        terraform: {
          backend: { cos: { bucket: `live-terraform-125000000${last}`, ...backend } },
          required_providers: providers,
        },
      })),
    );
  });

  test('names templates after their environment, and sends to its own receiver', () => {
    const templates = ENVIRONMENTS.map((environment) =>
      Object.values(stackIn(outdir, environment).resource.tencentcloud_css_callback_template).map(
        ({ template_name, stream_begin_notify_url, record_notify_url }) => [
          template_name,
          stream_begin_notify_url,
          record_notify_url,
        ],
      ),
    );
    const [push, recording] = ['/live/push', '/live/recording'];
    expect(templates).toEqual([
      [
        ['dev-main', `https://cb.dev.example.com${push}`, undefined],
        ['dev-vip', `https://cb.dev.example.com${push}`, undefined],
      ],
      [
        [
          'staging-main',
          `https://cb.staging.example.com${push}`,
          `https://cb.staging.example.com${recording}`,
        ],
        [
          'staging-vip',
          `https://cb.staging.example.com${push}`,
          `https://cb.staging.example.com${recording}`,
        ],
      ],
      [
        ['prod-main', `https://cb.example.com${push}`, `https://cb.example.com${recording}`],
        ['prod-vip', `https://cb.example.com${push}`, `https://cb.example.com${recording}`],
      ],
    ]);
  });

  test('binds the domains of each environment', () => {
    expect(ENVIRONMENTS.map((environment) => boundIn(stackIn(outdir, environment)))).toEqual([
      ['push.dev.example.com/live → main', 'push.dev.example.com/vip → vip'],
      ['push.staging.example.com/live → main', 'push.staging.example.com/vip → vip'],
      [
        'push-eu.example.com/live → main',
        'push.example.com/live → main',
        'push.example.com/vip → vip',
      ],
    ]);
  });

  test.each(ENVIRONMENTS)('has one sensitive key in %s, and nothing of the others', (own) => {
    const { variable, resource } = stackIn(outdir, own);
    const key = `${own}_callback_key`;
    expect(variable).toEqual({ [key]: { type: 'string', sensitive: true, nullable: false } });
    const keys = Object.values(resource.tencentcloud_css_callback_template).map(
      ({ callback_key }) => callback_key,
    );
    expect(keys).toEqual([`\${var.${key}}`, `\${var.${key}}`]);
    for (const other of ENVIRONMENTS) {
      if (other !== own) expect(textOfStack(outdir, own)).not.toMatch(new RegExp(`\\b${other}`));
    }
  });

  test('is in sync once it is deployed, by one check of its three accounts', async () => {
    const { exitCode, out, report } = await checkDeployedTargets({
      example: EXAMPLE,
      outdir,
      folderWith,
    });
    const { status, targets, findings, counts, apiCalls } = report;
    expect({ exitCode, status, findings, counts, apiCalls }).toEqual({
      exitCode: 0,
      status: 'in-sync',
      findings: [],
      counts: { declaredTemplates: 6, declaredBindings: 7, liveTemplates: 6, liveBindings: 7 },
      apiCalls: 6,
    });
    expect(targets?.map(({ name }) => name)).toEqual(['dev', 'prod', 'staging']);
    for (const environment of ENVIRONMENTS) expect(out).not.toContain(keyOf(environment));
  });
});

test('the targets file names every environment, and is one that is read', async () => {
  const text = readFileSync(join(EXAMPLE, 'targets.yaml'), 'utf8');
  const read = { file: 'targets.yaml', cwd: EXAMPLE, appDir: 'cdktf.out', state: 'pull' };
  expect(
    (await readTargets(text, read)).map(({ name, credentials }) => [name, credentials]),
  ).toEqual([
    ['dev', 'DEV'],
    ['staging', 'STAGING'],
    ['prod', 'PROD'],
  ]);
});

test('README.md has command lines that exist, and links that lead somewhere', () => {
  const readme = page('examples/environments/README.md');
  const lines = commandLinesOf(readme);
  expect(lines).toHaveLength(3);
  expect(lines.flatMap((line) => problemOf(line) ?? [])).toEqual([]);
  expect(brokenLinks(readme)).toEqual([]);
});
