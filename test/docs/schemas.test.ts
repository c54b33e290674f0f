import { SCHEMAS } from '../../scripts/schemas';

/** What means the same in draft-07, which is all that many editors know, as in what came after. */
const KEYWORDS = [
  '$id',
  '$schema',
  'additionalProperties',
  'allOf',
  'anyOf',
  'const',
  'description',
  'enum',
  'examples',
  'exclusiveMinimum',
  'format',
  'items',
  'maxLength',
  'maximum',
  'minItems',
  'minLength',
  'minimum',
  'not',
  'pattern',
  'properties',
  'propertyNames',
  'required',
  'title',
  'type',
];

describe.each(Object.keys(SCHEMAS))('%s', (path) => {
  const schema: unknown = JSON.parse(SCHEMAS[path] ?? '');

  test('describes every member: editors show it', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test('keeps to keywords that every editor knows', () => {
    expect(keywordsOf(schema).filter((keyword) => !KEYWORDS.includes(keyword))).toEqual([]);
  });
});

/** The members that have no description. */
const undescribed = (schema: unknown, path = ''): readonly string[] =>
  partsOf(schema).flatMap(([keyword, part]) =>
    keyword === 'properties'
      ? partsOf(part).flatMap(([name, member]) => [
          ...(partsOf(member).some(([name]) => name === 'description') ? [] : [`${path}.${name}`]),
          ...undescribed(member, `${path}.${name}`),
        ])
      : undescribed(part, path),
  );

const keywordsOf = (schema: unknown): readonly string[] =>
  partsOf(schema).flatMap(([keyword, part]): readonly string[] => [
    ...(Array.isArray(schema) ? [] : [keyword]),
    ...(keyword === 'properties'
      ? partsOf(part).flatMap(([, member]) => keywordsOf(member))
      : keywordsOf(part)),
  ]);

function partsOf(schema: unknown): readonly (readonly [string, unknown])[] {
  return typeof schema === 'object' && schema !== null ? Object.entries(schema) : [];
}
