import fc from 'fast-check';
import { type Finding, type Report } from '../../lib/model';
import { FORMATS } from '../../lib/report';
import { DRIFTED } from './drifted';
import { FRAGMENTS, withText } from './hostile-values';
import { FULL, REPORTS } from './reports';

const finding = (index: number, more: Partial<Finding> = {}): Finding => ({
  class: 'unmanaged',
  subject: 'template',
  templateName: `t${index}`,
  ignored: false,
  fingerprint: `unmanaged:template:${index}:`,
  ...more,
});

const drift = (...findings: Finding[]): Report => ({
  ...DRIFTED,
  summary: { unmanaged: findings.length },
  findings,
  notes: [],
});

const many = (count: number): Report =>
  drift(...Array.from({ length: count }, (_, index) => finding(index)));

const linesOf = (report: Report): readonly string[] => FORMATS.github(report).split('\n');

const annotationsOf = (report: Report): readonly string[] =>
  linesOf(report).filter((line) => line.startsWith('::'));

describe('the report for GitHub Actions', () => {
  test('of an account in sync annotates nothing', () => {
    expect(FORMATS.github({ ...DRIFTED, status: 'in-sync', summary: {}, findings: [], notes: [] }))
      .toBe(`checked: declared 3 templates, 3 bindings · live 4 templates, 3 bindings · 2 API calls to live.tencentcloudapi.com (ap-guangzhou)
in sync
`);
  });

  test('annotates a difference where it is declared, with its sides and its fix', () => {
    const changed = finding(1, {
      class: 'changed',
      stack: 'live',
      templateName: 'prod-main',
      attribute: 'callbacks.push',
      declared: 'https://cb.example.com/push?a=1,2',
      live: null,
      location: { file: 'cdktf.out/stacks/live/cdk.tf.json', line: 12 },
      fix: 'cdktf deploy live',
    });
    expect(annotationsOf(drift(changed))).toEqual([
      '::error file=cdktf.out/stacks/live/cdk.tf.json,line=12,title=changed%3A template prod-main in live::callbacks.push: live differs from what is declared%0Adeclared: https://cb.example.com/push?a=1,2%0Alive: (unset)%0Afix: cdktf deploy live',
    ]);
  });

  test('annotates what is declared nowhere without a file', () => {
    expect(annotationsOf(many(1))).toEqual([
      '::error title=unmanaged%3A template t0::live, but not declared',
    ]);
  });

  test('ends with the notes, what was checked and the verdict', () => {
    expect(linesOf({ ...many(1), notes: ['no state was read'] }).slice(1)).toEqual([
      'note: no state was read',
      'checked: declared 3 templates, 3 bindings · live 4 templates, 3 bindings · 2 API calls to live.tencentcloudapi.com (ap-guangzhou)',
      'drift, 1 difference: 1 unmanaged',
      '',
    ]);
  });

  test('counts what is ignored and annotates none of it', () => {
    const report = REPORTS.ignored ?? DRIFTED;
    expect(annotationsOf(report)).toEqual([]);
    expect(linesOf(report)).toContain('in sync (ignored: 2)');
  });

  test.each([
    ['error', 'unchecked', 1],
    ['error', 'changed', 2],
    ['warning', 'changed', 0],
    ['notice', 'propagating', 2],
    ['notice', 'unobservable', 0],
  ] as const)('gives an %s for %s where the exit code is %d', (level, name, exitCode) => {
    const report = { ...drift(finding(1, { class: name })), exitCode };
    expect(annotationsOf(report)[0]).toMatch(new RegExp(`^::${level} title=${name}%3A `));
  });
});

describe('the limit of ten annotations', () => {
  test('lets nine findings stand', () => {
    expect(annotationsOf(many(9)).length).toBe(9);
    expect(FORMATS.github(many(9))).not.toContain('more finding');
  });

  test.each([
    [
      10,
      '::error title=1 more finding of the drift check::1 unmanaged: the log of this step lists them',
    ],
    [
      11,
      '::error title=2 more findings of the drift check::2 unmanaged: the log of this step lists them',
    ],
  ])('makes the tenth of %d say what else there is', (count, last) => {
    const annotations = annotationsOf(many(count));
    expect(annotations.length).toBe(10);
    expect(annotations[9]).toBe(last);
  });

  test('leaves the others in the log, a line each', () => {
    const others = linesOf(many(11)).filter((line) => line.startsWith('unmanaged: '));
    expect(others).toEqual([
      'unmanaged: template t9: live, but not declared',
      'unmanaged: template t10: live, but not declared',
    ]);
  });

  test('keeps the worst, and is as loud as the worst of the others', () => {
    const remarks = Array.from({ length: 9 }, (_, index) =>
      finding(index, { class: 'propagating', subject: 'binding' }),
    );
    const report = drift(...remarks, finding(20, { class: 'dangling' }), finding(21));
    const annotations = annotationsOf(report);
    expect(annotations[0]).toMatch(/^::error title=dangling/);
    expect(annotations[1]).toMatch(/^::error title=unmanaged/);
    expect(annotations[9]).toBe(
      '::notice title=2 more findings of the drift check::2 propagating: the log of this step lists them',
    );
  });
});

describe('what others can write', () => {
  test.each([
    ['50%,a:b', '::error title=unmanaged%3A template 50%25%2Ca%3Ab::live, but not declared'],
    [
      'a\r\n::error::b',
      '::error title=unmanaged%3A template a\\u{d}\\u{a}%3A%3Aerror%3A%3Ab::live, but not declared',
    ],
    [
      '%0A::error::b',
      '::error title=unmanaged%3A template %250A%3A%3Aerror%3A%3Ab::live, but not declared',
    ],
    ['##[error]b', '::error title=unmanaged%3A template ##\\u{5b}error]b::live, but not declared'],
  ])('is no command of its own in a name like %j', (templateName, annotation) => {
    expect(annotationsOf(drift(finding(1, { templateName })))).toEqual([annotation]);
  });

  test('never starts a command, whatever it is', () => {
    const text = fc
      .array(fc.constantFrom(...FRAGMENTS, '::', '##[', '##[error]', '##', '[', '%', ':'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (hostile) => {
        const lines = linesOf(withText(FULL, () => hostile));
        expect(lines.filter((line) => /^\s*::/.test(line)).length).toBe(10);
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\u2028\u0085]|##\[/);
          if (line.startsWith('::')) expect(line).toMatch(COMMAND);
        }
        expect(lines.length).toBe(LINES);
      }),
      { numRuns: 50 },
    );
  });
});

/** A level, properties without a separator in their values, and text. */
const COMMAND = /^::(error|warning|notice) (file=[^:,]*,line=\d+,)?title=[^:,]+::[^\n]*$/;

/** Ten annotations, eight findings that do not fit, three notes, three accounts, the verdict. */
const LINES = 10 + FULL.findings.filter(({ ignored }) => !ignored).length - 9 + 3 + 3 + 1 + 1;
