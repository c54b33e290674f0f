import { urlOf } from './support';

describe('other resources', () => {
  const resource = {
    terraform_data: { a: { input: { url: 'https://${local.host}/a' } }, b: { count: 2 } },
    random_pet: { name: {}, each: { for_each: { 'a"b': 1 } } },
  };
  const stateOf = (...instances: object[]) => ({ version: 4, resources: instances });
  const recorded = (type: string, name: string, ...instances: object[]) => ({
    mode: 'managed',
    type,
    name,
    instances: instances.map((instance) => ({ sensitive_attributes: [], ...instance })),
  });
  const pet = recorded('random_pet', 'name', { attributes: { id: 'calm-owl', tags: ['x'] } });

  test('are looked up in the state', async () => {
    const state = stateOf(pet);
    expect(await urlOf('https://${random_pet.name.id}', { resource, state })).toBe(
      'https://calm-owl',
    );
    expect(await urlOf('${random_pet.name.tags[0]}', { resource, state })).toBe('x');
  });

  test('that are repeated are looked up by their key', async () => {
    const state = stateOf(
      recorded('random_pet', 'each', { index_key: 'a"b', attributes: { id: 'one' } }),
      recorded('terraform_data', 'b', { index_key: 1, attributes: { id: 'two' } }),
    );
    expect(await urlOf('${random_pet.each["a\\"b"].id}', { resource, state })).toBe('one');
    expect(await urlOf('${terraform_data.b[1].id}', { resource, state })).toBe('two');
  });

  test('in a module or of a data source are told apart from managed ones', async () => {
    const state = stateOf(
      { ...pet, module: 'module.m' },
      { ...pet, mode: 'data', instances: [{ attributes: { id: 'data' } }] },
    );
    expect(await urlOf('${random_pet.name.id}', { resource, state })).toBe(
      'unresolved: random_pet.name is not in the state',
    );
    expect(await urlOf('${data.random_pet.name.id}', { resource, state })).toBe('data');
  });

  test('whose attribute is sensitive in the state make a secret of the value', async () => {
    const state = stateOf({
      ...pet,
      instances: [
        {
          attributes: { id: 'calm-owl', nested: { token: 't', other: 'o' } },
          sensitive_attributes: [
            [{ type: 'get_attr', value: 'id' }],
            [
              { type: 'get_attr', value: 'nested' },
              { type: 'index', value: { value: 'token', type: 'string' } },
            ],
          ],
        },
      ],
    });
    expect(await urlOf('x${random_pet.name.id}', { resource, state })).toBe('secret: xcalm-owl');
    expect(await urlOf('${random_pet.name.nested.token}', { resource, state })).toBe('secret: t');
    expect(await urlOf('${random_pet.name.nested.other}', { resource, state })).toBe('o');
  });

  test.each([
    ['random_password', 'result'],
    ['tls_private_key', 'id'],
    ['example_thing', 'access_token'],
  ])('that are secret by name make a secret of the value: %s.%s', async (type, attribute) => {
    const state = stateOf(recorded(type, 'it', { attributes: { [attribute]: 'v4lue' } }));
    const url = await urlOf(`https://h/\${${type}.it.${attribute}}`, {
      resource: { [type]: { it: {} } },
      state,
    });
    expect(url).toBe('secret: https://h/v4lue');
  });

  test('that the state does not hold leave the value unresolved', async () => {
    expect(await urlOf('${random_pet.name.id}', { resource })).toBe(
      'unresolved: its value is known to the state only, and no state was read',
    );
    expect(await urlOf('${random_pet.name.id}', { resource, state: stateOf() })).toBe(
      'unresolved: random_pet.name is not in the state',
    );
    expect(await urlOf('${random_pet.name.nope}', { resource, state: stateOf(pet) })).toBe(
      'unresolved: the state has no such attribute of random_pet.name',
    );
    expect(await urlOf('${random_pet.name}', { resource, state: stateOf(pet) })).toBe(
      'unresolved: a resource as a whole is not evaluated',
    );
  });

  test('are read from the code where it gives the value, which may be newer', async () => {
    const locals = { host: 'cb.example.com' };
    expect(await urlOf('${terraform_data.a.output.url}', { resource, locals })).toBe(
      'https://cb.example.com/a',
    );
    const other = {
      tencentcloud_css_callback_template: {
        other: { description: 'new', callback_key: 'k3y' },
      },
    };
    const at = (attribute: string) => `\${tencentcloud_css_callback_template.other.${attribute}}`;
    expect(await urlOf(at('description'), { resource: other })).toBe('new');
    expect(await urlOf(at('callback_key'), { resource: other })).toBe('secret: k3y');
  });

  test('of which a text holds the id wait for the state', async () => {
    const other = { tencentcloud_css_callback_template: { other: {} } };
    const url = 'https://h/${tencentcloud_css_callback_template.other.id}';
    const state = stateOf(
      recorded('tencentcloud_css_callback_template', 'other', { attributes: { id: '1007' } }),
    );
    expect(await urlOf(url, { resource: other, state })).toBe('https://h/1007');
    expect(await urlOf(url, { resource: other })).toBe(
      'unresolved: its value is known to the state only, and no state was read',
    );
  });
});
