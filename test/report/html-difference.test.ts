import { difference } from '../../lib/report/html/difference';

describe('the difference of two texts', () => {
  test.each([
    ['the same', 'the same', ['the same', '', '']],
    ['', 'x', ['', '', '']],
    ['x', '', ['', 'x', '']],
    ['prod-vip', 'prod-main', ['', 'prod-vip', '']],
    ['fingerprint 5e884898', 'fingerprint ab12cd34', ['fingerprint ', '5e884898', '']],
    ['https://a.example/x?y=1', 'https://a.example/x?y=2', ['https://a.example/x?y=', '1', '']],
    ['http://a.example/x', 'https://a.example/x', ['', 'http', '://a.example/x']],
    ['a b', 'a b b', ['a b', '', '']],
    ['a b b', 'a b', ['a b', ' b', '']],
    ['直播 one', '直播 two', ['直播 ', 'one', '']],
  ])('%j beside %j', (text, other, [before, different, after]) => {
    expect(difference(text, other)).toEqual({ before, different, after });
  });
});
