import * as z from 'zod';
import { readYaml } from '../../lib/documents';

const SOURCE = { what: 'the list', file: 'list.yaml', code: 'IGNORE_FILE_UNREADABLE' } as const;
const INTRODUCTION = 'the list "list.yaml" cannot be used; mend it and run again:';

const anything = (text: string) => readYaml(text, z.unknown(), SOURCE);

/** What is said below the introduction. */
async function problemsOf(text: string, schema: z.ZodType = z.unknown()): Promise<unknown> {
  try {
    return (await readYaml(text, schema, SOURCE)).value;
  } catch (error) {
    const [introduction, ...problems] = String(error).split('\n  ');
    expect(introduction).toBe(`LiveCallbacksError: ${INTRODUCTION}`);
    return problems;
  }
}

describe('values', () => {
  test.each([
    ['a: 1\nb: [x, "y"]', { a: 1, b: ['x', 'y'] }],
    ['{\n\t"a": 1,\n\t"b": ["x", "y"]\n}', { a: 1, b: ['x', 'y'] }],
    ['\uFEFFa: 1', { a: 1 }],
    ['a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['day: 2026-11-24', { day: '2026-11-24' }],
    ['answer: yes', { answer: 'yes' }],
    ['%YAML 1.1\n---\nanswer: yes', { answer: 'yes' }],
    ['1: a', { '1': 'a' }],
    ['<<: { a: 1 }', { '<<': { a: 1 } }],
    ['a:\nb: ~', { a: null, b: null }],
    ['', null],
  ])('of %j are read with the core schema', async (text, value) => {
    expect((await anything(text)).value).toEqual(value);
  });

  test('of a member that is called __proto__ change no prototype', async () => {
    const { value } = await readYaml('__proto__: { isAdmin: true }', z.looseObject({}), SOURCE);
    expect(value).not.toHaveProperty('isAdmin');
  });
});

test('a value is found where it is written, an empty one where its name is', async () => {
  const { positionOf } = await anything(
    ['rules:', '  - a: 1', '    b:', '      - x', '      - [y,', '         z]', '  - c:', ''].join(
      '\n',
    ),
  );
  expect(positionOf([])).toEqual({ line: 1, column: 1 });
  expect(positionOf(['rules', 0])).toEqual({ line: 2, column: 5 });
  expect(positionOf(['rules', 0, 'a'])).toEqual({ line: 2, column: 8 });
  expect(positionOf(['rules', 0, 'b', 1, 1])).toEqual({ line: 6, column: 10 });
  expect(positionOf(['rules', 1, 'c'])).toEqual({ line: 7, column: 5 });
  expect(positionOf(['rules', 1, 'd', 'e'])).toEqual({ line: 7, column: 5 });
  expect(positionOf(['rules', 7])).toEqual({ line: 2, column: 3 });
});

describe('what is not YAML is said with its place', () => {
  test.each([
    ['a:\n\tb: 1', '2:1: is indented with a tab; use spaces'],
    ['a: [1, 2', '1:9: is not indented like what it belongs to'],
    ['a: "b', '1:6: a quote, bracket, colon or comma is missing'],
    ['a: 1\nb\nc: 2', '2:1: a quote, bracket, colon or comma is missing'],
    ['a: 1\n"b\nc": 2', '2:1: a colon or a quote is missing'],
    ['a: b: c', '1:4: text with ": " in it must be in quotes'],
    ['a: @team', '1:4: text cannot begin with this character; put it in quotes'],
    ['a: "\\q"', '1:5: text in double quotes holds an unknown escape; use single quotes'],
    ['? [a]\n: 1', '1:3: the name of a member must be text'],
    [`${'k'.repeat(1025)}: 1`, '1:1: the name of a member has over 1024 characters'],
    ['{ "a": 1 } b', '1:12: is not expected here; check indentation, quotes and brackets'],
    ['a: 1\n---\nb: 2', '2:1: a second document begins here ("---"), only one is read'],
    ['a: 1\nb: 2\na: 3', '3:1: "a" is there twice'],
    ['%FOO\n---\na: 1', '1:1: is not valid YAML (BAD_DIRECTIVE)'],
  ])('%j', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([`list.yaml:${problem}`]);
  });

  test('all problems are said, those of one line once', async () => {
    expect(await problemsOf('- a\nb: 1\n\tc: 2\n')).toEqual([
      'list.yaml:2:1: is not expected here; check indentation, quotes and brackets',
      'list.yaml:3:2: is not expected here; check indentation, quotes and brackets',
    ]);
    expect(await problemsOf('{ a: 1, a: 2, b: { c: 1, c: 2 } }')).toEqual([
      'list.yaml:1:9: "a" is there twice',
      'list.yaml:1:26: "c" is there twice',
    ]);
  });

  test('of many problems the first twenty are said', async () => {
    const problems = await problemsOf('a: 1\n'.repeat(30));
    expect(problems).toHaveLength(21);
    expect(problems).toContain('list.yaml:2:1: "a" is there twice');
    expect(problems).toContain('and 9 more');
  });

  test('nothing of the text is quoted: it may hold a key', async () => {
    for (const text of ['a: "\\qS3CRET"', 'a: *S3CRET', 'a: !S3CRET', '- S3CRET\nS3CRET: S3CRET']) {
      await expect(anything(text)).rejects.toThrow(/^(?!.*S3CRET)/s);
    }
  });
});

