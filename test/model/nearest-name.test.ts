import { nearestName } from '../../lib/model';

test.each([
  ['drfit', 'drift'],
  ['DRIFT', 'drift'],
  ['simulat', 'simulate'],
  ['simulator', 'simulate'],
])('%s most likely means %s', (word, name) => {
  expect(nearestName(word, ['drift', 'settle', 'simulate'])).toBe(name);
});

test.each(['graph', 'completely-different'])('%s is near to none', (word) => {
  expect(nearestName(word, ['drift', 'settle', 'simulate'])).toBeUndefined();
});

test('nothing is near when there are no names', () => {
  expect(nearestName('drift', [])).toBeUndefined();
});
