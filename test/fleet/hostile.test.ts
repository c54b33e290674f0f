import { problemsOf } from './reading';

describe('what is hostile', () => {
  test.each(['', '[]', 'x', '\u0000', 'version: 1'])('is refused: %j', (text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });

  test('finds no names that every object has', () => {
    const text = `version: 1
templates:
  __proto__: { callbacks: { push: https://cb.example.com } }
  main: { extends: constructor }
bindings:
  __proto__: main
  push.example.com: { __proto__: main }
`;
    expect(problemsOf(text)).toEqual([
      'fleet.yaml:3:3: templates: "__proto__" cannot be a name; choose another',
      'fleet.yaml:6:3: bindings: "__proto__" cannot be a name; choose another',
      'fleet.yaml:7:23: bindings["push.example.com"]: "__proto__" cannot be a name; choose another',
    ]);
    const others = 'version: 1\ntemplates: { constructor: { extends: toString } }';
    expect(problemsOf(others)).toEqual([
      'fleet.yaml:2:38: templates.constructor.extends: "toString" is unknown, choose from "constructor"',
    ]);
  });

  test('prints nothing that moves the cursor, and no long name as a whole', () => {
    const text = `version: 1
templates: { main: { callbacks: { push: "https://\\e[2Jcb" }, extends: "${'x'.repeat(9999)}" } }
bindings: { "a\\nb\\u202e": main }
`;
    const [first = ''] = problemsOf(text);
    expect(first).toBe(
      `fleet.yaml:2:71: templates.main.extends: "${'x'.repeat(80)}…" is unknown, choose from "main"`,
    );
    expect(problemsOf(text.replace(/, extends: "x+"/, ''))).toEqual([
      'fleet.yaml:2:41: templates.main.callbacks.push: "https://\\u001b[2Jcb" holds white space or an invisible character; encode it, for example as %20',
      'fleet.yaml:3:13: bindings: "a\\nb\\u202e" must be a bare host name such as "push.example.com": letters, digits, "-" and single dots between; leave out scheme, port and path',
    ]);
  });

  test('is refused before it takes long', () => {
    const templates = Array.from(
      { length: 3000 },
      (_, index) => `  t${index}: { extends: t${index + 1} }`,
    );
    expect(problemsOf(['version: 1', 'templates:', ...templates].join('\n'))).toEqual([
      'fleet.yaml:3:3: templates: 3000 templates are declared, and an account holds at most 50; remove some, or bind one template to several domains',
    ]);
    const bindings = Array.from({ length: 3000 }, (_, index) => `  d${index}: mian`);
    const text = ['version: 1', 'templates: {}', 'bindings:', ...bindings].join('\n');
    expect(problemsOf(text)).toHaveLength(21);
    const unknown = Array.from({ length: 20_000 }, (_, index) => `x${index}: 1`);
    expect(problemsOf(['version: 1', 'templates: {}', ...unknown].join('\n'))).toHaveLength(21);
  });

  test.each([
    [
      'a row of dollars',
      `callbacks: { push: "${'$'.repeat(200_000)}" }`,
      [`callbacks.push: "${'$'.repeat(80)}…" must start with "http://" or "https://"`],
    ],
    [
      'one placeholder many times',
      `templateName: "${'{x}'.repeat(70_000)}"`,
      [
        `templateName: "${'{x}'.repeat(26)}{x…" holds "{x}": "x" is unknown, choose from "template", "environment"`,
      ],
    ],
    [
      'one long variable many times',
      `callbacks: { push: "https://${'${LONG}'.repeat(30_000)}" }`,
      [
        'callbacks.push: has more than 524288 characters with the values of its environment variables; name fewer',
      ],
    ],
    [
      'a number that no id can be',
      'importFrom: 12345678901234567890',
      ['importFrom: must be at most 9007199254740991'],
    ],
  ])('takes no time and no memory for %s', (_, member, problems) => {
    const text = `version: 1\ntemplates: { main: { ${member} } }`;
    expect(
      problemsOf(text, { env: { LONG: 'x'.repeat(100_000) } }).map((problem) =>
        problem.replace(/^fleet\.yaml:2:\d+: templates\.main\./, ''),
      ),
    ).toEqual(problems);
  });

  test('is one name written in two ways: Terraform composes characters', () => {
    const text = `version: 1
defaults: { limits: api, callbacks: { push: https://cb.example.com } }
templates: { a: { templateName: "\\uf900" }, b: { templateName: "\\u8c48" } }
bindings:
  "caf\\u00e9.example.com": a
  "cafe\\u0301.example.com": b
`;
    expect(problemsOf(text).map((problem) => problem.split(';')[0]?.normalize('NFC'))).toEqual([
      'fleet.yaml:3:48: templates.b: templateName "\u8c48" is also the name of templates.a with the account of the fleet',
      'fleet.yaml:6:29: bindings["caf\u00e9.example.com"]: the streams of "caf\u00e9.example.com" with app name "live" are bound by bindings["caf\u00e9.example.com"].live already',
    ]);
  });
});
