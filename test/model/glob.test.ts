import { matcherOf } from '../../lib/model/glob';

test.each([
  ['prod-*', 'prod-main', true],
  ['prod-*', 'prod-', true],
  ['prod-*', 'my-prod-main', false],
  ['*-main', 'prod-main', true],
  ['*', '', true],
  ['*', 'a/b/../c.d', true],
  ['*', 'a\nb', true],
  ['**', 'anything', true],
  ['*.example.com', 'push.eu.example.com', true],
  ['*.example.com', 'example.com', false],
  ['callbacks.*', 'callbacks.recordingException.levels', true],
  ['callbacks.record*', 'callbacks.push', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['prod-?', 'prod-1', true],
  ['prod-?', 'prod-', false],
  ['prod-?', 'prod-10', false],
  ['prod-main', 'prod-main', true],
  ['prod-main', 'PROD-main', false],
  ['PROD-*', 'prod-main', false],
  ['*["eu"]', 'tencentcloud_css_callback_template.main["eu"]', true],
  ['tencentcloud_*.main["*"]', 'tencentcloud_css_callback_template.main["x"]', true],
  ['main[*]', 'main[0]', true],
  ['{a,b}', 'a', false],
  ['{a,b}', '{a,b}', true],
  ['a.c', 'abc', false],
  ['(a|b)+', 'a', false],
])('"%s" on "%s" is %s', (glob, text, expected) => {
  expect(matcherOf(glob)(text)).toBe(expected);
});

test.each([
  ['!prod-*', 'test-main', true],
  ['!prod-*', 'prod-main', false],
  [['prod-*', 'test-*'], 'test-main', true],
  [['prod-*', 'test-*'], 'stage-main', false],
  [['prod-*', '!prod-vip'], 'prod-main', true],
  [['prod-*', '!prod-vip'], 'prod-vip', false],
  [['!*-vip', '!*-eu'], 'prod-eu', false],
  [['!*-vip', '!*-eu'], 'prod-main', true],
])('what %s excludes does not match: "%s" is %s', (globs, text, expected) => {
  expect(matcherOf(globs)(text)).toBe(expected);
});

test('a glob matches the name it is written like, whatever is in it', () => {
  expect(matcherOf('!important')('!important')).toBe(true);
});

test('a name made to be hard to match costs no time', () => {
  const matches = matcherOf(`${'*-'.repeat(100)}x`);
  const start = performance.now();
  expect(matches('-'.repeat(10_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(500);
});
