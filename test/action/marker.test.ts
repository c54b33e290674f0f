import { markerOf, standingAfter, standingLine, standingOf } from '../../lib/action/marker';

describe('markers', () => {
  test.each([
    ['default', '<!-- live-callbacks:drift:default -->'],
    ['prod/eu', '<!-- live-callbacks:drift:prod%2Feu -->'],
    ['x --> <b>', '<!-- live-callbacks:drift:x%20-%2D%3E%20%3Cb%3E -->'],
    ['---', '<!-- live-callbacks:drift:-%2D- -->'],
    ['-%2D-', '<!-- live-callbacks:drift:-%252D- -->'],
  ])('of "%s" cannot be ended by it', (environment, marker) => {
    expect(markerOf(environment)).toBe(marker);
  });

  test('hold a standing that is read back, with the line breaks of a browser too', () => {
    const standing = { state: 'open', since: '2026-11-24T02:52:12Z' } as const;
    expect(standingLine(standing)).toBe('<!-- live-callbacks:since:2026-11-24T02:52:12Z:open -->');
    expect(standingOf(`a\r\n${standingLine(standing)}\r\nb`)).toEqual(standing);
    expect(standingOf('<!-- live-callbacks:since:2026-11-24T02:52:12Z:gone -->')).toBeUndefined();
    expect(standingOf(undefined)).toBeUndefined();
  });

  const before = { state: 'open', since: '2026-11-01T00:00:00Z' } as const;
  const at = '2026-11-24T02:52:12Z';

  test.each([
    ['drift', undefined, { state: 'open', since: at }],
    ['drift', before, before],
    ['incomplete', before, before],
    ['in-sync', before, { state: 'resolved', since: at }],
    ['in-sync', { ...before, state: 'resolved' }, { ...before, state: 'resolved' }],
    ['incomplete', { ...before, state: 'resolved' }, { state: 'open', since: at }],
  ] as const)('after %s, having been %j, say %j', (status, standing, after) => {
    expect(standingAfter(standing, { status, checkedAt: at })).toEqual(after);
  });
});
