import { retried } from '../../lib/action/retry';

describe('a refused request', () => {
  const refusal = (status: number, headers: Readonly<Record<string, string>> = {}) =>
    Object.assign(new Error('no'), { status, response: { headers } });

  test.each([
    ['GET', refusal(502, { 'retry-after': '0' }), 3],
    ['PATCH', refusal(500, { 'retry-after': '0' }), 3],
    ['POST', refusal(500, { 'retry-after': '0' }), 1],
    ['POST', refusal(429, { 'retry-after': '0' }), 3],
    ['POST', refusal(403, { 'retry-after': '0' }), 3],
    ['GET', refusal(403), 1],
    ['GET', refusal(404), 1],
    ['GET', refusal(429, { 'retry-after': '61' }), 1],
    ['GET', new Error('no'), 1],
  ])('%s with %j is sent %p times', async (method, error, times) => {
    let sent = 0;
    const sending = retried(method, () => {
      sent += 1;
      return Promise.reject(error);
    });
    await expect(sending).rejects.toBe(error);
    expect(sent).toBe(times);
  });
});
