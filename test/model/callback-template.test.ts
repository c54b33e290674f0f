import * as z from 'zod';
import { templateProblems, type TemplateDeclaration } from '../../lib/model';

const noTokens = () => false;

/** Without a compiler, a declaration may hold anything. */
const fromJavaScript = (json: string) => z.custom<TemplateDeclaration>().parse(JSON.parse(json));

const isToken = (value: unknown) => typeof value === 'string' && value.startsWith('TOKEN');

const problems = (declared: Partial<TemplateDeclaration>) =>
  templateProblems(
    {
      templateName: 'prod-main',
      callbacks: { push: 'https://cb.example.com/push' },
      ...declared,
    },
    isToken,
  );

describe('the console limits', () => {
  test.each([
    ['a name of 30 characters', { templateName: 'n'.repeat(30) }],
    ['a description of 100 characters', { description: 'd'.repeat(100) }],
    ['a key of 32 characters', { callbackKey: 'k'.repeat(32) }],
    ['every character of the alphabet', { templateName: 'AZaz09_-' }],
    ['an empty description, which means none', { description: '' }],
    ['an empty key, which means none', { callbackKey: '' }],
  ])('take %s', (_, declared) => {
    expect(problems(declared)).toEqual([]);
  });

  test('refuse a name of 31 characters', () => {
    expect(problems({ templateName: 'n'.repeat(31) })).toEqual([
      `templateName "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" must be at most 30 characters, got 31; shorten it, or pass limits: 'api' for the API's limit of 255 bytes`,
    ]);
  });

  test('refuse a description of 101 characters, which the message cuts at 80', () => {
    expect(problems({ description: 'd'.repeat(101) })).toEqual([
      `description "${'d'.repeat(80)}…" must be at most 100 characters, got 101; shorten it, or pass limits: 'api' for the API's limit of 1024 bytes`,
    ]);
  });

  test('refuse a key of 33 characters without showing it', () => {
    expect(problems({ callbackKey: 'k'.repeat(33) })).toEqual([
      `callbackKey must be at most 32 characters, got 33; shorten it, or pass limits: 'api', which sets no limit`,
    ]);
  });

  test('refuse a space and a dot in a name', () => {
    expect(problems({ templateName: 'prod main.1' })).toEqual([
      'templateName "prod main.1" may hold only letters, digits, "_" and "-", got " " "."; use those',
    ]);
  });

  test('refuse Chinese in a name, and say that the API allows it', () => {
    expect(problems({ templateName: '直播' })).toEqual([
      `templateName "直播" may hold only letters, digits, "_" and "-", got "直" "播"; use those, or pass limits: 'api' to allow it`,
    ]);
  });

  test('refuse a space in a description', () => {
    expect(problems({ description: 'this is demo' })).toEqual([
      `description "this is demo" may hold only letters, digits, "_" and "-", got " "; use those, or pass limits: 'api' to allow it`,
    ]);
  });

  test('refuse a foreign character in a key without showing even that character', () => {
    expect(problems({ callbackKey: 'sesame open' })).toEqual([
      `callbackKey (of 11 characters) may hold only letters, digits, "_" and "-"; use those, or pass limits: 'api' to allow it`,
    ]);
  });
});

describe('the API limits', () => {
  test.each([
    ['a name of 255 bytes in 85 Chinese characters', { templateName: '直'.repeat(85) }],
    ['a description of 1,024 bytes', { description: `${'直'.repeat(341)}.` }],
    ['a key of any length and alphabet', { callbackKey: 'any key '.repeat(50) }],
    ['spaces in a description', { description: 'this is demo' }],
  ])('take %s', (_, declared) => {
    expect(problems({ limits: 'api', ...declared })).toEqual([]);
  });

  test('refuse a name of 256 bytes', () => {
    expect(problems({ limits: 'api', templateName: `${'直'.repeat(85)}a` })).toEqual([
      `templateName "${'直'.repeat(80)}…" must be at most 255 bytes, got 256; shorten it`,
    ]);
  });

  test('refuse a description of 1,025 bytes', () => {
    expect(problems({ limits: 'api', description: `${'直'.repeat(341)}ab` })).toEqual([
      `description "${'直'.repeat(80)}…" must be at most 1024 bytes, got 1025; shorten it`,
    ]);
  });

  test('refuse a space in a name', () => {
    expect(problems({ limits: 'api', templateName: '直播 1' })).toEqual([
      'templateName "直播 1" may hold only Chinese characters, letters, digits, "_" and "-", got " "; use those',
    ]);
  });
});

test('an empty name is refused', () => {
  expect(problems({ templateName: '' })).toEqual([
    'templateName must not be ""; the API requires a name',
  ]);
});

test('a literal that Terraform would read as an expression is refused in every text', () => {
  const declared = {
    templateName: 'a${b}',
    description: 'a%{b}',
    callbackKey: '${var.key}',
    callbacks: { push: 'https://${var.host}/push' },
  };
  const rest =
    'which Terraform would read as an expression; remove it, or pass a token such as the stringValue of a TerraformVariable';
  expect(templateProblems(declared, noTokens)).toEqual([
    `templateName "a\${b}" holds "\${", ${rest}`,
    `description "a%{b}" holds "%{", ${rest}`,
    `callbackKey (of 10 characters) holds "\${", ${rest}`,
    `callbacks.push "https://\${var.host}/push" holds "\${", ${rest}`,
  ]);
});

test('tokens are left alone', () => {
  const token = `TOKEN ${'x'.repeat(2000)}`;
  const declared = {
    templateName: token,
    description: token,
    callbackKey: token,
    callbacks: { push: token, recordingException: { url: token, levels: [token] } },
  };
  expect(problems(declared)).toEqual([]);
});

test('limits of an unknown name are refused', () => {
  const declared = fromJavaScript('{ "templateName": "a", "limits": "none", "callbacks": {} }');
  expect(templateProblems(declared, noTokens)).toEqual([
    `limits "none" is unknown; pass 'console' or 'api'`,
  ]);
});

test('values of another type, which JavaScript lets through, are refused', () => {
  const declared = fromJavaScript(
    '{ "templateName": 7, "description": null, "callbackKey": true, "callbacks": { "push": 1, "recording": null } }',
  );
  expect(templateProblems(declared, noTokens)).toEqual([
    'templateName must be text, got number',
    'callbackKey must be text, got boolean',
    'callbacks.push must be text, got number',
  ]);
});
