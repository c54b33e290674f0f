import { type ObservedTemplate, Secret } from '../../lib/model';
import { adoptionOf, leftOut, remarks, rule, template } from './account';

const push = { 'callbacks.push': 'https://cb.example.com/push' };

test.each<[string, ObservedTemplate['values'], string]>([
  [
    'a${b}',
    push,
    'templateName "a${b}" holds "${", which Terraform would read as an expression; remove it, or pass a token such as the stringValue of a TerraformVariable',
  ],
  [
    'main',
    { 'callbacks.push': 'https://user:password@cb.example.com/' },
    'callbacks.push "https://***@cb.example.com/" holds user info; put a secret into callbackKey, which signs every callback',
  ],
  [
    'main',
    { 'callbacks.audioAudit': 'https://cb.example.com/' },
    'callbacks hold only audioAudit, which the Terraform provider cannot send when it creates the template; set at least one of push, interruption, recording, screencapture, pornDetection, pushException as well',
  ],
  [
    'main',
    { ...push, description: 'e\u0301' },
    'description holds a letter and its accent apart, and Terraform would put them together',
  ],
  [
    'main',
    { ...push, callbackKey: new Secret('\ud800') },
    'callbackKey holds half of a character, which no file can hold',
  ],
])('the template %s with %j is left out, with the reason', (name, values, reason) => {
  expect(leftOut({ templates: [template(1002, name, values)] })).toEqual([
    `template "${name}" (1002): ${reason}`,
  ]);
});

test('of two templates with one name the one with the lower id is adopted, and its rules are', () => {
  const account = {
    templates: [template(1003, 'main'), template(1002, 'main')],
    rules: [rule('push.example.com', 'live', 1003), rule('push-eu.example.com', 'live', 1002)],
  };
  expect(leftOut(account)).toEqual([
    'template "main" (1003): template 1002 has the same name, and code tells templates apart by name; rename one of the two in the console',
    'the rule of "push.example.com" with app name "live": its template 1003 is left out',
  ]);
  expect(leftOut(account, 'import')).toEqual([]);
});

test('constructs take fifty templates, import blocks any number', () => {
  const templates = Array.from({ length: 51 }, (_, index) => template(1001 + index, `t-${index}`));
  expect(leftOut({ templates })).toEqual([
    'template "t-50" (1051): 50 templates are adopted already, and the constructs take no more for one account',
  ]);
  expect(leftOut({ templates }, 'import')).toEqual([]);
});

test('of two rules that the provider cannot tell apart the first is adopted, as it imports that one', () => {
  const account = {
    templates: [template(1002, 'main')],
    rules: [
      rule('push.example.com', 'vip', 1002),
      rule('push.example.com', 'live', 1002),
      rule('push-eu.example.com', 'live', 1002),
      rule('push-eu.example.com', 'test', 1002),
    ],
  };
  const [adopted] = adoptionOf(account).templates;
  expect(adopted?.bindings).toEqual([
    { domainName: 'push-eu.example.com', appName: 'live' },
    { domainName: 'push.example.com', appName: 'vip' },
  ]);
  expect(adopted?.splits).toEqual([
    {
      key: 'main-live',
      templateName: 'main-live',
      appName: 'live',
      domainNames: ['push.example.com'],
    },
    {
      key: 'main-test',
      templateName: 'main-test',
      appName: 'test',
      domainNames: ['push-eu.example.com'],
    },
  ]);
});

test('a rule is left out behind another that cannot be declared, as the provider imports that one', () => {
  const rules = [rule('push.example.com', 'a b', 1002), rule('push.example.com', 'live', 1002)];
  expect(leftOut({ templates: [template(1002, 'main')], rules })).toEqual([
    'the rule of "push.example.com" with app name "a b": appName "a b" must be as in the push URL, such as "live"; leave out outer slashes, white space, "?" and "#"',
    'the rule of "push.example.com" with app name "live": the rule of app name "a b" has the same domain and template, and the provider has one id for both; the output proposes a template of its own for it',
  ]);
});

test('a dangling rule is left out, with the command that deletes it', () => {
  const rules = [rule("it's.example.com", '--yes', 1999)];
  expect(remarks({ templates: [template(1002, 'main')], rules })).toEqual([
    '1 template and 0 rules are adopted. The first plan has to say "Plan: 1 to import, 0 to add, 0 to change, 0 to destroy." The account stays as it is. Do not apply a plan that says anything else.',
    'Left out: the rule of "it\'s.example.com" with app name "--yes": template 1999, to which it points, does not exist. This deletes it:',
    "live-callbacks unbind --domain 'it'\\''s.example.com' --app '--yes'",
    'What is left out stays in the account as it is, and "live-callbacks drift" reports it as unmanaged or dangling.',
    'No read of the API returns recordingStatus: declare it by hand where it is used.',
  ]);
});

test('a dangling rule with invisible characters gets no command, as it could not be copied', () => {
  const rules = [rule('a\nb', 'live', 1999)];
  expect(remarks({ templates: [template(1002, 'main')], rules })[1]).toBe(
    'Left out: the rule of "a\\nb" with app name "live": template 1999, to which it points, does not exist.',
  );
});

test('levels without a URL are not declared, which is said', () => {
  const values = { ...push, 'callbacks.recordingException.levels': ['error'] };
  const account = { templates: [template(1002, 'main', values)] };
  expect(adoptionOf(account).templates[0]?.declaration.callbacks).toEqual({
    push: push['callbacks.push'],
  });
  expect(remarks(account)).toContain(
    'Template "main" (1002): recordingException has levels and no URL, so they have no effect and are not declared; drift reports them as leftover, and settle clears them.',
  );
});
