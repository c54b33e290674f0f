import { type Finding, type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { all, type Element, htmlTree, one } from './html-tree';
import { REPORTS } from './reports';

const EMPTY: Report = {
  schemaVersion: 1,
  status: 'drift',
  exitCode: 2,
  checkedAt: '2026-11-24T06:00:00Z',
  counts: { declaredTemplates: 1, declaredBindings: 2, liveTemplates: 1, liveBindings: 2 },
  apiCalls: 2,
  summary: {},
  findings: [],
  notes: [],
};

const main: Finding = {
  class: 'changed',
  subject: 'template',
  stack: 'live',
  templateName: 'prod-main',
  attribute: 'callbacks.push',
  ignored: false,
  fingerprint: '0a1b2c3d4e5f6071',
};

const page = (report: Report | undefined): Element =>
  htmlTree(FORMATS.html(report ?? EMPTY, PLAIN_VIEW));

const texts = (elements: readonly Element[]): readonly string[] => elements.map(({ text }) => text);

const rows = (element: Element): readonly (readonly string[])[] =>
  all(element, 'tr').map(({ children }) => texts(children));

/** The page about one finding, as the cells of its row, and what is marked in them. */
function sides(finding: Partial<Finding>) {
  const table = one(page({ ...EMPTY, findings: [{ ...main, ...finding }] }), '.sides');
  return { rows: rows(table), marked: texts(all(table, 'mark')) };
}

describe('a group of findings in the HTML report', () => {
  const tree = page(REPORTS.drifted);
  const [first] = all(tree, '.group');
  if (first === undefined) throw new Error('no group');

  test('says what it is about, and how much of which class is in it', () => {
    expect(one(first, 'h3').text).toBe('template prod-main (1002) in live');
    expect(texts(all(one(first, '.tally'), 'span'))).toEqual([
      '3 changed',
      '1 leftover',
      '1 forbidden',
      '1 unobservable',
    ]);
  });

  test('says where it is in the code', () => {
    expect(texts(all(one(first, '.whereabouts'), 'code'))).toEqual([
      'live/main/Resource',
      'tencentcloud_css_callback_template.main',
      'cdktf.out/stacks/live/cdk.tf.json:12',
    ]);
  });

  test('says where it would be declared, if it is not', () => {
    const location = { file: 'cdk.tf.json', line: 1 };
    const findings = [{ ...main, class: 'unmanaged', stack: undefined, location } as const];
    expect(one(page({ ...EMPTY, findings }), '.whereabouts').text).toBe(
      'would be declared in cdk.tf.json:1',
    );
  });

  test('shows the sides beside each other, the recorded one where it says something of its own', () => {
    expect(rows(first).slice(0, 5)).toEqual([
      ['Finding', 'Declared', 'Recorded', 'Live'],
      [
        'changed callbackKey live differs from what is declared',
        'fingerprint 5e884898',
        'fingerprint 5e884898',
        'fingerprint ab12cd34',
      ],
      [
        'changed callbacks.interruption live differs from what is declared',
        'https://cb.example.com/live?action=interruption',
        'https://cb.example.com/live?action=interruption',
        'https://elsewhere.example.net/end',
      ],
      [
        'changed callbacks.recordingException.levels live differs from what is declared',
        'error warning',
        'info',
        'error',
      ],
      [
        'leftover callbacks.audioAudit live, though the declaration leaves it unset',
        'unset',
        'not recorded',
        'https://cb.example.com/audit?a=1&b=2',
      ],
    ]);
  });

  test('names each command that mends it', () => {
    expect(texts(all(one(first, '.fix'), 'code'))).toEqual([
      'cdktf deploy live',
      'live-callbacks settle --stack live',
    ]);
  });

  test('without values is a list', () => {
    const missing = all(tree, '.group').find(({ text }) => text.includes('prod-archive'));
    expect(missing && texts(all(missing, '.remarks'))).toEqual(['missing declared, but not live']);
    expect(missing && all(missing, 'table')).toEqual([]);
  });

  test('says so of a finding without values among others', () => {
    const rebound = all(tree, '.group').find(({ text }) => text.includes('push.example.com/vip'));
    expect(rebound && rows(rebound)).toEqual([
      ['Finding', 'Declared', 'Live'],
      ['rebound live on another template', 'prod-vip', 'console-made'],
      [
        'propagating changed at 2026-11-24T05:55:12.000Z, takes up to 10 minutes to work',
        'no values to compare',
      ],
    ]);
  });

  test('stands below the account it belongs to, where there are several', () => {
    const findings = one(page(REPORTS['several-accounts']), '.findings');
    expect(texts(all(findings, 'h3'))).toEqual(['account eu']);
    expect(texts(all(findings, 'h4'))).toEqual([
      'template prod-main (1002) in live of eu',
      'binding test.example.com/live of eu',
    ]);
  });
});

describe('a difference in the HTML report', () => {
  test('is marked from one border of a word to another', () => {
    expect(
      sides({ declared: 'https://cb.example.com/push', live: 'https://cb.example.net/push' }),
    ).toMatchObject({ marked: ['com', 'net'] });
  });

  test('of a list is marked by item', () => {
    expect(sides({ declared: ['error', 'warning'], live: ['error'] })).toMatchObject({
      marked: ['warning'],
    });
  });

  test('from nothing is marked whole', () => {
    expect(sides({ declared: 'https://cb.example.com/push', live: null })).toEqual({
      rows: [
        ['Finding', 'Declared', 'Live'],
        [
          'changed callbacks.push live differs from what is declared',
          'https://cb.example.com/push',
          'unset',
        ],
      ],
      marked: ['https://cb.example.com/push'],
    });
  });

  test('is not marked where nobody knows whether it is one', () => {
    const values = { declared: '${var.url}', live: 'https://cb.example.com/push' };
    expect(sides({ ...values, class: 'unchecked' }).marked).toEqual([]);
    expect(sides({ declared: 'https://cb.example.com/push' }).marked).toEqual([]);
  });
});

describe('what the HTML report sets apart', () => {
  test('are findings that could not be checked: they come first', () => {
    const tree = page(REPORTS.incomplete);
    expect(all(tree, 'section').map(({ attributes }) => attributes.class)).toEqual([
      'verdict incomplete',
      'part unchecked',
      'part compared',
      'part findings',
      'part fixes',
      'part notes',
    ]);
    expect(texts(all(one(tree, '.unchecked'), 'h3'))).toEqual([
      'template prod-main (1002) in live',
      'binding event.example.com/live in live',
    ]);
  });

  test('are ignored findings: they are folded, each with its reason', () => {
    const ignored = one(one(page(REPORTS.ignored), '.ignored'), 'details');
    expect(ignored.attributes).not.toHaveProperty('open');
    expect(one(ignored, 'summary').text).toBe('2 findings not counted, and why');
    expect(rows(ignored)).toEqual([
      ['Finding', 'Declared', 'Live', 'Ignored because'],
      [
        'template prod-main (1002) in live changed description live differs from what is declared',
        'main',
        'main (see ticket 42)',
        'the console team notes tickets here by a rule until 2027-01-31',
      ],
      [
        'binding test.example.com/live unmanaged live, but not declared first seen 2026-10-02',
        'not declared',
        'console-made',
        'it is in the baseline',
      ],
    ]);
  });
});
