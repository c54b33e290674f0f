import { verifyTc3 } from '../../lib/simulator/tc3';

const KEY_PAIR = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' };
const SIGNED_AT = new Date('2023-11-14T22:13:20Z'); // Unix second 1700000000

const EMPTY = {
  host: 'live.tencentcloudapi.com',
  body: '{}',
  signature: '672e2d359b5aef8d5ca834937c318d47d349888e11ce41808853ff66641c27b9',
};
const CREATE = {
  host: 'live.tencentcloudapi.com',
  body: '{"TemplateName":"tf-test","StreamBeginNotifyUrl":"http://www.yourdomain.com/api/notify?action=streamBegin"}',
  signature: 'f704531c45f74d2c6cd756e96e977e2b8b004411172f3e1e5231b4bb1c10bbef',
};
const INTERNATIONAL = {
  host: 'live.intl.tencentcloudapi.com',
  body: '{}',
  signature: '4cee515bb85c1d53b9f0a4ef137b3cd55b4e100e080f6105b1660910e4a48786',
};

interface Vector {
  readonly host: string;
  readonly body: string;
  readonly signature: string;
}

const authorization = (signature: string, signedHeaders = 'content-type;host') =>
  `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/live/tc3_request, SignedHeaders=${signedHeaders}, Signature=${signature}`;

const requestOf = (vector: Vector, headers: Readonly<Record<string, string>> = {}) => ({
  method: 'POST',
  target: '/',
  headers: new Map(
    Object.entries({
      host: vector.host,
      'content-type': 'application/json',
      'x-tc-timestamp': '1700000000',
      authorization: authorization(vector.signature),
      ...headers,
    }),
  ),
  body: Buffer.from(vector.body),
});

const codeOf = (
  vector: Vector,
  headers?: Readonly<Record<string, string>>,
  options: { readonly now?: Date; readonly token?: string } = {},
) =>
  verifyTc3(
    requestOf(vector, headers),
    [{ ...KEY_PAIR, token: options.token }],
    options.now ?? SIGNED_AT,
  )?.code;

test.each([
  ['an empty body', EMPTY],
  ['a body with parameters', CREATE],
  ['the international host', INTERNATIONAL],
])('the known signature of %s is accepted', (_what, vector) => {
  expect(codeOf(vector)).toBeUndefined();
});

test('a host that is sent with its port is accepted although the port is not signed', () => {
  expect(codeOf({ ...EMPTY, host: 'live.tencentcloudapi.com:8080' })).toBeUndefined();
});

test('a host that is signed with its port is accepted', () => {
  // computed with openssl for the host 127.0.0.1:8080 and the service 127
  const headers = {
    host: '127.0.0.1:8080',
    authorization:
      'TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/127/tc3_request, SignedHeaders=content-type;host, Signature=7db1d68b15bfc2a90ed69d2f7833dcb49be6081bafc50188456f31978cbd9e94',
  };
  expect(codeOf(EMPTY, headers)).toBeUndefined();
});

test('further signed headers are taken lower-case and trimmed', () => {
  // computed with openssl over content-type, host and x-tc-action:describelivecallbackrules
  const headers = {
    'x-tc-action': ' DescribeLiveCallbackRules ',
    authorization: authorization(
      'ed808f61f812f8961e6e0b2b04cd5b8ef25004b039c9d35f8513e34ea95056d8',
      'content-type;host;x-tc-action',
    ),
  };
  expect(codeOf(EMPTY, headers)).toBeUndefined();
  expect(codeOf(EMPTY, { ...headers, 'x-tc-action': 'DeleteLiveCallbackRule' })).toBe(
    'AuthFailure.SignatureFailure',
  );
});

test('one changed letter of the body breaks the signature', () => {
  expect(codeOf({ ...CREATE, body: CREATE.body.replace('tf-test', 'tf-tesT') })).toBe(
    'AuthFailure.SignatureFailure',
  );
});

test.each([
  ['another digest', '0'.repeat(64)],
  ['a digest in capitals', EMPTY.signature.toUpperCase()],
  ['a digest that is too short', '672e'],
  ['a digest that is too long', `${EMPTY.signature}00`],
  ['no hexadecimal text', 'ü'],
])('%s is a signature failure', (_what, signature) => {
  expect(codeOf({ ...EMPTY, signature })).toBe('AuthFailure.SignatureFailure');
});

test('another secret key is a signature failure', () => {
  const refusal = verifyTc3(
    requestOf(EMPTY),
    [{ secretId: 'AKIDEXAMPLE', secretKey: 'another' }],
    SIGNED_AT,
  );
  expect(refusal).toEqual({
    code: 'AuthFailure.SignatureFailure',
    message: 'the signature does not match; check the SecretKey and how the request was signed',
  });
});

test('an unknown secret id is not found', () => {
  const refusal = verifyTc3(
    requestOf(EMPTY),
    [{ secretId: 'AKIDOTHER', secretKey: 'SECRETKEYEXAMPLE' }],
    SIGNED_AT,
  );
  expect(refusal?.code).toBe('AuthFailure.SecretIdNotFound');
});

test.each([
  ['300 seconds later', 'accepted', '2023-11-14T22:18:20.000Z', undefined],
  ['301 seconds later', 'expired', '2023-11-14T22:18:21.000Z', 'AuthFailure.SignatureExpire'],
  ['300 seconds earlier', 'accepted', '2023-11-14T22:08:20.000Z', undefined],
  ['301 seconds earlier', 'expired', '2023-11-14T22:08:19.000Z', 'AuthFailure.SignatureExpire'],
])('by a clock that is %s a signature is %s', (_when, _what, now, code) => {
  expect(codeOf(EMPTY, {}, { now: new Date(now) })).toBe(code);
});

test.each([
  ['no text', ''],
  ['another scheme', 'Bearer abc'],
  ['the skipped signature of the SDK', 'SKIP'],
  ['the older method', authorization(EMPTY.signature).replace('TC3-HMAC-SHA256', 'HmacSHA256')],
  ['no credential scope', 'TC3-HMAC-SHA256 Credential=AKIDEXAMPLE, Signature=00'],
  ['another ending of the scope', authorization(EMPTY.signature).replace('tc3_request', 'x')],
  ['unsigned hosts', authorization(EMPTY.signature, 'content-type')],
  ['unsigned content types', authorization(EMPTY.signature, 'host')],
  ['another date', authorization(EMPTY.signature).replace('2023-11-14', '2023-11-15')],
  ['100,000 commas', `TC3-HMAC-SHA256 Credential=${','.repeat(100_000)}`],
])('an authorization with %s is invalid', (_what, value) => {
  expect(codeOf(EMPTY, { authorization: value })).toBe('AuthFailure.InvalidAuthorization');
});

test.each([
  ['no text', ''],
  ['a word', 'now'],
  ['a fraction', '1700000000.5'],
  ['a negative number', '-1'],
  ['400 digits', '1'.repeat(400)],
])('a timestamp that is %s makes the authorization invalid', (_what, timestamp) => {
  expect(codeOf(EMPTY, { 'x-tc-timestamp': timestamp })).toBe('AuthFailure.InvalidAuthorization');
});

test('a temporary key pair needs its token', () => {
  const options = { token: 'TOKENEXAMPLE' };
  expect(codeOf(EMPTY, { 'x-tc-token': 'TOKENEXAMPLE' }, options)).toBeUndefined();
  expect(codeOf(EMPTY, { 'x-tc-token': 'another' }, options)).toBe('AuthFailure.TokenFailure');
  expect(codeOf(EMPTY, {}, options)).toBe('AuthFailure.TokenFailure');
});
