import { join } from 'node:path';
import { reportSchema } from '../../lib/model';
import { recordedDrift } from '../helpers/recorded-drift';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

const FILE = '.live-callbacks-ignore.yaml';

const RULES = `version: 1
rules:
  - class: unmanaged
    reason: the console team tries things out
    until: 2026-11-24
  - template: prod-*
    attribute: 'callbacks.*'
    reason: the audit vendor sets its own URL
  - class: [missing, rebound]
    reason: until the migration is over
    until: 2026-11-23
  - domain: gone.example.com
    reason: it was shut down
`;

test('findings that a rule of the default file matches are listed apart and do not count', async () => {
  const cwd = folder({ [FILE]: RULES });
  const { out, exitCode } = await recordedDrift(start, 'drifted', [], { cwd });
  expect(exitCode).toBe(2);
  expect(out).toContain(`ignored
  unmanaged     binding push-eu.example.com/backup: the console team tries things out (until 2026-11-24)
  unmanaged     template console-made (1004): the console team tries things out (until 2026-11-24)
  changed       template prod-main (1002) in provider-1.82.102 callbacks.interruption: the audit vendor sets its own URL
  leftover      template prod-main (1002) in provider-1.82.102 callbacks.audioAudit: the audit vendor sets its own URL

note: ignore rule 3 (.live-callbacks-ignore.yaml:9) expired on 2026-11-23: until the migration is over; its findings count again
note: ignore rule 4 (.live-callbacks-ignore.yaml:12) matches nothing: remove it
`);
  expect(out).toContain('drift, 3 differences: 1 changed, 1 missing, 1 rebound (ignored: 4)\n');
});

test('the JSON report carries the reason and the last day, and stays valid', async () => {
  const cwd = folder({ [FILE]: RULES });
  const { out } = await recordedDrift(start, 'drifted', ['--format', 'json'], { cwd });
  const report = reportSchema.parse(JSON.parse(out));
  expect(report.findings.find(({ class: name }) => name === 'unmanaged')).toMatchObject({
    ignored: true,
    ignoredBy: {
      kind: 'rule',
      reason: 'the console team tries things out',
      until: '2026-11-24',
    },
  });
  expect(report.summary).toEqual({ changed: 1, missing: 1, rebound: 1 });
  expect(report.ignoredSummary).toEqual({ changed: 1, leftover: 1, unmanaged: 2 });
});

test('a report of which all is ignored is in sync', async () => {
  const cwd = folder({
    'a/ignore.yaml':
      "version: 1\nrules: [{ class: ['changed', leftover, missing, rebound, unmanaged], reason: a test account }]\n",
  });
  const { out, exitCode } = await recordedDrift(
    start,
    'drifted',
    ['--ignore-file', 'a/ignore.yaml'],
    { cwd },
  );
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^ignored\n/);
  expect(out).toMatch(/\nin sync \(ignored: 7\)\n$/);
});

test('without an ignore file nothing is ignored', async () => {
  const { out, exitCode } = await recordedDrift(start, 'drifted', [], { cwd: folder() });
  expect(exitCode).toBe(2);
  expect(out).not.toContain('ignored');
});

test('a file that is named takes the place of the default one', async () => {
  const cwd = folder({ [FILE]: RULES, 'other.yaml': 'version: 1\nrules: []\n' });
  const { out } = await recordedDrift(start, 'drifted', ['--ignore-file', 'other.yaml'], { cwd });
  expect(out).toContain('drift, 7 differences');
});

test.each([
  ['--stack', 'provider-1.82.102'],
  ['--scope', 'declared'],
])('a rule is not called unused where %s leaves something out', async (...flags) => {
  const cwd = folder({ [FILE]: RULES });
  const { out } = await recordedDrift(start, 'drifted', flags, { cwd });
  expect(out).not.toContain('matches nothing');
  expect(out).toContain('note: ignore rule 3');
});

describe('a file that cannot be used ends the run before the account is asked', () => {
  test('because it does not exist', async () => {
    const cwd = folder();
    const outcome = await recordedDrift(start, 'clean', ['--ignore-file', 'gone.yaml'], { cwd });
    expect(outcome).toEqual({
      exitCode: 1,
      out: '',
      err: 'live-callbacks: the ignore file "gone.yaml" cannot be read (ENOENT); check its path and permissions\n',
      calls: 0,
    });
  });

  test('because it is a folder, where the default file should be', async () => {
    const cwd = folder({ [join(FILE, 'x')]: '' });
    const { err, exitCode, calls } = await recordedDrift(start, 'clean', [], { cwd });
    expect([exitCode, calls]).toEqual([1, 0]);
    expect(err).toBe(
      'live-callbacks: the ignore file ".live-callbacks-ignore.yaml" cannot be read (EISDIR); check its path and permissions\n',
    );
  });

  test('because of what is in it: each problem has a line of its own', async () => {
    const text = 'version: 1\nrules:\n  - class: unchecked\n    reson: "\u001b[31mred"\n';
    const { err, exitCode, calls } = await recordedDrift(start, 'clean', [], {
      cwd: folder({ [FILE]: text }),
    });
    expect([exitCode, calls]).toEqual([1, 0]);
    expect(err)
      .toBe(`live-callbacks: the ignore file ".live-callbacks-ignore.yaml" cannot be used; mend it and run again:
  .live-callbacks-ignore.yaml:3:5: rules[0].reason: is missing
  .live-callbacks-ignore.yaml:3:12: rules[0].class: "unchecked" cannot be ignored: what could not be decided may hide anything
  .live-callbacks-ignore.yaml:4:5: rules[0]: "reson" is unknown, did you mean "reason"?
`);
  });
});
