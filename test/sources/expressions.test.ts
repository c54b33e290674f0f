import { folderWith, terraform, testWithTerraform, urlOf } from './support';

const LOCALS = {
  host: 'cb.example.com',
  deep: { hosts: ['a.example.com', { name: 'b.example.com' }], 'two words': 'c' },
  key: 'two words',
  first: 0,
  through: 'https://${local.host}',
  port: 8443,
  half: 1.5,
  isOn: true,
  nothing: null,
  list: ['a'],
};

const RESOLVED: readonly (readonly [written: string, value: string])[] = [
  ['https://cb.example.com/live', 'https://cb.example.com/live'],
  ['https://${local.host}/x', 'https://cb.example.com/x'],
  ['${local.through}/x', 'https://cb.example.com/x'],
  ['${ local.host }', 'cb.example.com'],
  ['${\nlocal\n.host\n}', 'cb.example.com'],
  ['${(local.host)}', 'cb.example.com'],
  ['${local.deep.hosts[0]}', 'a.example.com'],
  ['${local.deep.hosts.0}', 'a.example.com'],
  ['${local.deep.hosts[local.first]}', 'a.example.com'],
  ['${local.deep["hosts"][1].name}', 'b.example.com'],
  ['${local.deep["two words"]}', 'c'],
  ['${local.deep[local.key]}', 'c'],
  ['x${local.port}', 'x8443'],
  ['x${local.half}', 'x1.5'],
  ['x${local.isOn}', 'xtrue'],
  ['x${5}${-1}${1.50}', 'x5-11.5'],
  ['x${true}${false}', 'xtruefalse'],
  ['${"literal"}', 'literal'],
  ['${"\\u00e9\\n\\t\\"\\\\"}', 'é\n\t"\\'],
  ['x${tostring(5)}', 'x5'],
  ['x${tonumber("5")}', 'x5'],
  ['a$${b}', 'a${b}'],
  ['a%%{b}', 'a%{b}'],
  ['a$$${b}', 'a$${b}'],
  ['a $ % $$ %% {b}', 'a $ % $$ %% {b}'],
  ['https://cb.example.com/a%20b?c=%7B', 'https://cb.example.com/a%20b?c=%7B'],
];

test.each(RESOLVED)('%s is resolved', async (written, value) => {
  expect(await urlOf(written, { locals: LOCALS })).toBe(value);
});

testWithTerraform('Terraform resolves the same texts to the same values', () => {
  const texts = Object.fromEntries(RESOLVED.map(([written], index) => [`t${index}`, written]));
  const folder = folderWith({ 'main.tf.json': { locals: { ...LOCALS, texts } } });
  const printed = terraform(folder, ['console'], { input: 'jsonencode(local.texts)\n' });
  const values: unknown = JSON.parse(String(JSON.parse(printed)));
  expect(values).toStrictEqual(
    Object.fromEntries(RESOLVED.map(([, value], index) => [`t${index}`, value])),
  );
});

test.each([
  ['${upper(local.host)}', 'the function "upper" is not evaluated'],
  ['${local.isOn ? "a" : "b"}', 'only references and literals are evaluated'],
  ['${local.port + 1}', 'only references and literals are evaluated'],
  ['${[local.port]}', 'it is not text'],
  ['${{}}', 'it is not text'],
  ['${[for x in local.list : x]}', 'only references and literals are evaluated'],
  ['${[1 2]}', 'only references and literals are evaluated'],
  ['${{ a = 1 b = 2 }}', 'only references and literals are evaluated'],
  ['${toset(local.host)}', 'it is not a list of texts'],
  ['${tolist(local.host)}', 'it is not a list'],
  ['${tomap(local.host)}', 'it is not a map'],
  ['${9007199254740993}', 'it is not text'],
  ['${1e400}', 'it is not text'],
  ['${!local.isOn}', 'only references and literals are evaluated'],
  ['${~ local.host ~}', 'only references and literals are evaluated'],
  ['${}', 'only references and literals are evaluated'],
  ['${local.list[*]}', 'splats are not evaluated'],
  ['${local.list.*}', 'splats are not evaluated'],
  ['${"a${local.host}"}', 'templates and rare escapes inside an expression are not evaluated'],
  ['%{ if local.isOn }a%{ endif }', 'template directives are not evaluated'],
  ['${local.host', 'the expression is cut off'],
  ['${"a', 'the expression is cut off'],
  ['${module.cdn.url}', 'what modules declare is not read'],
  ['${each.value}', 'each differs per instance'],
  ['${count.index}', 'count differs per instance'],
  ['${path.module}', 'paths are not evaluated'],
  ['${terraform.workspace}', 'terraform is not evaluated'],
  ['${local.absent}', 'the local "absent" is not declared'],
  ['${var.absent}', 'the variable "absent" is not declared'],
  ['${local.deep.absent}', 'it has no such item or attribute'],
  ['${local.list[1]}', 'it has no such item or attribute'],
  ['${local.list[-1]}', 'it has no such item or attribute'],
  ['${local.list.length}', 'it has no such item or attribute'],
  ['${local.host.length}', 'it has no such item or attribute'],
  ['${local.deep.constructor}', 'it has no such item or attribute'],
  ['${local.constructor}', 'the local "constructor" is not declared'],
  ['${local.__proto__}', 'the local "__proto__" is not declared'],
  ['x${local.nothing}', 'a part of it is not text'],
  ['x${local.list}', 'a part of it is not text'],
  ['${local.list}', 'it is not text'],
  ['${tonumber(local.host)}', 'it is not a number'],
  ['${other_thing.main.id}', 'other_thing.main is not declared'],
])('%s is left unresolved', async (written, reason) => {
  expect(await urlOf(written, { locals: LOCALS })).toBe(`unresolved: ${reason}`);
});

test.each([[null], [''], ['${local.nothing}'], ['${""}']])('%s is unset', async (written) => {
  expect(await urlOf(written, { locals: LOCALS })).toBeUndefined();
});

test('a number or a truth value that is written plainly becomes text', async () => {
  expect(await urlOf(5)).toBe('5');
  expect(await urlOf(true)).toBe('true');
});

describe('variables', () => {
  test('may hold objects and lists, whose strings are clear text', async () => {
    const variable = { live: { default: { hosts: ['a.example.com', '$${b} ${c} %{d}'] } } };
    expect(await urlOf('https://${var.live.hosts[0]}', { variable })).toBe('https://a.example.com');
    expect(await urlOf('${var.live["hosts"][1]}', { variable })).toBe('$${b} ${c} %{d}');
  });

  test('without a value name the way to set them', async () => {
    const variable = { host: { type: 'string' } };
    expect(await urlOf('https://${var.host}', { variable })).toBe(
      'unresolved: the variable "host" has no value; set TF_VAR_host',
    );
  });

  test.each(['${var.token}', 'https://cb.example.com/${var.token}/x', '${local.url}'])(
    'that are sensitive make a secret of every value they enter: %s',
    async (written) => {
      // Terraform takes "true" for true
      const variable = { token: { sensitive: written === '${var.token}' ? 'true' : true } };
      const locals = { url: 'https://${var.token}' };
      const url = await urlOf(written, { variable, locals, env: { TF_VAR_token: 't0k3n' } });
      expect(url).toMatch(/^secret: .*t0k3n/);
    },
  );

  test('that are sensitive stay so inside a list or object', async () => {
    const variable = { live: { sensitive: true, default: { url: 'https://h/t0k3n' } } };
    expect(await urlOf('${var.live.url}', { variable })).toBe('secret: https://h/t0k3n');
  });
});
