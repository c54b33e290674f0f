import { bindingProblems, templateIdProblems } from '../../lib/model';

const problems = (domainName: string, appName = 'live') =>
  bindingProblems({ domainName, appName }, () => false);

test.each([
  'push.example.com',
  '5000.livepush.myqcloud.com',
  'PUSH.example.com',
  '直播.example.com',
])('the domain %s is taken', (domain) => {
  expect(problems(domain)).toEqual([]);
});

test.each([
  '',
  'rtmp://push.example.com',
  'push.example.com/live',
  'push.example.com:1935',
  'push example.com',
  'push.example.com\n',
  'push.example.com.',
  'push..example.com',
  '*.example.com',
  'a.example.com,b.example.com',
  '[2001:db8::1]',
])('the domain %j is refused', (domain) => {
  expect(problems(domain)).toEqual([
    `domainName ${JSON.stringify(domain)} must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path`,
  ]);
});

test('an empty app name is refused', () => {
  expect(problems('push.example.com', '')).toEqual([
    'appName "" must not be empty; use "live" unless the push URLs say otherwise',
  ]);
});

test.each(['/live', 'live/', 'live stream', 'live\n', 'live?key=1', 'live#'])(
  'the app name %j is refused',
  (app) => {
    expect(problems('push.example.com', app)).toEqual([
      `appName ${JSON.stringify(app)} must be as in the push URL, such as "live"; leave out outer slashes, white space, "?" and "#"`,
    ]);
  },
);

test.each(['live', 'Live_2', '直播', 'a.b-c', 'outer/inner'])('the app name %s is taken', (app) => {
  expect(problems('push.example.com', app)).toEqual([]);
});

test('what a terminal would hide or obey is shown escaped', () => {
  expect(problems('push\u200b.example.com', '\u009b31m\u202elive')).toEqual([
    'domainName "push\\u200b.example.com" must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path',
    'appName "\\u009b31m\\u202elive" must be as in the push URL, such as "live"; leave out outer slashes, white space, "?" and "#"',
  ]);
});

test('a literal that Terraform would read as an expression is refused', () => {
  const rest =
    'which Terraform would read as an expression; remove it, or pass a token such as the stringValue of a TerraformVariable';
  expect(problems('${var.domain}', '%{ if true }live')).toEqual([
    `domainName "\${var.domain}" holds "\${", ${rest}`,
    `appName "%{ if true }live" holds "%{", ${rest}`,
  ]);
});

test('tokens are left alone', () => {
  expect(bindingProblems({ domainName: '', appName: '' }, () => true)).toEqual([]);
  expect(templateIdProblems(-8.1e298, () => true)).toEqual([]);
});

test('a template id is a positive whole number', () => {
  expect(templateIdProblems(1002, () => false)).toEqual([]);
  expect([0, -1, 1.5, NaN, '1002'].flatMap((id) => templateIdProblems(id, () => false))).toEqual([
    'template id 0 must be a positive whole number; take it from the console, or pass a CallbackTemplate',
    'template id -1 must be a positive whole number; take it from the console, or pass a CallbackTemplate',
    'template id 1.5 must be a positive whole number; take it from the console, or pass a CallbackTemplate',
    'template id NaN must be a positive whole number; take it from the console, or pass a CallbackTemplate',
    'template id "1002" must be a positive whole number; take it from the console, or pass a CallbackTemplate',
  ]);
});
