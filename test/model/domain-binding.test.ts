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
])('the domain %j is refused', (domain) => {
  expect(problems(domain)).toEqual([
    `domainName ${JSON.stringify(domain)} must be a bare host name such as "push.example.com"; leave out scheme, port, path and white space`,
  ]);
});

test('an empty app name is refused', () => {
  expect(problems('push.example.com', '')).toEqual([
    'appName "" must not be empty; use "live" unless the push URLs say otherwise',
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
