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
  });
});
