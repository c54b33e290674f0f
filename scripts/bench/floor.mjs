// The least a process has to do for a drift check: sign and make the two calls side by side and
// parse the answers. No library, no comparison.
import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';

const { LIVE_URL, LIVE_SECRET_ID, LIVE_SECRET_KEY } = process.env;
const url = new URL(LIVE_URL);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

function call(action) {
  const timestamp = Math.floor(Date.now() / 1000);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/live/tc3_request`;
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${url.host}\n\ncontent-type;host\n${sha256('{}')}`;
  const key = hmac(hmac(hmac(`TC3${LIVE_SECRET_KEY}`, date), 'live'), 'tc3_request');
  const signature = createHmac('sha256', key)
    .update(`TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`)
    .digest('hex');
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        host: url.host,
        'x-tc-action': action,
        'x-tc-version': '2018-08-01',
        'x-tc-timestamp': timestamp,
        authorization: `TC3-HMAC-SHA256 Credential=${LIVE_SECRET_ID}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
      },
    });
    outgoing.on('error', reject).on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve(JSON.parse(text).Response));
    });
    outgoing.end('{}');
  });
}

const answers = await Promise.all([
  call('DescribeLiveCallbackTemplates'),
  call('DescribeLiveCallbackRules'),
]);
if (answers.some((answer) => answer.Error)) throw new Error(JSON.stringify(answers));
