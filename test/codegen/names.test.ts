import { Secret } from '../../lib/model';
import { adoptionOf, codeOf, template } from './account';

const keysOf = (...names: readonly string[]) =>
  adoptionOf(
    { templates: names.map((name, index) => template(1001 + index, name)) },
    'import',
  ).templates.map(({ key }) => key);

test.each([
  ['prod-main', 'prod-main'],
  ['1st', 'template-1st'],
  ['-_x_-', 'x'],
  ['Übersicht á la carte', 'Ubersicht-a-la-carte'],
  ['直播', 'template-1001'],
  ['../../etc/passwd', 'etc-passwd'],
  ["'; drop(`${x}`)\n//", 'drop-x'],
  ['backend', 'backend-1001'],
  ['tencentcloud', 'tencentcloud-1001'],
  ['constructor', 'constructor-1001'],
  ['__proto__', '__proto__'.replaceAll('_', '')],
  ['callback_key', 'template-1001'],
  ['a'.repeat(80), 'a'.repeat(30)],
])('the template %j gets the id %s', (name, key) => {
  expect(keysOf(name)).toEqual([key]);
});

test('names that give one id, or differ in case only, get different ones', () => {
  expect(keysOf('a b', 'a/b', 'A-B', 'a-b-1002')).toEqual([
    'a-b',
    'a-b-1002',
    'A-B-1003',
    'a-b-1002-1004',
  ]);
});

test.each([
  ['default', 'defaultTemplate'],
  ['app', 'appTemplate'],
  ['Stack', 'stackTemplate'],
  ['prod-main_2', 'prodMain2'],
  ['VIP-live', 'vipLive'],
])('the variable of the template %s is %s', (name, variable) => {
  const account = {
    templates: [template(1002, name)],
    rules: [{ domainName: 'push.example.com', appName: 'live', template: 1002 }],
  };
  expect(codeOf(account, 'constructs')).toContain(
    `const ${variable} = new CallbackTemplate(stack, '${name}', {`,
  );
});

test('equal keys share a variable, and different ones do not', () => {
  const withKey = (id: number, name: string, key: string) =>
    template(id, name, {
      'callbacks.push': 'https://cb.example.com/push',
      callbackKey: new Secret(key),
    });
  const keysOfTemplates = (...templates: ReturnType<typeof withKey>[]) =>
    adoptionOf({ templates }).keys;
  expect(keysOfTemplates(withKey(1001, 'a', 'k'), withKey(1002, 'b', 'k'))).toEqual([
    { name: 'callback_key', templateId: 1001, users: ['a', 'b'] },
  ]);
  expect(
    keysOfTemplates(
      withKey(1001, 'a-b', 'k'),
      withKey(1002, 'a_b', 'other'),
      withKey(1003, 'c', 'k'),
    ),
  ).toEqual([
    { name: 'callback_key_a_b', templateId: 1001, users: ['a-b', 'c'] },
    { name: 'callback_key_a_b_1002', templateId: 1002, users: ['a_b'] },
  ]);
});
