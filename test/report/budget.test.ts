import { MEASURES, type Section, select } from '../../lib/report/budget';

const section = (noun: string, share: number, items: readonly string[]): Section => ({
  noun,
  share,
  head: '<',
  items: items.map((item) => () => item),
  tail: '>',
});

const selected = (sections: readonly Section[], size: number): readonly (readonly string[])[] => {
  const room = { size, separator: '\n', sizeOf: MEASURES.characters };
  const selection = select(sections, room);
  return sections.map((each) => selection.get(each) ?? []);
};

describe('a selection', () => {
  test('is whole where there is room for all, to the last character', () => {
    const sections = [section('a', 0.1, ['12', '345']), section('b', 0, ['6'])];
    expect(selected(sections, 12)).toEqual([['12', '345'], ['6']]);
    expect(selected(sections, 11)).toEqual([['12', '345'], []]);
  });

  test('takes items of the most important section first, from the front', () => {
    const sections = [section('least', 0.1, ['aa', 'bb']), section('most', 0.2, ['cc', 'dd'])];
    expect(selected(sections, 13)).toEqual([['aa'], ['cc', 'dd']]);
  });

  test('leaves each section its share, however much the others hold', () => {
    const many = Array.from({ length: 100 }, () => '12345');
    const sections = [section('most', 0.5, many), section('least', 0.25, ['ab', 'cd'])];
    const [most, least] = selected(sections, 100);
    expect(most).toHaveLength(18);
    expect(least).toEqual(['ab', 'cd']);
  });

  test('leaves out a section of which not one item fits', () => {
    expect(selected([section('a', 1, ['12345'])], 7)).toEqual([[]]);
  });

  test('passes over a huge item, so that it does not hide what follows', () => {
    const huge = 'x'.repeat(100);
    expect(selected([section('a', 0.5, ['1', huge, '2'])], 90)).toEqual([['1', '2']]);
  });

  test('keeps the order where a huge item finds room in the end', () => {
    const huge = 'x'.repeat(60);
    const sections = [section('a', 0.1, ['1', huge, '2']), section('b', 0, ['3', 'y'.repeat(50)])];
    expect(selected(sections, 90)).toEqual([['1', huge, '2'], ['3']]);
  });

  test('writes only the items it looks at', () => {
    let written = 0;
    const items = Array.from({ length: 10_000 }, () => () => {
      written += 1;
      return '1234567890';
    });
    select([{ noun: 'a', share: 1, head: '', items, tail: '' }], {
      size: 1000,
      separator: '\n',
      sizeOf: MEASURES.characters,
    });
    expect(written).toBeLessThan(110);
  });

  test('passes over sixteen huge items and looks no further', () => {
    let written = 0;
    const huge = () => {
      written += 1;
      return 'x'.repeat(100);
    };
    const after = (count: number) => {
      const items = [...Array.from({ length: count }, () => huge), () => '1'];
      const whole = { noun: 'a', share: 1, head: '', items, tail: '' };
      const room = { size: 90, separator: '\n', sizeOf: MEASURES.characters };
      return select([whole], room).get(whole);
    };
    expect(after(16)).toEqual(['1']);
    written = 0;
    expect(after(10_000)).toEqual([]);
    expect(written).toBe(34);
  });
});

test('characters are counted as UTF-16 units, bytes as UTF-8', () => {
  expect(MEASURES.characters('直🎬')).toBe(3);
  expect(MEASURES.bytes('直🎬')).toBe(7);
});
