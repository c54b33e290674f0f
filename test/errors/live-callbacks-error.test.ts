import { LiveCallbacksError } from '../../lib/errors';

test('an error of another copy of the package is known as one of its errors', () => {
  jest.isolateModules(() => {
    const other = jest.requireActual<{ wrongUsage(problems: string): Error }>('../../lib/errors');
    const error = other.wrongUsage('--x');
    expect(Object.getPrototypeOf(error)).not.toBe(LiveCallbacksError.prototype);
    expect(error).toBeInstanceOf(LiveCallbacksError);
  });
});

test.each([new Error('x'), { name: 'LiveCallbacksError', code: 'USAGE' }, 'x', null])(
  'anything else is not: %p',
  (value) => {
    expect(value instanceof LiveCallbacksError).toBe(false);
  },
);
