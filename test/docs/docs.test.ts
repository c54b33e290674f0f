import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { COMMANDS } from '../../lib/cli/commands';
import { FINDING_CLASS_NAMES } from '../../lib/model';
import { FORMATS } from '../../lib/report';
import { commandLinesOf, flagName, problemOf } from './command-lines';
import { compileProblems } from './compile';
import { blocksOf, brokenLinks, page, pages, proseOf } from './markdown';

test('every relative link leads to a file, and to a heading where it names one', () => {
  expect(pages().flatMap(brokenLinks)).toEqual([]);
});

test('every command line uses commands and flags that exist', () => {
  const lines = pages().flatMap(commandLinesOf);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.flatMap((line) => problemOf(line) ?? [])).toEqual([]);
});

test.each([
  ['live-callbacks driftt', 'live-callbacks driftt: no command "driftt"'],
  ['live-callbacks drift --fix', 'live-callbacks drift --fix: "--fix" is no flag of drift'],
  [
    'live-callbacks drift --format xml',
    'live-callbacks drift --format xml: --format does not take "xml"',
  ],
  [
    'live-callbacks drift --stack --debug',
    'live-callbacks drift --stack --debug: --stack takes a value',
  ],
  ['live-callbacks new one two', 'live-callbacks new one two: "two" is no flag of new'],
])('"%s" would be noticed', (line, problem) => {
  expect(problemOf(line)).toBe(problem);
});

test.each(COMMANDS.map(({ name, flags }) => [name, flags.map(flagName)] as const))(
  'docs/cli.md explains every flag of %s',
  (name, flags) => {
    const sections = page('docs/cli.md').text.split(/^## /m);
    const section = sections.find((text) => text.startsWith(`\`${name}\``)) ?? '';
    const explained = [...section.matchAll(/^\| `(--[\w-]+)/gm)].map(([, flag]) => flag);
    expect(explained).toEqual(flags);
  },
);

test('docs/drift.md explains every class of finding', () => {
  const headings = [...page('docs/drift.md').text.matchAll(/^### `(\w+)`$/gm)];
  expect(headings.map(([, name]) => name)).toEqual(FINDING_CLASS_NAMES);
});

test('docs/drift.md explains every format, and docs/cli.md names it', () => {
  const formats = Object.keys(FORMATS);
  const sections = page('docs/drift.md').text.split(/^## /m);
  const section = sections.find((text) => text.startsWith('Formats')) ?? '';
  expect([...section.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name)).toEqual(formats);
  const row = page('docs/cli.md').text.match(/^\| `--format FORMAT` .*$/gm)?.[0] ?? '';
  expect(formats.filter((name) => !row.includes(`\`${name}\``))).toEqual([]);
});

test('CONTRIBUTING.md gives a reason for every dependency', () => {
  const { dependencies, devDependencies } = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')));
  const rows = proseOf(page('CONTRIBUTING.md'))
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !rows.some((row) => row.includes(`\`${name}\``)),
  );
  expect(missing).toEqual([]);
});

test('every TypeScript block compiles on its own against the doors', () => {
  const blocks = pages()
    .flatMap(blocksOf)
    .filter(({ language }) => language === 'ts');
  // shows that a mistake would be noticed
  const wrong = {
    language: 'ts',
    text: "import { CallbackTemplates } from 'tencent-live-callbacks';\nCallbackTemplates;\n",
    place: 'wrong',
  };
  expect(blocks.length).toBeGreaterThanOrEqual(6);
  expect(compileProblems([...blocks, wrong])).toEqual([
    expect.stringMatching(/^wrong: .*has no exported member.*'CallbackTemplates'/),
  ]);
}, 60_000);
