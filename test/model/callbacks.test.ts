import * as z from 'zod';
import { templateProblems, type Callbacks } from '../../lib/model';

const problems = (callbacks: Callbacks) =>
  templateProblems({ templateName: 'prod-main', callbacks }, () => false);

/** Without a compiler, callbacks may be anything. */
const fromJavaScript = (json: string) => z.custom<Callbacks>().parse(JSON.parse(json));

const KINDS =
  'push, interruption, recording, screencapture, pornDetection, pushException, audioAudit, recordingException, recordingStatus';

test.each([
  'https://cb.example.com/live/push',
  'http://cb.example.com',
  'HTTPS://CB.example.com:8443/live?action=push&x=%20#part',
  'http://192.0.2.1/push',
  'http://[2001:db8::1]/push',
  'https://cb.example.com/at@sign?to=a@b',
  'https://直播.example.com/push',
])('the URL %s is taken', (push) => {
  expect(problems({ push })).toEqual([]);
});

test.each([
  ['', 'callbacks.push must not be ""; leave it out to send no such event'],
  [
    'ftp://cb.example.com/push',
    'callbacks.push "ftp://cb.example.com/push" must start with "http://" or "https://"',
  ],
  [
    'cb.example.com/push',
    'callbacks.push "cb.example.com/push" must start with "http://" or "https://"',
  ],
  [
    'https:cb.example.com',
    'callbacks.push "https:cb.example.com" must start with "http://" or "https://"',
  ],
  [
    'https://user:sesame@cb.example.com/push',
    'callbacks.push "https://***@cb.example.com/push" holds user info; put a secret into callbackKey, which signs every callback',
  ],
  [
    'https://cb.example.com/a b',
    'callbacks.push "https://cb.example.com/a b" holds white space or an invisible character; encode it, for example as %20',
  ],
  [
    'https://cb.example.com/a\n',
    'callbacks.push "https://cb.example.com/a\\n" holds white space or an invisible character; encode it, for example as %20',
  ],
  [
    'https:///push',
    'callbacks.push "https:///push" is not a valid URL; write it like "https://callback.example.com/live"',
  ],
  [
    'https://cb.example.com:99999/',
    'callbacks.push "https://cb.example.com:99999/" is not a valid URL; write it like "https://callback.example.com/live"',
  ],
  [
    'https://cb.example.com/a\u200b',
    'callbacks.push "https://cb.example.com/a\\u200b" holds white space or an invisible character; encode it, for example as %20',
  ],
  [
    'https://cb.example.com/\u202egnp',
    'callbacks.push "https://cb.example.com/\\u202egnp" holds white space or an invisible character; encode it, for example as %20',
  ],
  [
    'https://cb.example.com\\push',
    'callbacks.push "https://cb.example.com\\\\push" is not a valid URL; write it like "https://callback.example.com/live"',
  ],
  [
    'https://cb.example.com/%{if}',
    'callbacks.push "https://cb.example.com/%{if}" holds "%{", which Terraform would read as an expression; remove it, or pass a token such as the stringValue of a TerraformVariable',
  ],
])('the URL "%s" is refused', (push, problem) => {
  expect(problems({ push })).toEqual([problem]);
});

