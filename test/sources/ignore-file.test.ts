import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { LiveCallbacksError } from '../../lib/errors';
import { FINDING_CLASS_NAMES } from '../../lib/model';
import { readIgnoreFile } from '../../lib/sources';

const FILE = '.live-callbacks-ignore.yaml';

const read = (text: string) => readIgnoreFile(text, FILE);

/** The schema as editors use it. */
const validate = new Ajv2020({ validateFormats: false }).compile(
  JSON.parse(readFileSync(join(__dirname, '../../schemas/ignore.json'), 'utf8')),
);

const FULL = `# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/ignore.json
version: 1
rules:
  - class: leftover
    stack: live
    target: prod
    address: 'tencentcloud_css_callback_template.main["eu"]'
    template: prod-*
    domain: ['*.example.com', '!push.example.com']
    app: live
    attribute: callbacks.*
    reason: |
      The recording team sets this URL
      by hand.
    until: 2026-12-31

  - class: [unmanaged, undeclared]
    reason: ' made in the console '
`;

test('a rule is read with each of its members and the line where it stands', async () => {
  expect(await read(FULL)).toEqual([
    {
      class: 'leftover',
      stack: 'live',
      target: 'prod',
      address: 'tencentcloud_css_callback_template.main["eu"]',
      template: 'prod-*',
      domain: ['*.example.com', '!push.example.com'],
      app: 'live',
      attribute: 'callbacks.*',
      reason: 'The recording team sets this URL by hand.',
      until: '2026-12-31',
      place: '.live-callbacks-ignore.yaml:4',
    },
    {
      class: ['unmanaged', 'undeclared'],
      reason: 'made in the console',
      place: '.live-callbacks-ignore.yaml:17',
    },
  ]);
});

test('a file without rules is read, and so is JSON', async () => {
  expect(await read('version: 1\nrules: []\n')).toEqual([]);
  const rules = [{ class: 'missing', reason: 'known' }];
  const json = JSON.stringify({ $schema: './ignore.json', version: 1, rules }, null, '\t');
  expect(await read(`\uFEFF${json}`)).toEqual([
    { class: 'missing', reason: 'known', place: '.live-callbacks-ignore.yaml:5' },
  ]);
});

test.each(FINDING_CLASS_NAMES.filter((name) => name !== 'unchecked'))(
  'the class %s can be ignored',
  async (name) => {
    const text = `version: 1\nrules: [{ class: ${name}, reason: known }]`;
    expect(await read(text)).toMatchObject([{ class: name }]);
    expect(validate(parse(text))).toBe(true);
  },
);

const NOTHING_TO_MATCH =
  'rules[0]: would ignore everything; add one of class, stack, target, address, template, domain, app, attribute';