describe('what makes a small text a huge or surprising value is refused', () => {
  test('aliases', async () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'].join('\n');
    expect(await problemsOf(bomb)).toEqual([
      'list.yaml:2:8: text that begins with "*" must be in quotes; YAML aliases are not read',
      'list.yaml:2:12: text that begins with "*" must be in quotes; YAML aliases are not read',
      'list.yaml:3:5: text that begins with "*" must be in quotes; YAML aliases are not read',
      'list.yaml:3:9: text that begins with "*" must be in quotes; YAML aliases are not read',
    ]);
    expect(await problemsOf('&a [*a]')).toEqual([
      'list.yaml:1:5: text that begins with "*" must be in quotes; YAML aliases are not read',
    ]);
  });

  test.each(['a: *', 'a: *.com', 'a: *-main'])(
    'an alias that was to be a glob: %s',
    async (text) => {
      expect(await problemsOf(text)).toEqual([
        'list.yaml:1:4: text that begins with "*" must be in quotes; YAML aliases are not read',
      ]);
    },
  );

  test.each(['a: !prod', 'a: !!binary aGk=', 'a: !!set { x }', 'a: !<x> y'])(
    'tags: %s',
    async (text) => {
      expect(await problemsOf(text)).toEqual([
        'list.yaml:1:4: text that begins with "!" must be in quotes; YAML tags are not read',
      ]);
    },
  );

  test.each([
    ['['.repeat(50) + ']'.repeat(50), '['.repeat(51) + ']'.repeat(51)],
    ['- '.repeat(49) + 'x', '- '.repeat(50) + 'x'],
  ])('more than 50 levels', async (atLimit, beyond) => {
    expect(await problemsOf(beyond)).toEqual([
      'list.yaml:1:1: is nested too deeply, at most 50 levels are read',
    ]);
    await anything(atLimit);
  });

  test('a hundred thousand brackets', async () => {
    expect(await problemsOf('['.repeat(100_000))).toEqual([
      'list.yaml:1:1: is nested too deeply, at most 50 levels are read',
    ]);
  });

  test('more than 262144 characters', async () => {
    const limit = 256 * 1024;
    expect((await anything('x'.repeat(limit))).value).toHaveLength(limit);
    expect(await problemsOf('x'.repeat(limit + 1))).toEqual([
      'list.yaml:1:1: has 262145 characters, at most 262144 are read',
    ]);
  });
});

describe('what the schema refuses is said with its place', () => {
  const schema = z.strictObject({
    version: z.literal(1),
    'odd name': z.string().optional(),
    items: z.array(
      z.strictObject({
        name: z.string().min(1),
        kind: z.enum(['push', 'pull']).optional(),
        size: z.number().optional(),
        tags: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
      }),
    ),
  });

  test('all of it at once', async () => {
    const text = `versoin: 1
version: "1"
items:
  - nmae: a
  - name: ""
    kind: pusch
    size: big
    tags: { a: 1 }
  - name: 5
    kind: [push]
    tags: [a, 7]
  - name: true
    tags: []
  - name:
    tags: ""
  - x
odd name: [a]
__proto__: 1
`;
    expect(await problemsOf(text, schema)).toEqual([
      'list.yaml:1:1: "versoin" is unknown, did you mean "version"?',
      'list.yaml:2:10: version: must be 1, got text',
      'list.yaml:4:5: items[0].name: is missing',
      'list.yaml:4:5: items[0]: "nmae" is unknown, did you mean "name"?',
      'list.yaml:5:11: items[1].name: must not be empty',
      'list.yaml:6:11: items[1].kind: "pusch" is unknown, did you mean "push"?',
      'list.yaml:7:11: items[1].size: must be a number, got text',
      'list.yaml:8:11: items[1].tags: must be text or a list, got a mapping',
      'list.yaml:9:11: items[2].name: must be text, got a number; put it in quotes',
      'list.yaml:10:11: items[2].kind: must be one of push, pull, got a list',
      'list.yaml:11:15: items[2].tags[1]: must be text, got a number; put it in quotes',
      'list.yaml:12:11: items[3].name: must be text, got true or false; put it in quotes',
      'list.yaml:13:11: items[3].tags: must not be empty',
      'list.yaml:14:5: items[4].name: must be text, got nothing',
      'list.yaml:15:11: items[4].tags: must not be empty',
      'list.yaml:16:5: items[5]: must be a mapping, got text',
      'list.yaml:17:11: ["odd name"]: must be text, got a list',
      'list.yaml:18:1: "__proto__" is unknown, choose from version, odd name, items',
    ]);
  });

  test.each([
    ['', 'must be a mapping, got nothing'],
    ['# nothing yet', 'must be a mapping, got nothing'],
    ['text', 'must be a mapping, got text'],
    ['[]', 'must be a mapping, got a list'],
    ['\u0000\u0001\u0002', 'must be a mapping, got text'],
  ])('a text as a whole: %j', async (text, problem) => {
    expect(await problemsOf(text, schema)).toEqual([`list.yaml:1:1: ${problem}`]);
  });
});
