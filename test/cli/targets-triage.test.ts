import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFiles, declaring, deployed } from '../helpers/apps';
import { simulators } from '../helpers/simulators';
import { credentialsOf, targetsFile, targetsReport } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

/** Two accounts in which the same rule is missing. */
async function twoDrifted(files: Readonly<Record<string, string>> = {}) {
  const { simulator } = await start({ seed: { ...deployed(['a', 'a.example.com']), rules: [] } });
  const { simulator: other } = await start({
    seed: { ...deployed(['a', 'a.example.com']), rules: [] },
  });
  const cwd = folder({
    ...appFiles({ live: declaring(['a', 'a.example.com']) }),
    'targets.json': targetsFile(
      { name: 'one', credentials: 'ONE', endpoint: simulator.url },
      { name: 'two', credentials: 'TWO', endpoint: other.url },
    ),
    ...files,
  });
  const one = credentialsOf('ONE', simulator);
  const two = credentialsOf('TWO', other);
  return { cwd, one, both: { ...one, ...two } };
}

test('a rule ignores findings of one account, and each account has a verdict of its own', async () => {
  const { cwd, both } = await twoDrifted({
    '.live-callbacks-ignore.yaml': 'version: 1\nrules: [{ target: two, reason: a playground }]\n',
  });
  const { report, exitCode } = await targetsReport(cwd, [], { env: both });
  expect(exitCode).toBe(2);
  expect(report).toMatchObject({
    status: 'drift',
    targets: [
      { name: 'one', status: 'drift' },
      { name: 'two', status: 'in-sync' },
    ],
    summary: { missing: 1 },
    ignoredSummary: { missing: 1 },
  });
});

test('a baseline tells accounts apart, and forgets nothing of one that cannot be checked', async () => {
  const { cwd, one, both } = await twoDrifted();
  const write = ['--write-baseline', 'known.json'];
  const first = await targetsReport(cwd, write, { env: both });
  expect(first).toMatchObject({
    exitCode: 0,
    err: 'baseline "known.json" written: 2 new, 0 kept, 0 dropped\n',
  });

  const partly = await targetsReport(cwd, write, { env: one });
  expect(partly).toMatchObject({
    exitCode: 1,
    err: 'baseline "known.json" written: 0 new, 2 kept, 0 dropped\n',
    report: {
      status: 'incomplete',
      targets: [
        { name: 'one', status: 'in-sync' },
        { name: 'two', status: 'incomplete' },
      ],
    },
  });

  expect(partly.out).not.toContain('no longer occurs');

  const path = join(cwd, 'known.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"target": "one"', '"target": "three"'));
  const later = await targetsReport(cwd, ['--baseline', 'known.json'], { env: both });
  expect(later).toMatchObject({
    exitCode: 2,
    report: { targets: [{ status: 'drift' }, { status: 'in-sync' }], summary: { missing: 1 } },
  });
});
