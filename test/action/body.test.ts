import { titleFor } from '../../lib/action/body';

describe('the title of an issue', () => {
  test('is whole at 256 characters, and ends with an ellipsis when it would be longer', () => {
    expect(titleFor('x'.repeat(240))).toBe(`Callback drift: ${'x'.repeat(240)}`);
    expect(titleFor('x'.repeat(241))).toBe(`Callback drift: ${'x'.repeat(239)}…`);
  });

  test('is cut between characters', () => {
    expect(titleFor(`${'x'.repeat(238)}🎬🎬`)).toBe(`Callback drift: ${'x'.repeat(238)}…`);
  });
});
