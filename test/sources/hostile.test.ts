import { declare, folderWith, urlOf } from './support';

describe('hostile declarations', () => {
  test('locals that refer to each other in a circle are named', async () => {
    const locals = { a: '${local.b}', b: 'x${local.c}', c: '${local.a}' };
    expect(await urlOf('${local.a}', { locals })).toBe('unresolved: local.a refers to itself');
  });

  test('a template that refers to itself is no endless loop', async () => {
    const url = '${tencentcloud_css_callback_template.main.stream_begin_notify_url}';
    expect(await urlOf(url)).toBe(
      'unresolved: tencentcloud_css_callback_template.main.stream_begin_notify_url refers to itself',
    );
  });

  test('a chain of ten thousand locals ends', async () => {
    const chain = Array.from({ length: 10_000 }, (_, index): [string, string] => [
      `l${index}`,
      `\${local.l${index + 1}}`,
    ]);
    expect(await urlOf('${local.l0}', { locals: Object.fromEntries(chain) })).toBe(
      'unresolved: its references form too long a chain',
    );
  });

  test('locals that double each other end', async () => {
    const doubling = Array.from({ length: 35 }, (_, index): [string, string] => [
      `l${index}`,
      `\${local.l${index + 1}}\${local.l${index + 1}}`,
    ]);
    const locals = { ...Object.fromEntries(doubling), l35: 'x' };
    expect(await urlOf('${local.l0}', { locals })).toBe('unresolved: its text is too long');
  });

  test.each([
    ['parentheses', `\${${'('.repeat(100_000)}1${')'.repeat(100_000)}}`, 'it is nested too deeply'],
    ['indexes', `\${local.a${'[local.a'.repeat(100_000)}`, 'it is nested too deeply'],
    ['attributes', `\${local.a${'.a'.repeat(100_000)}}`, 'it has no such item or attribute'],
    ['openings', '${'.repeat(100_000), 'only references and literals are evaluated'],
  ])('a hundred thousand %s end', async (_, text, reason) => {
    expect(await urlOf(text, { locals: { a: 'x' } })).toBe(`unresolved: ${reason}`);
  });

  test('a list nested a thousand times ends', async () => {
    const nested: unknown = JSON.parse(`${'['.repeat(1000)}1${']'.repeat(1000)}`);
    expect(await urlOf('${local.a}', { locals: { a: nested } })).toBe(
      'unresolved: it is nested too deeply',
    );
  });

  test('names of the prototype are names like any other', async () => {
    const folder = folderWith({
      'main.tf.json': `{
        "variable": { "__proto__": { "default": "p" }, "constructor": { "default": "c" } },
        "locals": { "toString": "t", "__proto__": "l" },
        "resource": { "tencentcloud_css_callback_template": {
          "__proto__": { "template_name": "\${var.__proto__}\${local.__proto__}" },
          "constructor": { "template_name": "\${var.constructor}\${local.toString}" } } }
      }`,
    });
    const { inventory } = await declare(folder);
    expect(inventory.templates).toStrictEqual([
      {
        stack: 'live',
        address: 'tencentcloud_css_callback_template.__proto__',
        values: { templateName: 'pl' },
      },
      {
        stack: 'live',
        address: 'tencentcloud_css_callback_template.constructor',
        values: { templateName: 'ct' },
      },
    ]);
  });
});
