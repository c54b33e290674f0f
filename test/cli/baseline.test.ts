import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { baselineSchema } from '../../lib/model';
import { LATER, recordedDrift } from '../helpers/recorded-drift';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

const NEXT_DAY = new Date(LATER.getTime() + 24 * 60 * 60 * 1000);

const drift = (account: 'clean' | 'drifted', cwd: string, args: readonly string[], now = LATER) =>
  recordedDrift(start, account, args, { cwd, now: () => now });

const baselineIn = (cwd: string, name = 'known.json') => {
  const text = readFileSync(join(cwd, name), 'utf8');
  return { text, value: baselineSchema().parse(JSON.parse(text)) };
};

/** A folder with a baseline of the drifted account. */
async function written(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = folder(files);
  await drift('drifted', cwd, ['--write-baseline', 'known.json']);
  return cwd;
}

test('the run that writes a baseline is judged by it and says what it wrote', async () => {
  const cwd = folder();
  const { exitCode, err, out } = await drift('drifted', cwd, ['--write-baseline', 'known.json']);
  expect(exitCode).toBe(0);
  expect(err).toBe('baseline "known.json" written: 7 new, 0 kept, 0 dropped\n');
  expect(out).toContain(
    '  unmanaged     template console-made (1004): in the baseline since 2026-11-24\n',
  );
  expect(out).toMatch(/\nin sync \(ignored: 7\)\n$/);
});

test('a baseline holds places and no values, and is valid against the published schema', async () => {
  const { text, value } = baselineIn(await written());
  expect(value.findings.map(({ fingerprint }) => fingerprint)).toEqual([
    'changed:template:provider-1.82.102:tencentcloud_css_callback_template.archive:templateName',
    'changed:template:provider-1.82.102:tencentcloud_css_callback_template.main:callbacks.interruption',
    'leftover:template:provider-1.82.102:tencentcloud_css_callback_template.main:callbacks.audioAudit',
    'missing:binding:provider-1.82.102:tencentcloud_css_callback_rule_attachment.archive_live:',
    'rebound:binding:provider-1.82.102:tencentcloud_css_callback_rule_attachment.vip_vip:',
    'unmanaged:binding:push-eu.example.com:backup:',
    'unmanaged:template:1004:',
  ]);
  expect(text).not.toMatch(/https?:/);
  const schema: unknown = JSON.parse(
    readFileSync(join(__dirname, '../../schemas/baseline.json'), 'utf8'),
  );
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema');
  expect(new Ajv2020({ validateFormats: false }).validate(schema, JSON.parse(text))).toBe(true);
});

test('with a baseline known findings do not fail, new ones do', async () => {
  const cwd = await written();
  const known = await drift('drifted', cwd, ['--baseline', 'known.json'], NEXT_DAY);
  expect([known.exitCode, known.err]).toEqual([0, '']);

  const { text } = baselineIn(cwd);
  writeFileSync(join(cwd, 'known.json'), text.replace('unmanaged:template:1004:', 'other'));
  const found = await drift('drifted', cwd, ['--baseline', 'known.json'], NEXT_DAY);
  expect(found.exitCode).toBe(2);
  expect(found.out).toContain(
    'note: 1 entry of the baseline no longer occurs (unmanaged template console-made): write the baseline again, or it goes unnoticed when it comes back\n',
  );
  expect(found.out).toContain('drift, 1 difference: 1 unmanaged (ignored: 6)\n');
});

test('a baseline that is written again does not change while the findings do not', async () => {
  const cwd = await written();
  const { text } = baselineIn(cwd);
  const { err } = await drift('drifted', cwd, ['--write-baseline', 'known.json'], NEXT_DAY);
  expect(err).toBe('baseline "known.json" written: 0 new, 7 kept, 0 dropped\n');
  expect(baselineIn(cwd).text).toBe(text);
});

test('a baseline written to another file knows what the given one knew', async () => {
  const cwd = await written();
  const args = ['--baseline', 'known.json', '--write-baseline', 'next.json'];
  await drift('drifted', cwd, args, NEXT_DAY);
  const [first] = baselineIn(cwd, 'next.json').value.findings;
  expect(first?.firstSeen).toBe('2026-11-24T06:00:00Z');
});