test.each([
  ['https://user:sesame#1@cb.example.com', '"https://***@cb.example.com"'],
  ['https://user:sesame/1@cb.example.com', '"https://***@cb.example.com"'],
  ['https://user:sesame\\@cb.example.com', '"https://***@cb.example.com"'],
  ['https:/user:sesame@cb.example.com', '"https:/***@cb.example.com"'],
  ['user:sesame@cb.example.com/push', '"user:***@cb.example.com/push"'],
  ['user@sesame:cb.example.com', '"***@sesame:cb.example.com"'],
  [' https://user:sesame@cb.example.com', '" https://***@cb.example.com"'],
  ['ht\ttps://user:sesame@cb.example.com', '"***@cb.example.com"'],
])('what may be a password in %j is not shown', (push, shown) => {
  expect(problems({ push }).map((problem) => /"[^"]*"/.exec(problem)?.[0])).toEqual([shown]);
});

test('a template without any URL is refused', () => {
  expect(problems({})).toEqual([
    'callbacks hold no URL, and the API creates no template without one; set at least one of push, interruption, recording, screencapture, pornDetection, pushException',
  ]);
});

test('a template with only URLs that the provider lacks is refused', () => {
  const url = 'https://cb.example.com/live';
  expect(problems({ recordingStatus: url, audioAudit: url, recordingException: { url } })).toEqual([
    'callbacks hold only audioAudit, recordingException, recordingStatus, which the Terraform provider cannot send when it creates the template; set at least one of push, interruption, recording, screencapture, pornDetection, pushException as well',
  ]);
});

test('one URL that the provider knows is enough', () => {
  const url = 'https://cb.example.com/live';
  expect(problems({ pushException: url, recordingStatus: url })).toEqual([]);
});

test.each([
  ['null', 'null'],
  ['"https://cb.example.com"', 'string'],
  ['["https://cb.example.com"]', 'array'],
  ['7', 'number'],
])('callbacks that are %s, which JavaScript lets through, are refused', (json, got) => {
  expect(problems(fromJavaScript(json))).toEqual([
    `callbacks must be an object with a URL for each kind of event, got ${got}; pass for example { push: "https://callback.example.com/live" }`,
  ]);
});

test.each([
  ['7', ' must be a URL, or { url, levels }, got number'],
  ['[]', ' must be a URL, or { url, levels }, got array'],
  ['{}', ' holds no url; set one, or leave it out'],
  ['{ "url": 7 }', '.url must be text, got number'],
  ['{ "url": "https://a.example.com", "level": [] }', ' "level" is unknown; use url and levels'],
  [
    '{ "url": "https://a.example.com", "levels": "error" }',
    '.levels must be a list of texts, got string',
  ],
  ['{ "url": "https://a.example.com", "levels": [7] }', '.levels must hold texts, got number'],
])('a recording exception of %s, which JavaScript lets through, is refused', (json, problem) => {
  const callbacks = `{ "push": "https://a.example.com", "recordingException": ${json} }`;
  expect(problems(fromJavaScript(callbacks))).toEqual([`callbacks.recordingException${problem}`]);
});

test('null for a kind, or for levels, means unset', () => {
  const callbacks =
    '{ "push": "https://a.example.com", "recording": null, "recordingException": { "url": "https://b.example.com", "levels": null } }';
  expect(problems(fromJavaScript(callbacks))).toEqual([]);
});

test.each([
  ['pushs', 'did you mean "push"? '],
  ['screenCapture', 'did you mean "screencapture"? '],
  ['StreamBeginNotifyUrl', 'did you mean "push"? '],
  ['stream_end_notify_url', 'did you mean "interruption"? '],
  ['somethingElse', ''],
])('the unknown kind %s is refused', (name, hint) => {
  const callbacks = { push: 'https://cb.example.com', [name]: 'https://cb.example.com' };
  expect(problems(callbacks)).toEqual([
    `callbacks "${name}" is no kind of event; ${hint}use ${KINDS}`,
  ]);
});

describe('recording exceptions', () => {
  const push = 'https://cb.example.com/push';

  test('are declared as a URL, or with levels of any words', () => {
    expect(problems({ push, recordingException: 'https://cb.example.com/e' })).toEqual([]);
    const recordingException = { url: 'https://cb.example.com/e', levels: ['error', 'alarm'] };
    expect(problems({ push, recordingException })).toEqual([]);
  });

  test('have their URL checked in either form', () => {
    const problem =
      'callbacks.recordingException "ftp://cb.example.com" must start with "http://" or "https://"';
    expect(problems({ push, recordingException: 'ftp://cb.example.com' })).toEqual([problem]);
    expect(problems({ push, recordingException: { url: 'ftp://cb.example.com' } })).toEqual([
      problem,
    ]);
  });

  test('have their levels checked', () => {
    const levels = ['', '${x}'];
    expect(
      problems({ push, recordingException: { url: 'https://cb.example.com', levels } }),
    ).toEqual([
      'callbacks.recordingException.levels must not hold ""; leave it out',
      'callbacks.recordingException.levels "${x}" holds "${", which Terraform would read as an expression; remove it, or pass a token such as the stringValue of a TerraformVariable',
    ]);
  });

  test('are refused with levels alone', () => {
    const callbacks = `{ "push": "${push}", "recordingException": { "levels": ["error"] } }`;
    expect(problems(fromJavaScript(callbacks))).toEqual([
      'callbacks.recordingException.levels is set without a url; set both, or neither',
    ]);
  });
});
