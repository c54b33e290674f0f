import { cell, code, fenced, htmlProse, prose } from '../../lib/report/markdown/escape';

describe('a value as code', () => {
  test('stands between more ticks than it holds', () => {
    expect(code('https://cb.example.com/a?b=1&c=2')).toBe('`https://cb.example.com/a?b=1&c=2`');
    expect(code('a`b')).toBe('``a`b``');
    expect(code('a```b``c')).toBe('````a```b``c````');
  });

  test('is kept apart from the ticks where it begins or ends with one, or with a space', () => {
    expect(code('`a')).toBe('`` `a ``');
    expect(code('a`')).toBe('`` a` ``');
    expect(code(' a ')).toBe('`  a  `');
  });

  test('is one line without control characters, and never nothing', () => {
    expect(code('a\nb\u001b[31m\u202e')).toBe('`a\\u{a}b\\u{1b}[31m\\u{202e}`');
    expect(code('')).toBe('(empty)');
  });
});

describe('a sentence', () => {
  test.each([
    'the variable "url" has no value (see above); set it!',
    'changed at 2026-11-24T05:55:12.000Z, takes up to 10 minutes',
    'binding push.example.com/vip in live of eu',
    'template 直播回调 (1002) 🎬',
    "declared 3 templates · it's live, 4",
  ])('of plain words stays: %s', (text) => {
    expect(prose(text)).toBe(text);
  });

  test.each([
    ['@team, look', '`@team`, look'],
    ['mail me@example.com.', 'mail `me@example.com`.'],
    ['see #12 (org/repo#12) or GH-12', 'see `#12` (`org/repo#12`) or `GH-12`'],
    [
      'at https://example.com/x, or www.example.com',
      'at `https://example.com/x`, or `www.example.com`',
    ],
    ['since a1b2c3d', 'since `a1b2c3d`'],
    ['a **bold** :tada: claim', 'a `**bold**` `:tada`: claim'],
    ['[click](https://example.com)', '`[click](https://example.com`)'],
    ['</details> --> <b>', '`</details>` `-->` `<b>`'],
    ['a | b \\ c ` d', 'a `|` b `\\` c `` ` `` d'],
    ['${{ secrets.TOKEN }}', '`${{` secrets.TOKEN `}}`'],
    ['one\ntwo', '`one\\u{a}two`'],
  ])('has every word that could be more as code: %s', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  test.each([
    ['# heading', '`#` heading'],
    ['- item', '`-` item'],
    ['1. item', '`1.` item'],
    ['2) item', '`2)` item'],
    ['> quote', '`>` quote'],
    ['---', '`---`'],
    ['      indented', 'indented'],
  ])('begins no block: %s', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  test('inside HTML has its code as an element', () => {
    expect(htmlProse('template <b>&"x"</b> in live')).toBe(
      'template <code>&#60;b&#62;&#38;&#34;x&#34;&#60;/b&#62;</code> in live',
    );
  });

  test.each(['(', '.', '`', '@', 'a.', '"a'])('of 100,000 characters takes no time: %s', (text) => {
    const start = performance.now();
    prose(text.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a cell', () => {
  test('has its bars escaped, which a reader of tables undoes', () => {
    expect(cell('`a|b`')).toBe('`a\\|b`');
  });

  test('has no backslash before an escaped bar, where readers disagree', () => {
    expect(cell('`a\\|b\\\\|c\\d`')).toBe('`a\\u{5c}\\|b\\u{5c}\\u{5c}\\|c\\d`');
  });
});

test('a fence is longer than what it holds', () => {
  expect(fenced('diff', ['- a', '+ ````'])).toBe('`````diff\n- a\n+ ````\n`````\n');
  expect(fenced('sh', ['cdktf deploy live'])).toBe('```sh\ncdktf deploy live\n```\n');
});