test('what no longer occurs is dropped, unless its part was not checked', async () => {
  const cwd = await written();
  const partly = ['--write-baseline', 'known.json', '--scope', 'declared'];
  const part = await drift('clean', cwd, partly, NEXT_DAY);
  expect(part.err).toBe('baseline "known.json" written: 0 new, 2 kept, 5 dropped\n');
  const whole = await drift('clean', cwd, ['--write-baseline', 'known.json'], NEXT_DAY);
  expect(whole.err).toBe('baseline "known.json" written: 0 new, 0 kept, 2 dropped\n');
  expect(baselineIn(cwd).value).toEqual({
    version: 1,
    writtenAt: '2026-11-25T06:00:00Z',
    findings: [],
  });
});

test('what an ignore rule matches is not written', async () => {
  const cwd = folder({
    '.live-callbacks-ignore.yaml':
      'version: 1\nrules:\n  - class: unmanaged\n    reason: by the console team\n',
  });
  const { err, exitCode } = await drift('drifted', cwd, ['--write-baseline', 'known.json']);
  expect([err, exitCode]).toEqual(['baseline "known.json" written: 5 new, 0 kept, 0 dropped\n', 0]);
});

test('a check that is incomplete stays so, and forgets nothing', async () => {
  const cwd = folder({
    'main.tf.json': JSON.stringify({
      variable: { name: {} },
      resource: { tencentcloud_css_callback_template: { main: { template_name: '${var.name}' } } },
    }),
    'known.json': JSON.stringify({
      version: 1,
      writtenAt: '2026-10-01T00:00:00Z',
      findings: [
        {
          fingerprint: 'changed:template:a:b:description',
          firstSeen: '2026-10-01T00:00:00Z',
          class: 'changed',
          subject: 'template',
        },
      ],
    }),
  });
  const { exitCode, err, out } = await drift('clean', cwd, [
    ...['--app-dir', '.', '--state', 'none', '--write-baseline', 'known.json'],
  ]);
  expect(exitCode).toBe(1);
  expect(err).toBe('baseline "known.json" written: 7 new, 1 kept, 0 dropped\n');
  expect(out).toContain('incomplete, this is no clean result: 1 unchecked');
});

describe('a baseline that cannot be used ends the run before the account is asked', () => {
  test.each([
    [
      'because it does not exist',
      {},
      'the baseline "known.json" cannot be read (ENOENT); check its path and permissions, or write one with --write-baseline',
    ],
    [
      'because of a merge conflict',
      { 'known.json': '<<<<<<< main\n{}' },
      'the baseline "known.json" is not valid JSON (it is cut off, or not JSON at all); take it from version control, or delete it and pass --write-baseline again',
    ],
    [
      'because it names what is never known',
      {
        'known.json': JSON.stringify({
          version: 1,
          writtenAt: '2026-10-01T00:00:00Z',
          findings: [
            {
              fingerprint: 'x',
              firstSeen: '2026-10-01T00:00:00Z',
              class: 'unchecked',
              subject: 'template',
            },
          ],
        }),
      },
      'the baseline "known.json" has an unexpected shape (findings.0.class: Invalid option: expected one of "changed"|"missing"|"unapplied"|"leftover"|"rebound"|"unmanaged"|"undeclared"|"dangling"|"forbidden"); take it from version control, or delete it and pass --write-baseline again',
    ],
  ])('%s', async (_, files: Readonly<Record<string, string>>, message) => {
    const outcome = await drift('clean', folder(files), ['--baseline', 'known.json']);
    expect(outcome).toEqual({
      exitCode: 1,
      out: '',
      err: `live-callbacks: ${message}\n`,
      calls: 0,
    });
  });

  test('even where it is to be replaced: it knows since when', async () => {
    const cwd = folder({ 'known.json': '' });
    const { err, exitCode } = await drift('clean', cwd, ['--write-baseline', 'known.json']);
    expect(exitCode).toBe(1);
    expect(err).toBe(
      'live-callbacks: the baseline "known.json" is not valid JSON (it is empty); take it from version control, or delete it and pass --write-baseline again\n',
    );
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe('');
  });
});

test('a baseline in a folder that does not exist is an error', async () => {
  const { err, exitCode } = await drift('drifted', folder(), ['--write-baseline', 'a/known.json']);
  expect(exitCode).toBe(1);
  expect(err).toBe(
    'live-callbacks: "a/known.json" (ENOENT) could not be written; check that its folder exists and is writable\n',
  );
});
