import { fnv1a } from '../../lib/report/fnv-1a';

test.each([
  // the reference's own test vectors
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
  // over its six bytes of UTF-8, by another implementation
  ['直播', 'e4838ff8cff7d630'],
])('the FNV-1a hash of %j is %s', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});
