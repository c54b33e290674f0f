import { policyProblems, policySchema, type PolicyRules } from '../../../lib/model';

/** Whether a URL keeps to the rules. */
const keeps = (url: string, rules: PolicyRules): boolean =>
  policyProblems({ hasKey: true, urls: new Map([['push', url]]) }, rules).length === 0;

const onExample: PolicyRules = { allowedHosts: ['*.example.com', 'example.com'] };

test.each([
  'https://cb.example.com/push',
  'https://CB.Example.COM/push',
  'https://cb.example.com:8443/push',
  'https://cb.example.com./push',
  'http://a.b.example.com',
  'https://example.com?x=https://evil.example.net/',
  'https://evil.example.net@cb.example.com/push',
])('%s goes to an allowed host', (url) => {
  expect(keeps(url, onExample)).toBe(true);
});

test.each([
  ['another domain', 'https://cb.example.com.evil.example.net/push'],
  ['another domain that ends alike', 'https://evilexample.com/push'],
  ['user info that looks like an allowed host', 'https://cb.example.com@evil.example.net/push'],
  ['a password that looks like one', 'https://user:cb.example.com@evil.example.net/push'],
  ['a path that looks like one', 'https://evil.example.net/.example.com'],
  ['a fragment that looks like one', 'https://evil.example.net#.example.com'],
  ['a backslash, on which programs disagree', 'https://evil.example.net\\.example.com/push'],
  ['an encoded host, on which programs disagree', 'https://cb%2eexample.com/push'],
  ['white space, on which programs disagree', 'https://cb.example.com\t/push'],
  ['a third slash, on which programs disagree', 'https:///cb.example.com/push'],
  ['another scheme', 'ftp://cb.example.com/push'],
  ['no scheme', 'cb.example.com/push'],
  ['an IP address', 'https://203.0.113.7/push'],
])('a URL with %s does not', (_, url) => {
  expect(keeps(url, onExample)).toBe(false);
});

test.each([
  ['[2001:db8::1]', 'https://[2001:DB8:0:0::1]:8443/push', true],
  ['[2001:DB8:0::1]', 'https://[2001:db8::1]/push', true],
  ['[2001:db8::*]', 'https://[2001:db8::42]/push', true],
  ['[2001:db8::1]', 'https://[2001:db8::2]/push', false],
  ['203.0.113.*', 'https://203.0.113.7/push', true],
  ['203.0.113.7', 'https://3405803783/push', true],
  ['CB.Example.com.', 'https://cb.example.com/push', true],
  ['*.Example.com.', 'https://cb.example.com/push', true],
  ['cb-?.example.com', 'https://cb-1.example.com/push', true],
  ['cb-?.example.com', 'https://cb-12.example.com/push', false],
  ['例子.example', 'https://xn--fsqu00a.example/push', true],
  ['xn--fsqu00a.example', 'https://例子.example/push', true],
])('the glob %s and %s: %j', (glob, url, isAllowed) => {
  expect(keeps(url, { allowedHosts: [glob] })).toBe(isAllowed);
});

test('a leading "!" excludes hosts', () => {
  const rules: PolicyRules = { allowedHosts: ['*.example.com', '!old.example.com'] };
  expect(keeps('https://cb.example.com/', rules)).toBe(true);
  expect(keeps('https://OLD.example.com/', rules)).toBe(false);
  expect(keeps('https://cb.example.net/', { allowedHosts: ['!old.example.com'] })).toBe(true);
  expect(keeps('https://old.example.com/', { allowedHosts: ['!OLD.example.com'] })).toBe(false);
});

test.each([
  ['https://cb.example.com:8443/live', 'not a URL; write "cb.example.com"'],
  ['https://user:secret@cb.example.com/live', 'not a URL; write "cb.example.com"'],
  ['cb.example.com:8443', 'without a port; write "cb.example.com"'],
  ['[2001:db8::1]:8443', 'without a port; write "[2001:db8::1]"'],
  ['2001:db8:0:1', 'an IPv6 address in brackets, got "2001:db8:0:1"'],
  ['cb.example.com/live', 'must be the name of a host alone, without path or user info'],
  ['user:secret@cb.example.com', 'must be the name of a host alone, without path or user info'],
  ['cb example.com', 'must be the name of a host alone, without path or user info'],
  ['*.例子.example', 'write other letters as in "xn--fsqu00a.example"'],
  ['!', 'must be a host name or a glob, got "!"'],
  ['', 'must be a host name or a glob, got ""'],
])('the glob "%s" is refused', (glob, message) => {
  const { error } = policySchema().safeParse({ allowedHosts: [glob] });
  expect(error?.issues[0]?.message).toContain(message);
  expect(error?.issues[0]?.message).not.toContain('secret');
});