/** Rules by what is wrong with them; each stands alone in a file, from its third line on. */
const WRONG_RULES: readonly (readonly [rule: string, problem: string])[] = [
  ['{ class: missing }', '3:5: rules[0].reason: is missing'],
  ['{ class: missing, reason: }', '3:23: rules[0].reason: must be text, got nothing'],
  ['{ class: missing, reason: "" }', '3:31: rules[0].reason: must not be empty'],
  ['{ class: missing, reason: " " }', '3:31: rules[0].reason: must not be empty'],
  [
    '{ class: missing, reason: 42 }',
    '3:31: rules[0].reason: must be text, got a number; put it in quotes',
  ],
  ['{ reason: known }', `3:5: ${NOTHING_TO_MATCH}`],
  ['{ reason: known, until: 2026-12-31 }', `3:5: ${NOTHING_TO_MATCH}`],
  [
    '{ class: mising, reason: known }',
    '3:14: rules[0].class: "mising" is unknown, did you mean "missing"?',
  ],
  [
    '{ class: [missing, wrong], reason: known }',
    '3:24: rules[0].class[1]: "wrong" is unknown, choose from changed, missing, unapplied, leftover, rebound, unmanaged, undeclared, dangling, forbidden, propagating, unobservable',
  ],
  [
    '{ class: unchecked, reason: known }',
    '3:14: rules[0].class: "unchecked" cannot be ignored: what could not be decided may hide anything',
  ],
  [
    '{ class: [missing, unchecked], reason: known }',
    '3:24: rules[0].class[1]: "unchecked" cannot be ignored: what could not be decided may hide anything',
  ],
  [
    '{ class: 7, reason: known }',
    '3:14: rules[0].class: must be one of changed, missing, unapplied, leftover, rebound, unmanaged, undeclared, dangling, forbidden, propagating, unobservable, got a number',
  ],
  ['{ class: [], reason: known }', '3:14: rules[0].class: must not be empty'],
  ['{ domain: "", reason: known }', '3:15: rules[0].domain: must not be empty'],
  ['{ domain: [], reason: known }', '3:15: rules[0].domain: must not be empty'],
  ['{ domain: [a, ""], reason: known }', '3:19: rules[0].domain[1]: must not be empty'],
  [
    '{ app: 1935, reason: known }',
    '3:12: rules[0].app: must be text or a list, got a number; put it in quotes',
  ],
  [
    '{ template: {a,b}, reason: known }',
    '3:17: rules[0].template: must be text or a list, got a mapping',
  ],
  [
    '{ class: missing, reason: known, until: 2026-02-29 }',
    '3:45: rules[0].until: must be a day that exists, such as 2026-12-31',
  ],
  [
    '{ class: missing, reason: known, until: 31.12.2026 }',
    '3:45: rules[0].until: must be a day that exists, such as 2026-12-31',
  ],
  [
    '{ class: missing, reason: known, until: 2026 }',
    '3:45: rules[0].until: must be a day that exists, such as 2026-12-31',
  ],
  ['missing', '3:5: rules[0]: must be a mapping, got text'],
];

describe('a rule is refused, by the file and by the published schema', () => {
  test.each(WRONG_RULES)('%s', async (rule, problem) => {
    const text = `version: 1\nrules:\n  - ${rule}\n`;
    await expect(read(text)).rejects.toThrow(
      new LiveCallbacksError(
        'IGNORE_FILE_UNREADABLE',
        'the ignore file ".live-callbacks-ignore.yaml" cannot be used; mend it and run again:',
        { problems: [`.live-callbacks-ignore.yaml:${problem}`] },
      ),
    );
    expect(validate(parse(text))).toBe(false);
  });
});

test('all that is wrong with a file is said at once', async () => {
  const text = `version: 2
rule: []
rules:
  - class: changed
    reson: they like it so
    attributes: callbacks.push
  - __proto__: { class: changed }
    constructor: x
    reason: known
`;
  await expect(read(text)).rejects.toThrow(
    new Error(
      [
        'the ignore file ".live-callbacks-ignore.yaml" cannot be used; mend it and run again:',
        '.live-callbacks-ignore.yaml:1:10: version: must be 1, got a number',
        '.live-callbacks-ignore.yaml:2:1: "rule" is unknown, did you mean "rules"?',
        '.live-callbacks-ignore.yaml:4:5: rules[0].reason: is missing',
        '.live-callbacks-ignore.yaml:5:5: rules[0]: "reson" is unknown, did you mean "reason"?',
        '.live-callbacks-ignore.yaml:6:5: rules[0]: "attributes" is unknown, did you mean "attribute"?',
        '.live-callbacks-ignore.yaml:7:5: rules[1]: "__proto__" is unknown, choose from class, stack, target, address, template, domain, app, attribute, reason, until',
        '.live-callbacks-ignore.yaml:7:5: rules[1]: would ignore everything; add one of class, stack, target, address, template, domain, app, attribute',
        '.live-callbacks-ignore.yaml:8:5: rules[1]: "constructor" is unknown, choose from class, stack, target, address, template, domain, app, attribute, reason, until',
      ].join('\n  '),
    ),
  );
});

test('the published schema takes what the file takes', () => {
  expect(validate(parse(FULL))).toBe(true);
});
