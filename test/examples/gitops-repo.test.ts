import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Seed } from 'tencent-live-callbacks/simulator';
import * as z from 'zod';
import { readFleet } from '../../lib/fleet';
import { readIgnoreFile } from '../../lib/sources';
import { brokenLinks, page } from '../docs/markdown';
import { commandLinesOf, problemOf } from '../docs/command-lines';
import { temporaryFolders } from '../helpers/temporary-folder';
import { checkDeployedTargets } from './deployed-targets';
import { npmScriptsIn, ownPackage, textOf } from './gitops-repo-files';
import { boundIn, stackIn, stacksIn, synthesizedOnce } from './synthesized-example';

const ROOT = join(__dirname, '../..');
const EXAMPLE = join(ROOT, 'examples/gitops-repo');

const outdir = synthesizedOnce(EXAMPLE);
const folderWith = temporaryFolders();

describe('the code of examples/gitops-repo', () => {
  test('declares a stack for each account, with its state there', () => {
    expect(stacksIn(outdir)).toEqual(['prod', 'staging']);
    const facts = ['staging', 'prod'].map((stack) => {
      const { provider, terraform, variable } = stackIn(outdir, stack);
      return { provider, terraform, variable };
    });
    expect(facts).toMatchObject(
      [
        ['2', 'staging'],
        ['3', 'prod'],
      ].map(([last, stack]) => ({
        provider: {
          tencentcloud: [{ region: 'ap-guangzhou', allowed_account_ids: [`10000000000${last}`] }],
        },
        terraform: {
          backend: { cos: { bucket: `live-terraform-125000000${last}`, prefix: 'live-callbacks' } },
        },
        variable: { [`${stack}_callback_key`]: { sensitive: true } },
      })),
    );
  });

  test('binds the domains of each account', () => {
    expect(boundIn(stackIn(outdir, 'staging'))).toEqual([
      'push.staging.example.com/events → events',
      'push.staging.example.com/live → main',
    ]);
    expect(boundIn(stackIn(outdir, 'prod'))).toEqual([
      'push-eu.example.com/live → main',
      'push-us.example.com/live → main',
      'push.example.com/events → events',
      'push.example.com/live → main',
    ]);
  });

  test('sends nothing from staging to the receiver of production', () => {
    const { resource } = stackIn(outdir, 'staging');
    expect(JSON.stringify(resource)).not.toMatch(/https:\/\/cb\.example\.com/);
  });
});

test('its packages are those that are tested here', () => {
  const root = z
    .object({ version: z.string(), devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const { cdktf, constructs, tsx, typescript, '@types/node': node } = root.devDependencies;
  expect(ownPackage().dependencies).toEqual({
    cdktf,
    constructs,
    'tencent-live-callbacks': `^${root.version}`,
  });
  expect(ownPackage().devDependencies).toEqual({
    '@types/node': node,
    'cdktf-cli': cdktf,
    tsx,
    typescript,
  });
});

test.each([
  ['fleet.yaml', 'fleet'],
  ['targets.yaml', 'targets'],
  ['.live-callbacks-ignore.yaml', 'ignore'],
  ['policy.yaml', 'policy'],
])('%s names a schema that is published', (file, name) => {
  expect(textOf(file).split('\n')[0]).toBe(
    `# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/${name}.json`,
  );
  expect(existsSync(join(ROOT, `schemas/${name}.json`))).toBe(true);
});

test('its ignore file gives a reason and a last day', async () => {
  const rules = await readIgnoreFile(textOf('.live-callbacks-ignore.yaml'), 'ignore.yaml');
  expect(rules.map(({ reason, until }) => [reason, until])).toEqual([
    [
      'the moderation service sets its own URL until it takes part in this repository',
      '2027-03-31',
    ],
  ]);
});

test('its command lines exist, and its links lead somewhere', () => {
  const readme = page('examples/gitops-repo/README.md');
  const lines = [
    ...commandLinesOf(readme),
    ...Object.values(ownPackage().scripts).filter((line) => line.startsWith('live-callbacks')),
  ];
  expect(lines).toHaveLength(2);
  expect(lines.flatMap((line) => problemOf(line) ?? [])).toEqual([]);
  expect(npmScriptsIn(readme.text)).toEqual(['synth', 'synth', 'drift']);
  expect(brokenLinks(readme)).toEqual([]);
});

const checkedAfter = (change: (template: Template) => Template) =>
  checkDeployedTargets({
    example: EXAMPLE,
    outdir,
    folderWith,
    files: {
      '.live-callbacks-ignore.yaml': textOf('.live-callbacks-ignore.yaml'),
      'policy.yaml': textOf('policy.yaml'),
    },
    flags: ['--policy', 'policy.yaml'],
    change: ({ templates, rules }) => ({
      rules,
      templates: templates.map((template) =>
        template.TemplateName === 'prod-main' ? change(template) : template,
      ),
    }),
  });

type Template = Seed['templates'][number];

test('its check is in sync once all is deployed, but for what its ignore file knows', async () => {
  const { exitCode, report } = await checkedAfter((template) => ({
    ...template,
    AudioAuditNotifyUrl: 'https://moderation.example.net/audio',
  }));
  expect([exitCode, report.status]).toEqual([0, 'in-sync']);
  expect(
    report.findings.map(({ class: name, target, attribute, ignored }) => [
      ...[name, target, attribute, ignored],
    ]),
  ).toEqual([['leftover', 'prod', 'callbacks.audioAudit', true]]);
});

test('its check finds a change by hand, and that it breaks the policy', async () => {
  const { exitCode, report } = await checkedAfter((template) => ({
    ...template,
    StreamEndNotifyUrl: 'http://elsewhere.example.net/end',
  }));
  expect(exitCode).toBe(2);
  expect(
    report.findings.map(({ class: name, target, attribute }) => [name, target, attribute]),
  ).toEqual([
    ['changed', 'prod', 'callbacks.interruption'],
    ['forbidden', 'prod', 'callbacks.interruption'],
  ]);
});

test('its fleet file refuses what breaks its policy, with the place', () => {
  const text = textOf('fleet.yaml').replace('https://cb.example', 'http://cb.example');
  expect(() => readFleet(text, 'fleet.yaml', { environment: 'prod', env: {} })).toThrow(
    'templates.main.callbacks.push: "http://cb.example.com/live/push" must begin with "https://" (policy: requireHttps)',
  );
});
